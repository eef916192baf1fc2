// The tables of keys and the reader agree: what a table shows as an example is read, another shape is refused.
#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "plan/keys.hpp"
#include "texts/plans.hpp"

using namespace bedside;
using plan::Form;
using plan::Key;
using plan::Rule;
using plan::Vocabulary;

namespace {

const std::vector<const Vocabulary*> all{&plan::plan_keys,   &plan::fact_keys,         &plan::bridge_keys,
                                         &plan::topic_keys,  &plan::feeling_keys,      &plan::step_keys,
                                         &plan::answer_keys, &plan::offer_answer_keys, &plan::option_keys,
                                         &plan::button_keys, &plan::speaking_keys,     &plan::jargon_keys};

/// A plan in which a mapping of the vocabulary stands in the place of `@`, indented by `indent`.
struct Surroundings {
  std::string plan;
  std::size_t indent = 0;
};

// What the examples speak of.
const std::string known =
    "facts:\n"
    "  a1c: {type: number, phi: false}\n"
    "  smokes: {type: yes_no, phi: false}\n"
    "  benefit_days: {type: integer, phi: false}\n"
    "  symptom: {type: one_of, options: [none, chest_pain], phi: false}\n";
const std::string head = "bedside: 1\nplan: small\n" + known;
const std::string hard = "topics:\n- {topic: benefit-ending, feels: painful, say: News.}\n";

const std::map<const Vocabulary*, Surroundings> surroundings{
    {&plan::plan_keys, {"@", 0}},
    {&plan::fact_keys, {"bedside: 1\nplan: small\ntopics: [{topic: a, say: A.}]\nfacts:\n  fact:\n@", 4}},
    {&plan::bridge_keys, {head + hard + "bridges:\n@", 2}},
    {&plan::speaking_keys, {head + hard + "speaking:\n@", 2}},
    {&plan::jargon_keys, {head + hard + "speaking:\n  jargon:\n@", 4}},
    {&plan::topic_keys, {head + hard + "-\n@", 2}},
    {&plan::feeling_keys, {head + hard + "- topic: a\n  say: A.\n  feels:\n  -\n@", 4}},
    {&plan::step_keys, {head + hard + "- topic: a\n  steps:\n  -\n@", 4}},
    {&plan::answer_keys, {head + hard + "- topic: a\n  ask: A?\n  answer:\n@", 4}},
    {&plan::offer_answer_keys, {head + hard + "- topic: a\n  offer: A.\n  options: [b, c]\n  answer:\n@", 4}},
    {&plan::option_keys, {head + hard + "- topic: a\n  offer: A.\n  options:\n  - b\n  -\n@", 4}},
    {&plan::button_keys, {head + hard + "buttons:\n-\n@", 2}},
};

const Key& key_named(const Vocabulary& vocabulary, std::string_view name) {
  const auto found =
      std::find_if(vocabulary.keys.begin(), vocabulary.keys.end(), [&](const Key& key) { return key.name == name; });
  REQUIRE(found != vocabulary.keys.end());
  return *found;
}

using Lines = std::map<std::string_view, std::string>;

bool has_one_of(const Lines& values, std::span<const std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return values.contains(key); });
}

/// Adds what the rule asks to stand beside the keys that are there.
void keep_rule(const Vocabulary& vocabulary, const Rule& rule, Lines& values) {
  const auto add = [&](std::string_view key) { values.emplace(key, key_named(vocabulary, key).example); };
  const bool needed =
      rule.words.empty() || (values.contains(rule.key) &&
                             std::find(rule.words.begin(), rule.words.end(), values[rule.key]) != rule.words.end());
  if (rule.kind == Rule::Kind::needs && values.contains(rule.key) && needed)
    for (const std::string_view key : rule.keys) add(key);
  if (rule.kind == Rule::Kind::only_with && values.contains(rule.key)) {
    if (!rule.words.empty()) values[rule.keys[0]] = rule.words[0];
    if (!has_one_of(values, rule.keys)) add(rule.keys[0]);
  }
}

/// The mapping with this key, and with whatever has to stand beside it.
Lines smallest_with(const Vocabulary& vocabulary, const Key& key, const std::string& value) {
  Lines values{{key.name, value}};
  for (const Key& each : vocabulary.keys)
    if (each.required) values.emplace(each.name, each.example);
  for (int round = 0; round < 2; ++round)
    for (const Rule& rule : vocabulary.rules) keep_rule(vocabulary, rule, values);
  for (const Rule& rule : vocabulary.rules)
    if ((rule.kind == Rule::Kind::exactly_one || rule.kind == Rule::Kind::at_least_one) &&
        !has_one_of(values, rule.keys))
      values.emplace(rule.keys[0], key_named(vocabulary, rule.keys[0]).example);
  return values;
}

