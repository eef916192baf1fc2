// Any text is a condition or is refused. What is a condition can be checked, evaluated and written in its one form, and
// what is said of a part of it lies inside it.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "condition/condition.hpp"

namespace {

namespace condition = bedside::condition;
using bedside::Value;

condition::Declaration of_type(condition::Type type) {
  condition::Declaration declaration;
  declaration.type = type;
  declaration.may_be_missing = true;
  return declaration;
}

const condition::Declarations& declarations() {
  static const condition::Declarations all = [] {
    condition::Declarations names;
    names["a"] = of_type(condition::Type::boolean);
    names["i"] = of_type(condition::Type::integer);
    names["n"] = of_type(condition::Type::number);
    names["t"] = of_type(condition::Type::text);
    names["l"] = of_type(condition::Type::list_of_text);
    names["today"] = of_type(condition::Type::timestamp);
    return names;
  }();
  return all;
}

const bedside::Values& facts() {
  static const bedside::Values all = {
      {"a", {true}},
      {"i", {std::int64_t{7}}},
      {"n", {0.5}},
      {"t", {std::string("text")}},
      {"l", {Value::List{{std::string("x")}, {std::string("y")}}}},
      {"today", {bedside::Timestamp{1'796'083'200, 0}}},
  };
  return all;
}

condition::Known known(std::string_view name) {
  const auto found = facts().find(name);
  if (found == facts().end()) return {condition::Known::State::pending_answer, nullptr};
  return {condition::Known::State::given, &found->second};
}

void require(bool holds) {
  if (!holds) std::abort();
}

void require_inside(const std::vector<condition::Problem>& problems, std::size_t size) {
  for (const condition::Problem& problem : problems) require(problem.begin <= problem.end && problem.end <= size);
}

void examine(const condition::Condition& one, std::size_t size) {
  const std::vector<condition::Problem> problems = condition::check_types(one, declarations());
  require_inside(problems, size);
  std::size_t steps_left = 1'000'000;
  if (problems.empty()) require_inside(condition::constant_parts(one, declarations(), steps_left), size);
  condition::names_read(one);
  condition::known_when_true(one);
  condition::conjuncts(one);
  condition::evaluate(one, known);
  const std::string form = one.canonical_text();
  const condition::Parsed again = condition::parse(form);
  if (again.condition) require(again.condition->canonical_text() == form);
  if (!again.condition) require(again.problems.front().code == bedside::diagnostics::Code::limit_exceeded);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(bytes, bytes + size);
  const condition::Parsed parsed = condition::parse(text);
  require(parsed.condition.has_value() == parsed.problems.empty());
  require_inside(parsed.problems, size);
  if (parsed.condition) examine(*parsed.condition, size);
  return 0;
}
