#include "plan/key_cases.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string_view>

#include "author_tests/keys.hpp"
#include "programme/programme_keys.hpp"

using bedside::plan::Form;
using bedside::plan::Key;
using bedside::plan::Rule;
using bedside::plan::Vocabulary;

namespace author_tests = bedside::author_tests;
namespace plan = bedside::plan;
namespace programme = bedside::programme;

namespace key_cases {
namespace {

/// A file in which a mapping of the vocabulary stands in the place of `@`, indented by `indent`.
struct Surroundings {
  std::string schema;
  std::string text;
  std::size_t indent = 0;
};

// What the examples speak of.
const std::string head =
    "bedside: 1\nplan: small\n"
    "facts:\n"
    "  a1c: {type: number, phi: false}\n"
    "  benefit_days: {type: integer, phi: false}\n"
    "  agrees_to_swap: {type: yes_no, phi: false}\n"
    "  symptom: {type: one_of, options: [none, chest_pain], phi: false}\n";
const std::string hard = head + "topics:\n- {topic: benefit-ending, feels: painful, say: News.}\n";

const std::string programme_head = "bedside: 1\nprogramme: small\ncalls: [{call: a, plan: a.yaml}]\n";

const std::string test_head = "bedside: 1\ntest: diabetes-monthly.yaml\npatients: {maria: {facts: {a1c: 8}}}\n";
const std::string one_case = test_head + "cases:\n- case: whatever\n";
const std::string one_call = one_case + "  expect: {includes: pain}\n  call:\n  -";

// What the examples of tests speak of.
constexpr const char* plan_under_test = R"(bedside: 1
plan: diabetes-monthly
facts:
  member_id: {type: text, identifies: true, optional: true, example: M-1}
  a1c: {type: number, optional: true, example: 8.1}
  benefit_days: {type: integer, phi: false, optional: true}
  smokes: {type: yes_no, phi: false, example: true}
opening:
- {topic: greeting, gate: identity, ask: "Is that you?", answer: {name: dob_matches, type: yes_no}}
topics:
- {topic: benefit-ending, feels: painful, say: News.}
- {topic: pain, feels: unpleasant, ask: "How much?", answer: {name: pain_level, type: scale, remember: true}}
- {topic: smoking, feels: unpleasant, ask: "Do you want to stop?", answer: {name: wants, type: yes_no}}
- {topic: smoking-support, feels: pleasant, when: wants, say: I will help you.}
- {topic: sugar, when: has(a1c), say: "Your sugar is {a1c:.1}."}
- {topic: walking, feels: pleasant, say: Your walks.}
- {topic: dentist, offer: "Where?", options: [near, own]}
- {topic: good-prospects, feels: delightful, say: You do well.}
closing:
- {topic: goodbye, say: Goodbye.}
buttons:
- {button: chest-pain, urgent: true, when: pain_level == 10, steps: [{say: Stay.}], then: end}
- {button: upset, steps: [{say: Take your time.}], then: return}
)";

const std::map<const Vocabulary*, Surroundings>& surroundings() {
  static const std::map<const Vocabulary*, Surroundings> all{
      {&plan::plan_keys, {"plan", "@", 0}},
      {&plan::fact_keys, {"plan", "bedside: 1\nplan: small\ntopics: [{topic: a, say: A.}]\nfacts:\n  fact:\n@", 4}},
      {&plan::bridge_keys, {"plan", hard + "agenda_choice: false\nbridges:\n@", 2}},
      {&plan::topic_keys, {"plan", hard + "-\n@", 2}},
      {&plan::feeling_keys, {"plan", hard + "- topic: a\n  say: A.\n  feels:\n  -\n@", 4}},
      {&plan::step_keys, {"plan", hard + "- topic: a\n  steps:\n  -\n@", 4}},
      {&plan::answer_keys, {"plan", hard + "- topic: a\n  ask: A?\n  answer:\n@", 4}},
      {&plan::offer_answer_keys, {"plan", hard + "- topic: a\n  offer: A.\n  options: [b, c]\n  answer:\n@", 4}},
      {&plan::option_keys, {"plan", hard + "- topic: a\n  offer: A.\n  options:\n  - b\n  -\n@", 4}},
      {&plan::button_keys, {"plan", hard + "buttons:\n-\n@", 2}},
      {&plan::speaking_keys, {"plan", hard + "speaking:\n@", 2}},
      {&plan::jargon_keys, {"plan", hard + "speaking:\n  jargon:\n@", 4}},
      {&author_tests::test_keys, {"test", "@", 0}},
      {&author_tests::patient_keys,
       {"test",
        "bedside: 1\ntest: diabetes-monthly.yaml\ncases: [{case: a, expect: {includes: pain}}]\npatients:\n  ann:\n@",
        4}},
      {&author_tests::case_keys, {"test", test_head + "cases:\n-\n@", 2}},
      {&author_tests::call_item_keys, {"test", one_call + "\n@", 4}},
      {&author_tests::departure_keys, {"test", one_call + " skip:\n@", 6}},
      {&author_tests::withdrawal_keys, {"test", one_call + " withdraw:\n@", 6}},
      {&author_tests::hand_over_keys, {"test", one_call + " hand_over:\n@", 6}},
      {&author_tests::expectation_keys, {"test", one_case + "  call: [next]\n  expect:\n@", 4}},
      {&author_tests::heard_keys, {"test", one_case + "  call: [next]\n  expect:\n    hears:\n@", 6}},
      {&programme::programme_keys, {"programme", "@", 0}},
      {&programme::planned_call_keys, {"programme", "bedside: 1\nprogramme: small\ncalls:\n-\n@", 2}},
      {&programme::habit_keys, {"programme", programme_head + "habits:\n@", 2}},
      {&programme::trial_keys, {"programme", programme_head + "trial:\n@", 2}},
      {&programme::arm_keys, {"programme", programme_head + "trial:\n  name: small\n  arms:\n    b: {}\n    c:\n@", 6}},
  };
  return all;
}

const Key& key_named(const Vocabulary& vocabulary, std::string_view name) {
  for (const Key& key : vocabulary.keys)
    if (key.name == name) return key;
  throw std::logic_error("a rule speaks of a key that its table lacks");
}

using Lines = std::map<std::string_view, std::string>;

bool has_one_of(const Lines& lines, std::span<const std::string_view> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return lines.contains(key); });
}

