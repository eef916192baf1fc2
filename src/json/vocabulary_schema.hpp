// The JSON Schema of a file that authors write, from the tables that its reader goes by.
#pragma once

#include <string>
#include <string_view>

#include "plan/keys.hpp"

namespace bedside::json {

/// `name` is what `bedside schema` calls it, and part of its `$id`.
std::string schema_of_vocabulary(const plan::Vocabulary& root, std::string_view name, std::string_view description);

}  // namespace bedside::json
