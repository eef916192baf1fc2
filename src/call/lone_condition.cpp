#include "call/lone_condition.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "condition/condition.hpp"
#include "condition/limits.hpp"
#include "plan/field_value.hpp"
#include "source/check_bytes.hpp"
#include "source/text_places.hpp"

namespace bedside::call {
namespace {

using condition::Condition;
using condition::Problem;
using diagnostics::Code;
using diagnostics::Findings;

Value dated(const Value& value) {
  const auto* text = value.as<std::string>();
  const std::optional<Timestamp> date = text != nullptr ? plan::parse_date(*text) : std::nullopt;
  return date ? Value{*date} : value;
}

Value with_dates(const Value& value) {
  const auto* list = value.as<Value::List>();
  if (list == nullptr) return dated(value);
  Value::List elements;
  for (const Value& element : *list) elements.push_back(dated(element));
  return {std::move(elements)};
}

bool is_too_long(const Value& value) {
  const auto* text = value.as<std::string>();
  if (text != nullptr) return text->size() > plan::longest_text;
  const auto* list = value.as<Value::List>();
  return list != nullptr && std::any_of(list->begin(), list->end(), [](const Value& element) {
           const auto* part = element.as<std::string>();
           return part != nullptr && part->size() > plan::longest_text;
         });
}

void report_too_long(const GivenFact& fact, Findings& findings) {
  const bool list = fact.value.as<Value::List>() != nullptr;
  findings.error(Code::fact_range, fact.place,
                 fmt::format("{} {} longer than the limit of {} bytes", FactNames{}.the_fact(fact.name),
                             list ? "holds a text" : "is", plan::longest_text));
}

/// The first read that needs one of the names; a has() needs none.
condition::NameRead first_needed(const Condition& condition, const std::set<std::string>& names) {
  for (const condition::NameRead& read : condition::names_read(condition))
    if (!read.only_has && names.contains(read.name)) return read;
  return {*names.begin(), 0, condition.text().size(), false};
}

Problem not_known(const Condition& condition, const std::set<std::string>& names) {
  const bool one = names.size() == 1;
  const condition::NameRead first = first_needed(condition, names);
  return {
      Code::condition_unknown, first.begin, first.end,
      fmt::format("{} {} not known, so the condition can't be decided", diagnostics::listed(names), one ? "is" : "are"),
      fmt::format("give {} in the facts, or ask `has({})` first", one ? "it" : "them", first.name)};
}

std::optional<Value> value_of(const Condition& condition, const Values& facts, std::vector<Problem>& problems) {
  const auto known = [&](std::string_view name) -> condition::Known {
    const auto found = facts.find(name);
    if (found == facts.end()) return {};
    return {condition::Known::State::given, &found->second};
  };
  condition::Outcome outcome = condition::evaluate(condition, known);
  if (outcome.state == condition::Outcome::State::value) return std::move(outcome.value);
  if (outcome.state == condition::Outcome::State::unknown)
    problems.push_back(not_known(condition, outcome.unknown_names));
  else
    problems.push_back(std::move(outcome.problem));
  return std::nullopt;
}

/// There is no plan here that could declare a fact.
std::string hint_without_plan(const Problem& problem) {
  const bool unexplained = problem.code == Code::unknown_name && problem.hint.empty();
  return unexplained ? "give it in the facts" : problem.hint;
}

std::vector<Problem> wrong_types(const Condition& condition, const Values& facts) {
  const condition::Declarations declarations = condition::declarations_of(facts);
  std::vector<Problem> problems = condition::check_types(condition, declarations, condition::ComesTo::any_value);
  for (Problem& problem : problems) problem.hint = hint_without_plan(problem);
  return problems;
}

bool is_scalar(const Value& value) {
  return value.as<Value::List>() == nullptr && value.as<Value::Map>() == nullptr;
}

/// What stands in one another could be deeper than the stack, and JSON facts hold nothing like it.
bool are_flat(const Values& facts, Findings& findings) {
  bool flat = true;
  for (const auto& [name, value] : facts) {
    const auto* list = value.as<Value::List>();
    if (list != nullptr ? std::all_of(list->begin(), list->end(), is_scalar) : is_scalar(value)) continue;
    findings.error(Code::fact_type,
                   fmt::format("{} is neither a scalar nor a list of scalars", FactNames{}.the_fact(name)));
    flat = false;
  }
  return flat;
}

std::optional<Value> decide(std::string_view text, const Values& facts, bool check_types,
                            std::vector<Problem>& problems) {
  condition::Parsed parsed = condition::parse(text);
  problems = std::move(parsed.problems);
  if (!parsed.condition) return std::nullopt;
  if (check_types) problems = wrong_types(*parsed.condition, facts);
  if (!problems.empty()) return std::nullopt;
  return value_of(*parsed.condition, facts, problems);
}

}  // namespace

Values undeclared_facts(const std::vector<GivenFact>& given, Findings& findings) {
  Values values;
  std::map<std::string, SourceRange> seen;
  for (const GivenFact& each : given) {
    const auto [first, fresh] = seen.emplace(each.name, each.place);
    if (!fresh)
      report_twice(each, first->second, FactNames{}, findings);
    else if (is_too_long(each.value))
      report_too_long(each, findings);
    else
      values.emplace(each.name, with_dates(each.value));
  }
  return values;
}

std::optional<Value> decide(std::string_view text, const Values& facts, bool check_types, Findings& findings) {
  // What is longer is refused as a whole.
  const bool readable =
      text.size() > condition::longest_text || source::check_utf8(text, "write the condition in UTF-8", findings);
  if (!readable || !are_flat(facts, findings)) return std::nullopt;
  text.remove_prefix(source::byte_order_mark_of(text));
  const source::TextPlaces places{text};
  std::vector<Problem> problems;
  std::optional<Value> value = decide(text, facts, check_types, problems);
  for (const Problem& problem : problems)
    findings.error(problem.code, places.between(problem.begin, problem.end), problem.message).hint = problem.hint;
  return value;
}

}  // namespace bedside::call