bool counts(const Rule& rule, const Lines& lines) {
  const auto line = lines.find(rule.key);
  return line != lines.end() &&
         (rule.words.empty() || std::find(rule.words.begin(), rule.words.end(), line->second) != rule.words.end());
}

/// Adds what the rule asks to stand beside the keys that are there.
void keep_rule(const Vocabulary& vocabulary, const Rule& rule, Lines& lines) {
  const auto add = [&](std::string_view key) { lines.emplace(key, key_named(vocabulary, key).example); };
  if (rule.kind == Rule::Kind::needs && counts(rule, lines))
    for (const std::string_view key : rule.keys) add(key);
  if (rule.kind != Rule::Kind::only_with || !lines.contains(rule.key)) return;
  if (!rule.words.empty()) lines[rule.keys[0]] = rule.words[0];
  if (!has_one_of(lines, rule.keys)) add(rule.keys[0]);
}

/// These lines, and whatever has to stand beside them.
Lines completed(const Vocabulary& vocabulary, Lines lines) {
  for (const Key& key : vocabulary.keys)
    if (key.required) lines.emplace(key.name, key.example);
  for (int round = 0; round < 2; ++round)
    for (const Rule& rule : vocabulary.rules) keep_rule(vocabulary, rule, lines);
  for (const Rule& rule : vocabulary.rules)
    if ((rule.kind == Rule::Kind::exactly_one || rule.kind == Rule::Kind::at_least_one) &&
        !has_one_of(lines, rule.keys))
      lines.emplace(rule.keys[0], key_named(vocabulary, rule.keys[0]).example);
  if (lines.contains("agenda_choice")) lines["bridges"] = "{which_next: \"Which?\"}";
  if (lines.contains("ask") && lines.contains("gate")) lines["answer"] = "{name: reached, type: yes_no}";
  return lines;
}

std::string file_with(const Vocabulary& vocabulary, const Lines& lines) {
  const Surroundings& around = surroundings().at(&vocabulary);
  std::string written;
  for (const auto& [name, value] : lines)
    written += std::string(around.indent, ' ') + std::string{name} + ": " + value + "\n";
  // A gate stands in the opening, on a question.
  std::string text = lines.contains("gate") ? head + "opening:\n-\n@topics: []\n" : around.text;
  return text.replace(text.find('@'), 1, written);
}

/// Whether one of the shapes takes keys and values of any kind.
bool takes_any_mapping(const plan::Shape& shape) {
  return std::any_of(shape.of.begin(), shape.of.end(), [](const plan::Shape& each) {
    return each.form == Form::named && each.of.front().form == Form::any;
  });
}

