#include "json/shape_schema.hpp"

#include <cmath>
#include <cstdint>

#include <fmt/format.h>

namespace bedside::json {
namespace {

using plan::Form;
using plan::Shape;

constexpr const char* id_pattern = "^[a-z][a-z0-9-]{0,63}$";
constexpr const char* option_id_pattern = "^[a-z][a-z0-9_-]{0,63}$";
constexpr const char* name_pattern = "^[a-z][a-z0-9_]{0,63}$";
constexpr const char* rung_pattern = "^[a-z][a-z0-9-]{0,63}/[a-z][a-z0-9-]{0,63}$";
constexpr const char* language_pattern = "^(?=.{2,35}$)[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$";
constexpr const char* date_pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
// The parser counts bytes, of which a character has at least one.
constexpr int longest_text = 65'536;

Tree matching(const char* pattern) {
  return {{"type", "string"}, {"pattern", pattern}};
}

/// A number where words are expected is read as words.
Tree words_schema() {
  return {{"type", {"string", "number"}}, {"pattern", "\\S"}, {"maxLength", longest_text}};
}

/// As a whole number where it is one.
Tree limit(double number) {
  if (std::trunc(number) == number) return static_cast<std::int64_t>(number);
  return number;
}

Tree number_schema(const Shape& shape, const char* type) {
  Tree schema{{"type", type}};
  if (std::isfinite(shape.least)) schema[shape.least_is_excluded ? "exclusiveMinimum" : "minimum"] = limit(shape.least);
  if (std::isfinite(shape.most)) schema["maximum"] = limit(shape.most);
  return schema;
}

Tree list_schema(const Shape& shape) {
  Tree schema{{"type", "array"}, {"items", schema_of_shape(shape.of[0])}};
  if (shape.never_empty) schema["minItems"] = 1;
  if (std::isfinite(shape.most)) schema["maxItems"] = limit(shape.most);
  if (shape.all_different) schema["uniqueItems"] = true;
  return schema;
}

Tree mapping_schema(const Shape& shape) {
  Tree schema{{"$ref", "#/$defs/" + definition_name(*shape.vocabulary)}};
  for (const std::string_view key : shape.without) schema["properties"][std::string{key}] = false;
  return schema;
}

Tree words_among(std::span<const std::string_view> words) {
  Tree schema{{"type", "string"}, {"enum", Tree::array()}};
  for (const std::string_view word : words) schema["enum"].push_back(word);
  return schema;
}

Tree either_schema(const Shape& shape) {
  Tree schema{{"anyOf", Tree::array()}};
  for (const Shape& each : shape.of) schema["anyOf"].push_back(schema_of_shape(each));
  return schema;
}

Tree schema_of_form(const Shape& shape);

Tree named_schema(const Shape& shape) {
  Tree schema{{"type", "object"},
              {"propertyNames", {{"pattern", schema_of_form({.form = shape.names}).at("pattern")}}},
              {"additionalProperties", schema_of_shape(shape.of[0])}};
  if (std::isfinite(shape.least)) schema["minProperties"] = limit(shape.least);
  if (std::isfinite(shape.most)) schema["maxProperties"] = limit(shape.most);
  return schema;
}

Tree schema_of_form(const Shape& shape) {
  switch (shape.form) {
    case Form::any:
      return Tree::object();
    case Form::words:
    case Form::text:
      return words_schema();
    case Form::id:
      return matching(id_pattern);
    case Form::option_id:
      return matching(option_id_pattern);
    case Form::name:
      return matching(name_pattern);
    case Form::yes_no:
      return {{"type", "boolean"}};
    case Form::integer:
      return number_schema(shape, "integer");
    case Form::number:
      return number_schema(shape, "number");
    case Form::condition:
      return {{"type", {"string", "boolean"}}, {"pattern", "\\S"}};
    case Form::file:
      return {{"type", "string"}, {"pattern", "\\S"}};
    case Form::date:
      return matching(date_pattern);
    case Form::language:
      return matching(language_pattern);
    case Form::rung:
      return matching(rung_pattern);
    case Form::word:
      return words_among(shape.fixed);
    case Form::mapping:
      return mapping_schema(shape);
    case Form::list:
      return list_schema(shape);
    case Form::named:
      return named_schema(shape);
    case Form::either:
      return either_schema(shape);
  }
  return Tree::object();
}

}  // namespace

Tree schema_of_shape(const Shape& shape) {
  Tree schema = schema_of_form(shape);
  if (!shape.may_be_null) return schema;
  return {{"anyOf", Tree::array({std::move(schema), Tree{{"type", "null"}}})}};
}

std::string definition_name(const plan::Vocabulary& vocabulary) {
  std::string_view words = vocabulary.name;
  for (const std::string_view article : {"a ", "an ", "the "})
    if (words.starts_with(article)) words.remove_prefix(article.size());
  std::string name;
  for (const char c : words)
    if (c != '`') name += c == ' ' ? '-' : c;
  return name;
}

std::string sentence(std::string_view words, std::string_view more) {
  std::string text{words};
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  if (!text.ends_with('?') && !text.ends_with('.')) text += '.';
  if (!more.empty()) text += fmt::format(" {}", more);
  return text;
}

std::string written(const Tree& tree) {
  return tree.dump(2, ' ', true, Tree::error_handler_t::replace) + '\n';
}

}  // namespace bedside::json
