#include "json/vocabulary_schema.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "json/shape_schema.hpp"
#include "plan/decimal.hpp"
#include "source/read_yaml.hpp"

namespace bedside::json {
namespace {

using plan::Form;
using plan::Key;
using plan::Rule;
using plan::Vocabulary;

/// As YAML 1.2 reads it, where the key wants no words.
Tree scalar_value(const source::Node& node, bool as_words) {
  if (node.is_quoted() || as_words) return node.text;
  if (node.text == "true" || node.text == "false") return node.text == "true";
  if (const auto whole = plan::whole_number(node.text)) return *whole;
  if (const auto number = plan::decimal_number(node.text)) return *number;
  return node.text;
}

/// What our own tables show is as deep as we wrote it.
Tree value_of(const source::Node& node, bool as_words = false) {
  if (node.kind == source::Kind::sequence) {
    Tree list = Tree::array();
    for (const source::Node& item : node.items) list.push_back(value_of(item));
    return list;
  }
  if (node.kind != source::Kind::mapping) return scalar_value(node, as_words);
  Tree members = Tree::object();
  for (const source::Entry& entry : node.entries) members[entry.key.text] = value_of(entry.value);
  return members;
}

Tree example_of(const Key& key) {
  const auto document = source::read_yaml(fmt::format("example: {}\n", key.example), "example");
  const bool as_words = key.shape.form == Form::words || key.shape.form == Form::text;
  return document ? value_of(document.value->root.entries[0].value, as_words) : Tree{};
}

Tree schema_of_key(const Key& key) {
  if (key.not_yet) return false;
  Tree schema{{"description", sentence(key.description, key.more)}};
  schema.update(schema_of_shape(key.shape));
  schema["examples"] = Tree::array({example_of(key)});
  return schema;
}

Tree required(std::span<const std::string_view> keys) {
  Tree names = Tree::array();
  for (const std::string_view key : keys) names.push_back(key);
  return {{"required", std::move(names)}};
}

Tree required(std::string_view key) {
  return required(std::span{&key, 1});
}

Tree one_each(std::span<const std::string_view> keys) {
  Tree all = Tree::array();
  for (const std::string_view key : keys) all.push_back(required(key));
  return all;
}

Tree any_of_them(std::span<const std::string_view> keys) {
  return keys.size() == 1 ? required(keys[0]) : Tree{{"anyOf", one_each(keys)}};
}

Tree property(std::string_view key, Tree schema) {
  return {{"properties", {{std::string{key}, std::move(schema)}}}};
}

Tree has_one_of(std::string_view key, std::span<const std::string_view> words) {
  Tree condition = property(key, schema_of_shape(plan::word_of(words)));
  condition.update(required(key));
  return condition;
}

Tree condition_of(const Rule& rule) {
  return rule.words.empty() ? required(rule.key) : has_one_of(rule.key, rule.words);
}

/// The words that the key can have and that are not among these. A misspelt word is reported as such and nothing else.
std::vector<std::string_view> other_words(const Vocabulary& vocabulary, std::string_view name,
                                          std::span<const std::string_view> words) {
  std::vector<std::string_view> others;
  for (const Key& key : vocabulary.keys)
    if (key.name == name)
      std::copy_if(key.shape.fixed.begin(), key.shape.fixed.end(), std::back_inserter(others),
                   [&](std::string_view word) { return std::find(words.begin(), words.end(), word) == words.end(); });
  return others;
}

Tree only_with(const Vocabulary& vocabulary, const Rule& rule) {
  Tree refused = property(rule.key, false);
  if (rule.words.empty()) return {{"if", any_of_them(rule.keys)}, {"else", std::move(refused)}};
  const std::vector<std::string_view> others = other_words(vocabulary, rule.keys[0], rule.words);
  return {{"if", has_one_of(rule.keys[0], others)}, {"then", std::move(refused)}};
}

Tree schema_of_rule(const Vocabulary& vocabulary, const Rule& rule) {
  switch (rule.kind) {
    case Rule::Kind::exactly_one:
      return {{"oneOf", one_each(rule.keys)}};
    case Rule::Kind::at_least_one:
      return {{"anyOf", one_each(rule.keys)}};
    case Rule::Kind::at_most_one:
      return {{"not", required(rule.keys)}};
    case Rule::Kind::needs:
      return {{"if", condition_of(rule)}, {"then", required(rule.keys)}};
    case Rule::Kind::only_with:
      return only_with(vocabulary, rule);
    case Rule::Kind::shaped:
      return {{"if", condition_of(rule)}, {"then", property(rule.keys[0], schema_of_shape(rule.shape))}};
  }
  return true;
}

Tree schema_of_mapping(const Vocabulary& vocabulary) {
  Tree schema{{"type", "object"}, {"properties", Tree::object()}};
  Tree needed = Tree::array();
  for (const Key& key : vocabulary.keys) {
    schema["properties"][std::string{key.name}] = schema_of_key(key);
    if (key.required) needed.push_back(key.name);
  }
  if (!needed.empty()) schema["required"] = std::move(needed);
  schema["additionalProperties"] = false;
  for (const Rule& rule : vocabulary.rules) schema["allOf"].push_back(schema_of_rule(vocabulary, rule));
  return schema;
}

void visit(const plan::Shape& shape, std::vector<const Vocabulary*>& found) {
  if (shape.vocabulary && std::find(found.begin(), found.end(), shape.vocabulary) == found.end())
    found.push_back(shape.vocabulary);
  for (const plan::Shape& each : shape.of) visit(each, found);
}

/// The root and every kind of mapping that can stand in it, each once.
std::vector<const Vocabulary*> vocabularies_of(const Vocabulary& root) {
  std::vector<const Vocabulary*> found{&root};
  for (std::size_t next = 0; next < found.size(); ++next) {
    const Vocabulary& vocabulary = *found[next];
    for (const Key& key : vocabulary.keys) visit(key.shape, found);
    for (const Rule& rule : vocabulary.rules) visit(rule.shape, found);
  }
  return found;
}

}  // namespace

std::string schema_of_vocabulary(const Vocabulary& root, std::string_view name, std::string_view description) {
  Tree schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"$id", fmt::format("urn:bedside:schema:{}:1", name)},
              {"title", fmt::format("bedside: {}", root.name)},
              {"description", description}};
  schema.update(schema_of_mapping(root));
  for (const Vocabulary* each : vocabularies_of(root))
    if (each != &root) schema["$defs"][definition_name(*each)] = schema_of_mapping(*each);
  return written(schema);
}

}  // namespace bedside::json
