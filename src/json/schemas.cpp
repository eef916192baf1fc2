#include <bedside/schemas.hpp>

#include <algorithm>

#include "json/schema_texts.hpp"

namespace bedside {

std::vector<std::string_view> schema_names() {
  std::vector<std::string_view> names;
  for (const json::SchemaText& schema : json::schema_texts()) names.push_back(schema.name);
  return names;
}

std::optional<std::string_view> schema_of(std::string_view name) {
  const auto all = json::schema_texts();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& schema) { return schema.name == name; });
  return found == all.end() ? std::nullopt : std::optional{found->text};
}

}  // namespace bedside
