#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

TEST_CASE("whole numbers are calculated with exactly") {
  CHECK(result("7 + 5 * 2 - 3") == "14");
  CHECK(result("7 / 2") == "3");
  CHECK(result("-7 / 2") == "-3");
  CHECK(result("7 % 3") == "1");
  CHECK(result("-7 % 3") == "-1");
  CHECK(result("-(3 + 4)") == "-7");
  CHECK(result("9223372036854775807 - 1 + 1") == "9223372036854775807");
}

TEST_CASE("a whole number that would be too large or too small is an error") {
  const std::string expression = GENERATE(
      "9223372036854775807 + 1", "-9223372036854775808 - 1", "-9223372036854775808 + -1", "9223372036854775807 - -1",
      "4611686018427387904 * 2", "-4611686018427387905 * 2", "4611686018427387905 * -2", "-9223372036854775808 * -1",
      "-1 * -9223372036854775808", "-9223372036854775808 / -1", "-9223372036854775808 % -1", "-(-9223372036854775808)");
  CHECK_THAT(result(expression), Catch::Matchers::EndsWith("the result is too large for a whole number"));
}

TEST_CASE("a product at the very edge is no overflow") {
  CHECK(result("-4611686018427387904 * 2") == "-9223372036854775808");
  CHECK(result("4611686018427387904 * -2") == "-9223372036854775808");
  CHECK(result("9223372036854775807 * -1") == "-9223372036854775807");
  CHECK(result("0 * -9223372036854775808") == "0");
}

TEST_CASE("dividing a whole number by zero is an error at the place of the division") {
  CHECK(result("true && 1 / 0 > 2") == "error 8-13: division by zero");
  CHECK(result("5 % 0") == "error 0-5: division by zero");
}

TEST_CASE("numbers with decimals follow IEEE 754") {
  CHECK(result("1.5 + 2.25 == 3.75") == "true");
  CHECK(result("1.0 / 0.0 > 1e308") == "true");
  CHECK(result("-1.0 / 0.0 < -1e308") == "true");
  CHECK(result("1.0 / -0.0 < -1e308") == "true");
  CHECK(result("0.0 / 0.0 == 0.0 / 0.0") == "false");
  CHECK(result("0.0 / 0.0 != 0.0 / 0.0") == "true");
  CHECK(result("0.0 / 0.0 < 1.0") == "false");
  CHECK(result("1 >= 0.0 / 0.0") == "false");
  CHECK(result("0.0 == -0.0") == "true");
}

TEST_CASE("a whole number and a number with decimals compare by their exact values") {
  CHECK(result("1 == 1.0") == "true");
  CHECK(result("1 < 1.5") == "true");
  CHECK(result("-1 > -1.5") == "true");
  CHECK(result("-2 < -1.5") == "true");
  CHECK(result("9007199254740993 == 9007199254740992.0") == "false");
  CHECK(result("9007199254740993 > 9007199254740992.0") == "true");
  CHECK(result("9223372036854775807 < 9223372036854775808.0") == "true");
  CHECK(result("9223372036854775807 == 9223372036854775808.0") == "false");
  CHECK(result("-9223372036854775808 == -9223372036854775808.0") == "true");
  CHECK(result("1e300 > 9223372036854775807") == "true");
  CHECK(result("-1e300 < -9223372036854775808") == "true");
  CHECK(result("1.0 in [3, 2, 1]") == "true");
}

TEST_CASE("texts are joined, and ordered by their characters") {
  CHECK(result("'Dr ' + 'Lee'") == "\"Dr Lee\"");
  CHECK(result("'a' < 'b'") == "true");
  CHECK(result("'a' < 'B'") == "false");
  CHECK(result("'' < 'a'") == "true");
  CHECK(result("'z' < '\u00e9'") == "true");
  CHECK(result("'\uffee' < '\U0001F600'") == "true");
  CHECK(result("'abc' >= 'abc'") == "true");
}

