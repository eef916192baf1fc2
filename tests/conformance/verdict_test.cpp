// What counts as passed: numbers by their kind, to the sign of zero.
#include "verdict.hpp"

#include <string>
#include <utility>

#include "catch.hpp"

namespace conformance {
namespace {

Field scalar(std::string name, std::string text) {
  return {std::move(name), std::move(text), {}};
}

bool comes_to(const std::string& expression, Field value) {
  CelCase one;
  one.expression = expression;
  one.value = std::move(value);
  return passes(one);
}

bool comes_to(const std::string& expression, const std::string& kind, const std::string& text) {
  return comes_to(expression, scalar(kind, text));
}

bool fails(const std::string& expression, bool unchecked = false) {
  CelCase one;
  one.expression = expression;
  one.fails = true;
  one.unchecked = unchecked;
  return passes(one);
}

TEST_CASE("whole numbers and numbers with decimals are told apart") {
  CHECK(comes_to("1", "int64_value", "1"));
  CHECK(comes_to("1.0", "double_value", "1"));
  CHECK_FALSE(comes_to("1.0", "int64_value", "1"));
  CHECK_FALSE(comes_to("1", "double_value", "1.0"));
  CHECK(comes_to("-9223372036854775808", "int64_value", "-9223372036854775808"));
  CHECK_FALSE(comes_to("9223372036854775806", "int64_value", "9223372036854775807"));
}

TEST_CASE("zero has a sign, and numbers without end are texts") {
  CHECK(comes_to("-0.0", "double_value", "-0.0"));
  CHECK_FALSE(comes_to("-0.0", "double_value", "0.0"));
  CHECK_FALSE(comes_to("0.0", "double_value", "-0.0"));
  CHECK(comes_to("0.0 / 0.0", "double_value", "nan"));
  CHECK(comes_to("1.0 / 0.0", "double_value", "inf"));
  CHECK(comes_to("-1.0 / 0.0", "double_value", "-infinity"));
  CHECK_FALSE(comes_to("1.0 / 0.0", "double_value", "-inf"));
  CHECK_FALSE(comes_to("1.0", "double_value", "nan"));
}

TEST_CASE("other values are compared with their kind") {
  CHECK(comes_to("null", "null_value", "NULL_VALUE"));
  CHECK_FALSE(comes_to("false", "null_value", "NULL_VALUE"));
  CHECK(comes_to("1 < 2", "bool_value", "true"));
  CHECK_FALSE(comes_to("1", "bool_value", "true"));
  CHECK(comes_to("'a\\n\\000'", "string_value", std::string("a\n\0", 3)));
  CHECK_FALSE(comes_to("1", "string_value", "1"));
  CHECK_FALSE(comes_to("int", "type_value", "int"));
}

TEST_CASE("lists are compared by their elements, maps by keys written as text") {
  const Field one{"values", "", {scalar("int64_value", "1")}};
  CHECK(comes_to("[]", {"list_value", "", {}}));
  CHECK(comes_to("[1, 1]", {"list_value", "", {one, one}}));
  CHECK_FALSE(comes_to("[1]", {"list_value", "", {one, one}}));
  CHECK_FALSE(comes_to("[1, 2]", {"list_value", "", {one, one}}));
  const Field entry{"entries", "", {{"key", "", {scalar("bool_value", "true")}}, {"value", "", one.fields}}};
  CHECK(comes_to("{}", {"map_value", "", {}}));
  CHECK(comes_to("{true: 1}", {"map_value", "", {entry}}));
  CHECK_FALSE(comes_to("{true: 2}", {"map_value", "", {entry}}));
  CHECK_FALSE(comes_to("{false: 1}", {"map_value", "", {entry}}));
  CHECK_FALSE(comes_to("{true: 1, false: 1}", {"map_value", "", {entry}}));
}

TEST_CASE("where an error is expected a value doesn't pass, and where a value is expected no error does") {
  CHECK(fails("1 / 0"));
  CHECK_FALSE(fails("1"));
  CHECK_FALSE(comes_to("1 / 0", "int64_value", "1"));
  CHECK(fails("true || 1"));
  CHECK_FALSE(fails("true || 1", true));
}

}  // namespace
}  // namespace conformance
