// The schemas of schemas/, as the build puts them into the library.
#pragma once

#include <span>
#include <string_view>

namespace bedside::json {

struct SchemaText {
  std::string_view name;
  std::string_view text;
};

std::span<const SchemaText> schema_texts();

}  // namespace bedside::json
