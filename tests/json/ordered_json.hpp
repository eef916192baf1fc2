// JSON read back by the library, with its members in the order in which they were written.
#pragma once

#include <nlohmann/json.hpp>

namespace bedside::json {

using Json = nlohmann::ordered_json;

}  // namespace bedside::json
