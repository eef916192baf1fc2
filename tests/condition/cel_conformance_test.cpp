// The conformance cases of the Common Expression Language that are written with what conditions know. The cases stand
// beside the project; without them there is nothing to compare.
#include <cstdlib>
#include <optional>

#include <fmt/format.h>

#include "catch.hpp"
#include "cel_cases.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

/// Nothing for types that conditions don't have.
std::optional<Value> value_of(const Field& field) {
  if (field.name.empty()) return Value{true};
  if (field.name == "bool_value") return Value{field.scalar == "true"};
  if (field.name == "int64_value") return Value{std::int64_t{std::stoll(field.scalar, nullptr, 0)}};
  if (field.name == "double_value") return Value{std::strtod(field.scalar.c_str(), nullptr)};
  if (field.name == "string_value") return Value{field.scalar};
  if (field.name == "null_value") return Value{};
  if (field.name != "list_value") return std::nullopt;
  Value::List list;
  for (const Field& values : field.fields) {
    const auto element = values.fields.empty() ? std::nullopt : value_of(values.fields.front());
    if (!element) return std::nullopt;
    list.push_back(*element);
  }
  return Value{list};
}

bool same(const Value& left, const Value& right) {
  const auto* number = left.as<double>();
  const bool both_are_none = number != nullptr && *number != *number && right.as<double>() != nullptr &&
                             *right.as<double>() != *right.as<double>();
  return left == right || both_are_none;
}

/// It makes a timestamp of a number, which conditions don't.
constexpr std::string_view left_out = "conversions/identity/timestamp";

/// Whether the case passes; nothing when it uses what conditions don't know.
std::optional<bool> passes(const CelCase& one) {
  const Parsed parsed = parse(one.expression);
  if (one.needs_more || !parsed.condition || one.name == left_out) return std::nullopt;
  const Outcome outcome = evaluate(*parsed.condition, Moment());
  if (one.fails) return outcome.state == Outcome::State::error || outcome.is_unknown();
  const auto expected = value_of(one.value);
  if (!expected) return std::nullopt;
  return outcome.state == Outcome::State::value && same(outcome.value, *expected);
}

TEST_CASE("the conformance cases that conditions can read come to what CEL says") {
  int passed = 0;
  const std::vector<CelCase> cases = read_cel_cases(BEDSIDE_CEL_CASES);
  for (const CelCase& one : cases) {
    const auto result = passes(one);
    if (!result) continue;
    INFO(one.name << ": " << one.expression);
    CHECK(*result);
    passed += *result ? 1 : 0;
  }
  INFO(fmt::format("{} of {} conformance cases pass; the others use what conditions don't know", passed, cases.size()));
  CHECK((cases.empty() || passed >= 300));
}

}  // namespace
}  // namespace bedside::condition