TEST_CASE("false comes before true") {
  CHECK(result("false < true") == "true");
  CHECK(result("true <= false") == "false");
}

TEST_CASE("`in` finds an equal value in a list") {
  CHECK(result("'b' in ['a', 'b']") == "true");
  CHECK(result("'c' in ['a', 'b']") == "false");
  CHECK(result("1 in []") == "false");
  CHECK(result("'1' in [1]") == "false");
  CHECK(result("[1] in [[2], [1.0]]") == "true");
  Moment moment;
  moment.given["troubles"] = Value{Value::List{Value{std::string("pain")}, Value{std::string("sleep")}}};
  CHECK(result("'pain' in troubles", moment) == "true");
  CHECK(result("'food' in troubles", moment) == "false");
  CHECK(result("troubles == ['pain', 'sleep']", moment) == "true");
  CHECK(result("troubles == ['sleep', 'pain']", moment) == "false");
}

TEST_CASE("lists are joined") {
  CHECK(result("[1, 2] + [] + ['a']") == "[1, 2, \"a\"]");
  CHECK(result("3 in [1] + [3]") == "true");
}

TEST_CASE("moments compare with each other, wherever their clocks stand") {
  Moment moment;
  moment.given["today"] = Value{Timestamp{1796083200, 0}};
  CHECK(result("today", moment) == "1796083200s 0ns");
  CHECK(result("today == timestamp('2026-12-01T00:00:00Z')", moment) == "true");
  CHECK(result("today < timestamp('2026-12-01T00:00:00.000000001Z')", moment) == "true");
  CHECK(result("today == timestamp('2026-12-01T02:00:00+02:00')", moment) == "true");
  CHECK(result("today == timestamp('2026-11-30T19:00:00-05:00')", moment) == "true");
  CHECK(result("timestamp('1970-01-01T00:00:00Z')") == "0s 0ns");
  CHECK(result("timestamp('1969-12-31T23:59:59.5Z')") == "-1s 500000000ns");
  CHECK(result("timestamp('2024-02-29T00:00:00Z')") == "1709164800s 0ns");
  CHECK(result("timestamp('0001-01-01T00:00:00Z')") == "-62135596800s 0ns");
  CHECK(result("timestamp('9999-12-31T23:59:59Z')") == "253402300799s 0ns");
}

TEST_CASE("what is no moment is an error") {
  const std::string text =
      GENERATE("2026-12-01", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-12-01T24:00:00Z",
               "2026-12-01T00:00:00", "0000-12-01T00:00:00Z", "2026-12-01T00:00:00Z ", "2026-12-01T00:00:00.Z",
               "2026-12-01T00:00:00.1234567890Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "");
  CHECK_THAT(result("timestamp('" + text + "')"), Catch::Matchers::StartsWith("error"));
}

TEST_CASE("values of different types are never equal, and have no order") {
  CHECK(result("1 == '1'") == "false");
  CHECK(result("true != 1") == "true");
  CHECK(result("null == null") == "true");
  CHECK(result("null == 0") == "false");
  CHECK(result("[1, 'a'] == [1, 'a']") == "true");
  const std::string expression =
      GENERATE("1 < '1'", "true < 1", "null < null", "[1] < [2]", "1 + 1.0", "1 + 'a'", "'a' - 'b'", "1.5 % 1.0",
               "-'a'", "-true", "1 in 2", "'a' in 'abc'", "timestamp(true)");
  CHECK_THAT(result(expression), Catch::Matchers::EndsWith("this does not work on values of these types"));
}

TEST_CASE("evaluating the same condition again, or a copy, gives the same") {
  const Condition condition = read("a < 3");
  const Condition copy = condition;
  Moment moment;
  moment.given["a"] = Value{std::int64_t{2}};
  CHECK(evaluate(condition, moment).is_true());
  moment.given["a"] = Value{std::int64_t{3}};
  CHECK(evaluate(copy, moment).is_false());
  CHECK(&condition.syntax() == &copy.syntax());
}

}  // namespace
}  // namespace bedside::condition
