#include "json/facts_schema.hpp"

#include <cmath>

#include <fmt/format.h>

#include "json/kept_facts.hpp"
#include "json/shape_schema.hpp"
#include "plan/field_value.hpp"

namespace bedside::json {
namespace {

using plan::Fact;
using plan::FieldType;

Tree head(const char* description) {
  return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
          {"$id", "urn:bedside:schema:facts:1"},
          {"title", "bedside: the facts of a patient"},
          {"description", description},
          {"type", "object"}};
}

Tree ids_of(const Fact& fact) {
  Tree ids = Tree::array();
  for (const plan::Option& option : fact.options) ids.push_back(option.id);
  return {{"type", "string"}, {"enum", std::move(ids)}};
}

Tree number_of(const Fact& fact, plan::Form form) {
  constexpr double none = std::numeric_limits<double>::infinity();
  return schema_of_shape(plan::number_within(form, fact.min.value_or(-none), fact.max.value_or(none)));
}

/// What the fact can be when it is known.
Tree value_schema(const Fact& fact) {
  switch (fact.type) {
    case FieldType::yes_no:
      return {{"type", "boolean"}};
    case FieldType::text:
      return {{"type", "string"}, {"minLength", 1}, {"maxLength", plan::longest_text}};
    case FieldType::integer:
    case FieldType::scale:
      return number_of(fact, plan::Form::integer);
    case FieldType::number:
      return number_of(fact, plan::Form::number);
    case FieldType::date:
      return schema_of_shape({.form = plan::Form::date});
    case FieldType::one_of:
      return ids_of(fact);
    case FieldType::many_of:
      return {{"type", "array"}, {"items", ids_of(fact)}, {"uniqueItems", true}};
  }
  return true;
}

Tree or_missing(Tree schema, bool may_be_missing) {
  if (!may_be_missing) return schema;
  return {{"anyOf", Tree::array({std::move(schema), Tree{{"type", "null"}}})}};
}

/// `{"value": 8.1, "unit": "%"}`.
Tree with_unit(const Tree& value, const std::string& unit) {
  return {{"type", "object"},
          {"properties", {{"value", value}, {"unit", {{"const", unit}}}}},
          {"required", {"value", "unit"}},
          {"additionalProperties", false}};
}

std::string words_of(const Fact& fact) {
  std::string words = plan::expected_value(fact);
  if (!fact.unit.empty()) words += fmt::format(", in {}", fact.unit);
  if (fact.optional) words += "; it may be missing";
  std::string more;
  for (const plan::Option& option : fact.options)
    if (!option.say.empty()) more += fmt::format("{}`{}`: {}.", more.empty() ? "" : " ", option.id, option.say.written);
  if (fact.identifies) more += more.empty() ? "It says who the patient is." : " It says who the patient is.";
  return sentence(words, more);
}

Tree schema_of_fact(const Fact& fact) {
  Tree schema{{"description", words_of(fact)}};
  const Tree value = or_missing(value_schema(fact), fact.optional);
  if (fact.unit.empty())
    schema.update(value);
  else
    schema["anyOf"] = Tree::array({value, with_unit(value, fact.unit)});
  if (!fact.example.is_null())
    schema["examples"] = Tree::array({Tree::parse(facts_text({{fact.name, fact.example}})).at(fact.name)});
  return schema;
}

}  // namespace

std::string schema_of_facts() {
  Tree schema = head("What a host knows about one patient. `bedside schema facts --plan PLAN` says more.");
  const Tree plain{{"type", {"boolean", "string", "number", "null"}}};
  const Tree list{{"type", "array"}, {"items", {{"type", "string"}}}, {"uniqueItems", true}};
  Tree measured{{"type", "object"},
                {"properties", {{"value", {{"type", {"number", "null"}}}}, {"unit", {{"type", "string"}}}}},
                {"required", {"value", "unit"}},
                {"additionalProperties", false}};
  schema["propertyNames"] = {{"pattern", schema_of_shape({.form = plan::Form::name}).at("pattern")}};
  schema["additionalProperties"] = {
      {"description", "One value, a list of ids, or a number with its unit; null when it is not known."},
      {"anyOf", Tree::array({plain, list, std::move(measured)})}};
  schema["examples"] = Tree::array({Tree{{"first_name", "Maria"}, {"a1c", {{"value", 8.1}, {"unit", "%"}}}}});
  return written(schema);
}

std::string schema_of_facts(const plan::Plan& plan) {
  Tree schema = head("What a host knows about one patient, as a call plan declares it.");
  schema["$id"] = fmt::format("urn:bedside:schema:facts:1:{}", plan.id);
  schema["properties"] = Tree::object();
  Tree needed = Tree::array();
  for (const Fact& fact : plan.facts) {
    schema["properties"][fact.name] = schema_of_fact(fact);
    if (!fact.optional) needed.push_back(fact.name);
  }
  schema["required"] = std::move(needed);
  schema["additionalProperties"] = false;
  return written(schema);
}

}  // namespace bedside::json
