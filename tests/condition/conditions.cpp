#include "conditions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "catch.hpp"

namespace bedside::condition {
namespace {

std::string_view word_for(diagnostics::Code code) {
  switch (code) {
    case diagnostics::Code::condition_syntax:
      return "syntax";
    case diagnostics::Code::condition_type:
      return "type";
    case diagnostics::Code::condition_error:
      return "error";
    case diagnostics::Code::impossible_comparison:
      return "impossible";
    case diagnostics::Code::always_true:
      return "always true";
    case diagnostics::Code::always_false:
      return "always false";
    case diagnostics::Code::never_decided:
      return "never decided";
    case diagnostics::Code::unknown_name:
      return "unknown name";
    case diagnostics::Code::unknown_function:
      return "unknown function";
    case diagnostics::Code::limit_exceeded:
      return "limit";
    default:
      return "unexpected code";
  }
}

std::string shown(const Value& value) {
  if (value.is_null()) return "null";
  if (const auto* truth = value.as<bool>()) return *truth ? "true" : "false";
  if (const auto* whole = value.as<std::int64_t>()) return fmt::format("{}", *whole);
  if (const auto* number = value.as<double>()) return fmt::format("{:#}", *number);
  if (const auto* text = value.as<std::string>()) return fmt::format("\"{}\"", *text);
  if (const auto* moment = value.as<Timestamp>()) return fmt::format("{}s {}ns", moment->seconds, moment->nanoseconds);
  if (const auto* length = value.as<Duration>()) return fmt::format("{}ns", length->nanoseconds);
  std::vector<std::string> elements;
  if (const auto* map = value.as<Value::Map>()) {
    for (const auto& [key, found] : *map) elements.push_back(fmt::format("{}: {}", shown(key), shown(found)));
    return fmt::format("{{{}}}", fmt::join(elements, ", "));
  }
  for (const Value& element : *value.as<Value::List>()) elements.push_back(shown(element));
  return fmt::format("[{}]", fmt::join(elements, ", "));
}

}  // namespace

Condition read(std::string_view text) {
  Parsed parsed = parse(text);
  INFO(text);
  if (!parsed.problems.empty()) UNSCOPED_INFO(shown(parsed.problems.front()));
  REQUIRE(parsed.condition.has_value());
  REQUIRE(parsed.problems.empty());
  return *parsed.condition;
}

std::string canonical(std::string_view text) {
  return read(text).canonical_text();
}

std::string shown(const Problem& problem) {
  std::string text = fmt::format("{}-{} {}: {}", problem.begin, problem.end, word_for(problem.code), problem.message);
  if (!problem.hint.empty()) text += fmt::format(" ({})", problem.hint);
  return text;
}

std::string syntax_problem(std::string_view text) {
  const Parsed parsed = parse(text);
  REQUIRE(parsed.condition.has_value() == parsed.problems.empty());
  if (parsed.problems.empty()) return "";
  REQUIRE(parsed.problems.size() == 1);
  const Problem& problem = parsed.problems.front();
  CHECK(problem.begin <= problem.end);
  CHECK(problem.end <= text.size());
  return shown(problem);
}

Known Moment::operator()(std::string_view name) const {
  if (pending.contains(name)) return {Known::State::pending_answer, nullptr};
  if (no_answer.contains(name)) return {Known::State::no_answer, nullptr};
  const auto found = given.find(name);
  if (found == given.end()) return {Known::State::missing_fact, nullptr};
  return {Known::State::given, &found->second};
}

std::string shown(const Outcome& outcome) {
  if (outcome.state == Outcome::State::value) return shown(outcome.value);
  if (outcome.is_unknown()) return fmt::format("unknown: {}", fmt::join(outcome.unknown_names, ", "));
  return fmt::format("error {}-{}: {}", outcome.problem.begin, outcome.problem.end, outcome.problem.message);
}

std::string result(std::string_view text, const Moment& moment) {
  return shown(evaluate(read(text), std::cref(moment)));
}

}  // namespace bedside::condition