std::string plan_with_values(const Vocabulary& vocabulary, const Lines& values) {
  const Surroundings& around = surroundings.at(&vocabulary);
  std::string lines;
  for (const auto& [name, value] : values)
    lines += std::string(around.indent, ' ') + std::string{name} + ": " + value + "\n";
  std::string text = around.plan;
  if (const auto gate = values.find("gate"); gate != values.end()) text = head + "opening:\n-\n@topics: []\n";
  return text.replace(text.find('@'), 1, lines);
}

std::vector<std::string> errors_in(const std::string& plan) {
  std::vector<std::string> errors;
  for (const Diagnostic& finding : check_plan(plan, "plan.yaml").findings)
    if (finding.severity == Severity::error) errors.push_back(finding.code + ": " + finding.message);
  return errors;
}

std::string wrong_for(const Key& key) {
  switch (key.shape.form) {
    case Form::mapping:
      return "words";
    case Form::list:
      return "{a: b}";
    case Form::named:
      return "[a, b]";
    case Form::words:
    case Form::text:
      return "[a, b]";
    case Form::condition:
      return "a ==";
    case Form::integer:
      return "1.5";
    case Form::language:
      return "e";
    case Form::either:
      return "{a: {b: c}}";
    default:
      return "Nothing Of The Kind";
  }
}

}  // namespace

TEST_CASE("the example of every key is read") {
  for (const Vocabulary* vocabulary : all)
    for (const Key& key : vocabulary->keys) {
      if (key.not_yet) continue;
      Lines values = smallest_with(*vocabulary, key, std::string{key.example});
      if (key.name == "gate")
        values = {{"topic", "a"}, {"gate", "identity"}, {"ask", "Who?"}, {"answer", "{name: b, type: yes_no}"}};
      const std::string text = plan_with_values(*vocabulary, values);
      INFO(vocabulary->name << ", `" << key.name << "`:\n" << text);
      CHECK(errors_in(text).empty());
    }
}

TEST_CASE("a value of another shape is refused for every key that has one") {
  for (const Vocabulary* vocabulary : all)
    for (const Key& key : vocabulary->keys) {
      if (key.shape.form == Form::any) continue;
      const std::string text = plan_with_values(*vocabulary, smallest_with(*vocabulary, key, wrong_for(key)));
      INFO(vocabulary->name << ", `" << key.name << "`:\n" << text);
      CHECK_FALSE(errors_in(text).empty());
    }
}

TEST_CASE("a key that no plan may use yet is refused") {
  for (const Vocabulary* vocabulary : all)
    for (const Key& key : vocabulary->keys)
      if (key.not_yet)
        CHECK_FALSE(errors_in(plan_with_values(*vocabulary, smallest_with(*vocabulary, key, std::string{key.example})))
                        .empty());
}

TEST_CASE("every key has a description and an example") {
  for (const Vocabulary* vocabulary : all)
    for (const Key& key : vocabulary->keys) {
      INFO(vocabulary->name << ", `" << key.name << "`");
      CHECK_FALSE(key.description.empty());
      CHECK_FALSE(key.example.empty());
    }
}

TEST_CASE("what a rule speaks of are keys of its table, and the reader keeps it") {
  for (const Vocabulary* vocabulary : all)
    for (const Rule& rule : vocabulary->rules) {
      if (!rule.key.empty()) key_named(*vocabulary, rule.key);
      for (const std::string_view key : rule.keys) key_named(*vocabulary, key);
    }
}

TEST_CASE("a mapping without a key that it needs is refused") {
  for (const Vocabulary* vocabulary : all)
    for (const Key& key : vocabulary->keys) {
      const Lines whole = smallest_with(*vocabulary, key, std::string{key.example});
      for (const Rule& rule : vocabulary->rules) {
        if (rule.kind != Rule::Kind::needs || rule.key != key.name || !rule.words.empty()) continue;
        Lines without = whole;
        for (const std::string_view needed : rule.keys) without.erase(needed);
        INFO(plan_with_values(*vocabulary, without));
        CHECK_FALSE(errors_in(plan_with_values(*vocabulary, without)).empty());
      }
    }
}
