#include "explore/test_case.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include <bedside/author_test.hpp>
#include <bedside/json.hpp>

#include "loaded_plan.hpp"
#include "plan/field_value.hpp"

namespace bedside::exploring {
namespace {

/// Words that YAML or the test language would take for something else.
constexpr std::array<std::string_view, 8> special{"none", "nothing", "true", "false", "null", "yes", "no", "on"};

bool is_plain(std::string_view text) {
  const bool has_plain_letters = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
  return has_plain_letters && !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
         std::find(special.begin(), special.end(), text) == special.end();
}

std::string one_line(std::string text) {
  std::erase(text, '\n');
  return text;
}

/// `key: {name: value}`, or a line for each where one line would be long.
std::string mapping(std::string_view key, const Values& values) {
  constexpr std::size_t longest = 100;
  if (values.empty()) return {};
  std::string all;
  for (const auto& [name, value] : values)
    all += fmt::format("{}{}: {}", all.empty() ? "" : ", ", name, in_yaml(value));
  if (all.size() < longest) return fmt::format("    {}: {{{}}}\n", key, all);
  all = fmt::format("    {}:\n", key);
  for (const auto& [name, value] : values) all += fmt::format("      {}: {}\n", name, in_yaml(value));
  return all;
}

}  // namespace

/// Texts in quotes are written in YAML as in JSON.
std::string in_yaml(const Value& value) {
  if (value.is_null()) return "none";
  if (const auto* text = value.as<std::string>()) return is_plain(*text) ? *text : one_line(to_json(value));
  if (const auto* date = value.as<Timestamp>()) return plan::iso_date(*date);
  if (const auto* list = value.as<Value::List>()) {
    std::string all;
    for (const Value& element : *list) all += (all.empty() ? "" : ", ") + in_yaml(element);
    return "[" + all + "]";
  }
  return one_line(to_json(value));
}

Values changes_to_the_examples(const Values& facts, const plan::Plan& plan) {
  Values changes;
  for (const plan::Fact& fact : plan.facts) {
    const auto found = facts.find(fact.name);
    const Value& value = found == facts.end() ? Value{} : found->second;
    if (!(value == fact.example)) changes.emplace(fact.name, value);
  }
  return changes;
}

std::string written(const TestCase& test, const Survey& survey) {
  std::string text = fmt::format("  - case: {}\n", test.name);
  text += mapping("facts", changes_to_the_examples(test.patient.facts, survey.plan()));
  text += mapping("answers", test.patient.answers);
  if (test.call == std::vector<std::string>{"to the end"}) {
    text += "    call: to the end\n";
  } else {
    text += "    call:\n";
    for (const std::string& item : test.call) text += fmt::format("      - {}\n", item);
  }
  if (!test.expected.empty()) text += "    expect:\n";
  for (const auto& [key, value] : test.expected) text += fmt::format("      {}: {}\n", key, value);
  return text;
}

void leave_out_what_passes(const CallPlan& plan, std::vector<ExplorationFinding>& findings) {
  std::string test = "bedside: 1\ntest: plan.yaml\ncases:\n";
  for (const ExplorationFinding& finding : findings) test += finding.test_case;
  const TestReport report =
      run_test(test, "cases.yaml", [&](const std::string&) { return std::optional{plan.inside().text}; });
  auto result = report.cases.begin();
  for (ExplorationFinding& finding : findings) {
    if (finding.test_case.empty()) continue;
    const bool fails = result != report.cases.end() && result->was_run() && !result->passed();
    if (!fails) finding.test_case.clear();
    if (result != report.cases.end()) ++result;
  }
}

}  // namespace bedside::exploring