std::string another_shape(const plan::Shape& shape) {
  switch (shape.form) {
    case Form::mapping:
      return "words";
    case Form::list:
      return "{a: b}";
    case Form::named:
    case Form::words:
    case Form::text:
    case Form::file:
      return "[a, b]";
    case Form::condition:
      return "a ==";
    case Form::integer:
      return "1.5";
    case Form::language:
      return "e";
    case Form::either:
      return takes_any_mapping(shape) ? "[a, b]" : "{a: {b: c}}";
    default:
      return "Nothing Of The Kind";
  }
}

/// Where every file of one vocabulary goes.
struct Sheet {
  const Vocabulary& vocabulary;
  std::vector<KeyCase>& cases;

  void add(const std::string& about, const Lines& lines, bool is_sound, bool schema_can_tell = true) {
    cases.push_back({std::string{vocabulary.name} + ", " + about, surroundings().at(&vocabulary).schema,
                     file_with(vocabulary, lines), is_sound, schema_can_tell});
  }
};

void add_key(const Key& key, Sheet& sheet) {
  const std::string name = "`" + std::string{key.name} + "`";
  Lines lines{{key.name, std::string{key.example}}};
  if (key.name == "gate") lines["ask"] = "Who are you?";
  const Lines whole = completed(sheet.vocabulary, lines);
  sheet.add(name + ": the example", whole, true);
  if (key.shape.form != Form::any) {
    Lines other = whole;
    other[key.name] = another_shape(key.shape);
    sheet.add(name + ": another shape", other, false, key.shape.form != Form::condition);
  }
  Lines without = whole;
  without.erase(key.name);
  if (key.required && !without.empty()) sheet.add(name + ": missing", without, false);
}

void add_rule(const Rule& rule, Sheet& sheet) {
  const Vocabulary& vocabulary = sheet.vocabulary;
  const auto line = [&](std::string_view key) {
    return std::pair{key, std::string{key_named(vocabulary, key).example}};
  };
  if (rule.kind == Rule::Kind::exactly_one || rule.kind == Rule::Kind::at_most_one)
    for (std::size_t other = 1; other < rule.keys.size(); ++other)
      sheet.add("two of one", completed(vocabulary, {line(rule.keys[0]), line(rule.keys[other])}), false);
  if (rule.kind == Rule::Kind::exactly_one || rule.kind == Rule::Kind::at_least_one) {
    Lines none = completed(vocabulary, {});
    for (const std::string_view key : rule.keys) none.erase(key);
    sheet.add("none of one", none, false);
  }
  if (rule.kind == Rule::Kind::needs) {
    Lines lines =
        completed(vocabulary, {{rule.key, rule.words.empty() ? std::string{key_named(vocabulary, rule.key).example}
                                                             : std::string{rule.words[0]}}});
    for (const std::string_view key : rule.keys) lines.erase(key);
    sheet.add("`" + std::string{rule.key} + "` without what it needs", lines, false);
  }
  if (rule.kind == Rule::Kind::only_with) {
    Lines lines = completed(vocabulary, {});
    lines.insert(line(rule.key));
    sheet.add("`" + std::string{rule.key} + "` where it means nothing", lines, false);
  }
  if (rule.kind == Rule::Kind::shaped) {
    Lines lines{{rule.key, rule.words.empty() ? std::string{key_named(vocabulary, rule.key).example}
                                              : std::string{rule.words[0]}}};
    lines = completed(vocabulary, lines);
    lines[rule.keys[0]] = "{a: {b: c}}";
    sheet.add("`" + std::string{rule.keys[0]} + "` of another shape beside `" + std::string{rule.key} + "`", lines,
              false);
  }
}

}  // namespace

std::optional<std::string> file_beside(const std::string& name) {
  const bool is_there = name == "diabetes-monthly.yaml" || name == "welcome.yaml" || name == "a.yaml";
  return is_there ? std::optional<std::string>{plan_under_test} : std::nullopt;
}

std::vector<const Vocabulary*> all_vocabularies() {
  std::vector<const Vocabulary*> found;
  for (const auto& [vocabulary, around] : surroundings()) found.push_back(vocabulary);
  return found;
}

std::vector<KeyCase> all_cases() {
  std::vector<KeyCase> cases;
  for (const Vocabulary* vocabulary : all_vocabularies()) {
    Sheet sheet{*vocabulary, cases};
    for (const Key& key : vocabulary->keys) add_key(key, sheet);
    for (const Rule& rule : vocabulary->rules) add_rule(rule, sheet);
    sheet.add("a key that is none", completed(*vocabulary, {{"colour", "red"}}), false);
  }
  return cases;
}

}  // namespace key_cases
