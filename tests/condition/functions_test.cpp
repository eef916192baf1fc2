// What the functions make of their operands, up to the boundaries.
#include <random>
#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

using Catch::Matchers::EndsWith;

const std::string no_overload = "this does not work on values of these types";
const std::string not_convertible = "the value can't be converted";

TEST_CASE("size() counts the characters of a text, the elements of a list, the entries of a map") {
  CHECK(result("size('')") == "0");
  CHECK(result("size('abc')") == "3");
  CHECK(result("'\u00e9\u20ac\U0001F600'.size()") == "3");
  CHECK(result("size('e\\u0301')") == "2");
  CHECK(result("size([])") == "0");
  CHECK(result("[1, [2, 3]].size()") == "2");
  CHECK(result("size({'a': 1, 'b': 2})") == "2");
  const std::string value = GENERATE("1", "1.5", "true", "null", "timestamp(0)", "duration('1s')");
  CHECK_THAT(result("size(" + value + ")"), EndsWith(no_overload));
}

TEST_CASE("texts are searched from the front, from the end and throughout") {
  CHECK(result("'chest pain'.contains('pain')") == "true");
  CHECK(result("'chest pain'.contains('Pain')") == "false");
  CHECK(result("'abc'.startsWith('ab')") == "true");
  CHECK(result("'abc'.startsWith('bc')") == "false");
  CHECK(result("'abc'.endsWith('bc')") == "true");
  CHECK(result("'abc'.endsWith('ab')") == "false");
  const std::string method = GENERATE("contains", "startsWith", "endsWith");
  CHECK(result("'abc'." + method + "('')") == "true");
  CHECK(result("''." + method + "('')") == "true");
  CHECK(result("''." + method + "('a')") == "false");
  CHECK(result("'abc'." + method + "('abc')") == "true");
  CHECK(result("'abc'." + method + "('abcd')") == "false");
  CHECK_THAT(result("'abc'." + method + "(1)"), EndsWith(no_overload));
  CHECK_THAT(result("['abc']." + method + "('abc')"), EndsWith(no_overload));
}

TEST_CASE("contains() finds what a plain search finds, also in texts that repeat themselves") {
  std::mt19937 random(20'261'201);
  const auto text = [&](std::size_t longest) {
    std::string letters(random() % (longest + 1), 'a');
    for (char& letter : letters)
      if (random() % 3 == 0) letter = 'b';
    return letters;
  };
  const Condition condition = read("whole.contains(part)");
  for (int run = 0; run < 20'000; ++run) {
    const std::string whole = text(40);
    const std::string part = text(run % 2 == 0 ? 4 : 9);
    const Moment moment{{{"whole", Value{whole}}, {"part", Value{part}}}, {}, {}};
    INFO(whole << " " << part);
    REQUIRE(evaluate(condition, std::cref(moment)).is_true() == (whole.find(part) != std::string::npos));
  }
}

TEST_CASE("contains() is not slowed down by texts that nearly match everywhere") {
  Moment moment;
  moment.given["whole"] = Value{std::string(65'536, 'a')};
  moment.given["part"] = Value{std::string(32'768, 'a') + "b"};
  moment.given["end"] = Value{std::string(32'768, 'a')};
  CHECK(result("whole.contains(part)", moment) == "false");
  CHECK(result("(whole + 'b').contains(part)", moment) == "true");
  CHECK(result("whole.contains(end)", moment) == "true");
}

TEST_CASE("a value becomes a whole number, towards zero") {
  CHECK(result("int(7)") == "7");
  CHECK(result("int(2.9)") == "2");
  CHECK(result("int(-2.9)") == "-2");
  CHECK(result("int(9223372036854774784.0)") == "9223372036854774784");
  CHECK(result("int('-9223372036854775808')") == "-9223372036854775808");
  CHECK(result("int('007')") == "7");
  CHECK(result("int('-0')") == "0");
  CHECK(result("int(timestamp('1970-01-02T00:00:00.9Z'))") == "86400");
  const std::string too_large =
      GENERATE("9223372036854775808.0", "-9223372036854775808.0", "1e300", "0.0 / 0.0", "1.0 / 0.0", "-1.0 / 0.0");
  CHECK_THAT(result("int(" + too_large + ")"), EndsWith("the result is too large for a whole number"));
  const std::string text = GENERATE("", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "9223372036854775808", "-", "--1", "1a");
  CHECK_THAT(result("int('" + text + "')"), EndsWith(not_convertible));
  CHECK_THAT(result("int(true)"), EndsWith(no_overload));
}

TEST_CASE("a value becomes a number with decimals") {
  CHECK(result("double(3) == 3.0 && string(double(3)) == '3'") == "true");
  CHECK(result("double(1.5)") == "1.5");
  CHECK(result("double('-12.5e-1')") == "-1.25");
  CHECK(result("double('7')  == 7.0") == "true");
  CHECK(result("double(9007199254740993) == 9007199254740992.0") == "true");
  CHECK(result("double('NaN') == double('NaN')") == "false");
  CHECK(result("double('Infinity') > 1e308 && double('-Infinity') < -1e308") == "true");
  CHECK(result("double('1e-400') == 0.0") == "true");
  const std::string text = GENERATE("", ".5", "5.", "+1", "1e", "1e400", "-1e400", "inf", "nan", "infinity", "0x1p3",
                                    " 1", "1 ", "1,5", "-");
  CHECK_THAT(result("double('" + text + "')"), EndsWith(not_convertible));
  CHECK_THAT(result("double(true)"), EndsWith(no_overload));
}

TEST_CASE("a value becomes a text that reads back") {
  CHECK(result("string('a')") == "\"a\"");
  CHECK(result("string(-7)") == "\"-7\"");
  CHECK(result("string(true)") == "\"true\"");
  CHECK(result("string(30.0)") == "\"30\"");
  CHECK(result("string(0.1)") == "\"0.1\"");
  CHECK(result("string(-0.0)") == "\"-0\"");
  CHECK(result("string(0.0 / 0.0) + string(1.0 / 0.0) + string(-1.0 / 0.0)") == "\"NaNInfinity-Infinity\"");
  CHECK(result("string(timestamp('2026-12-01T10:00:00.500+02:00'))") == "\"2026-12-01T08:00:00.5Z\"");
  CHECK(result("string(timestamp('0001-01-01T00:00:00Z'))") == "\"0001-01-01T00:00:00Z\"");
  CHECK(result("string(duration('-1.5s'))") == "\"-1.5s\"");
  CHECK(result("string(duration('36h'))") == "\"129600s\"");
  CHECK_THAT(result("string(null)"), EndsWith(no_overload));
  CHECK_THAT(result("string([1])"), EndsWith(no_overload));
}

TEST_CASE("a text becomes a yes or no when it says so in one of ten ways") {
  const std::string yes = GENERATE("1", "t", "true", "TRUE", "True");
  CHECK(result("bool('" + yes + "')") == "true");
  const std::string no = GENERATE("0", "f", "false", "FALSE", "False");
  CHECK(result("bool('" + no + "')") == "false");
  CHECK(result("bool(1 > 2)") == "false");
  const std::string neither = GENERATE("", "yes", "no", "T", "tRUE", " true", "2", "10");
  CHECK_THAT(result("bool('" + neither + "')"), EndsWith(not_convertible));
  CHECK_THAT(result("bool(1)"), EndsWith(no_overload));
}

TEST_CASE("moments and lengths of time come from texts, and moments from seconds") {
  CHECK(result("timestamp(0) == timestamp('1970-01-01T00:00:00Z')") == "true");
  CHECK(result("timestamp(timestamp(5))") == "5s 0ns");
  CHECK(result("timestamp(-62135596800)") == "-62135596800s 0ns");
  CHECK(result("timestamp(253402300799)") == "253402300799s 0ns");
  CHECK_THAT(result("timestamp(-62135596801)"), EndsWith("or longer than 292 years"));
  CHECK_THAT(result("timestamp(253402300800)"), EndsWith("or longer than 292 years"));
  CHECK_THAT(result("timestamp('2026-12-01')"), EndsWith(not_convertible));
  CHECK_THAT(result("timestamp(1.5)"), EndsWith(no_overload));
  CHECK(result("duration(duration('1h30m')) == duration('5400s')") == "true");
  CHECK_THAT(result("duration('3 days')"), EndsWith(not_convertible));
  CHECK_THAT(result("duration(60)"), EndsWith(no_overload));
}

TEST_CASE("the parts of a moment are those of its day in UTC, or of a clock set apart from it") {
  Moment moment;
  moment.given["at"] = Value{Timestamp{1'796'169'599, 987'654'321}};  // 2026-12-01T23:59:59.987654321Z, a Tuesday
  CHECK(result("[at.getFullYear(), at.getMonth(), at.getDate(), at.getDayOfMonth(), at.getDayOfWeek(), "
               "at.getDayOfYear()]",
               moment) == "[2026, 11, 1, 0, 2, 334]");
  CHECK(result("[at.getHours(), at.getMinutes(), at.getSeconds(), at.getMilliseconds()]", moment) ==
        "[23, 59, 59, 987]");
  CHECK(result("[at.getDate('+02:00'), at.getHours('+02:00'), at.getDayOfWeek('+02:00')]", moment) == "[2, 1, 3]");
  CHECK(result("[at.getHours('02:00'), at.getHours('UTC'), at.getHours('Z')]", moment) == "[1, 23, 23]");
  CHECK(result("[at.getHours('-02:30'), at.getMinutes('-02:30')]", moment) == "[21, 29]");
  CHECK(result("[at.getFullYear('+23:59'), at.getMilliseconds('-23:59')]", moment) == "[2026, 987]");
  CHECK(result("timestamp('0001-01-01T00:00:00Z').getFullYear('-01:00')") == "0");
  const std::string place = GENERATE("US/Central", "", "+2", "+02", "+0200", "+24:00", "+02:60", "+02:00 ", "z", "GMT");
  CHECK_THAT(result("at.getHours('" + place + "')", moment),
             EndsWith("the text is not a distance from UTC such as \"+02:00\""));
  CHECK_THAT(result("at.getHours(2)", moment), EndsWith(no_overload));
}

TEST_CASE("a length of time is told whole in each unit, towards zero") {
  CHECK(result("[duration('1h30m').getHours(), duration('1h30m').getMinutes(), duration('1h30m').getSeconds()]") ==
        "[1, 90, 5400]");
  CHECK(result("[duration('-90m').getHours(), duration('-1.9s').getSeconds()]") == "[-1, -1]");
  CHECK(result("[duration('1.234s').getMilliseconds(), duration('-1.234s').getMilliseconds()]") == "[234, -234]");
  const std::string method =
      GENERATE("getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "contains");
  CHECK_THAT(result("duration('1h')." + method + "()"), EndsWith(no_overload));
  CHECK_THAT(result("duration('1h').getHours('UTC')"), EndsWith(no_overload));
}

TEST_CASE("days are counted from midnight to midnight UTC, not in times of 24 hours") {
  Moment moment;
  moment.given["today"] = Value{Timestamp{1'796'083'200, 0}};  // 2026-12-01
  CHECK(result("days_until(timestamp('2026-12-01T00:00:00Z'))", moment) == "0");
  CHECK(result("days_until(timestamp('2026-12-01T23:59:59.999Z'))", moment) == "0");
  CHECK(result("days_until(timestamp('2026-12-02T00:00:00Z'))", moment) == "1");
  CHECK(result("days_until(timestamp('2026-11-30T23:59:59.999Z'))", moment) == "-1");
  CHECK(result("days_since(timestamp('2026-11-30T23:59:59.999Z'))", moment) == "1");
  CHECK(result("days_since(timestamp('2027-12-01T00:00:00Z'))", moment) == "-365");
  CHECK(result("days_until(timestamp('9999-12-31T23:59:59Z'))", moment) == "2912108");
  CHECK(result("days_until(timestamp('1969-12-31T12:00:00Z'))", moment) == "-20789");
  moment.given["today"] = Value{Timestamp{1'796'083'200 + 86'399, 999'999'999}};
  CHECK(result("days_until(timestamp('2026-12-02T00:00:00Z'))", moment) == "1");
  CHECK(result("days_until(timestamp('2026-12-01T00:00:00Z'))", moment) == "0");
}

TEST_CASE("without the fact today, or a moment to count to, no days are counted") {
  Moment moment;
  CHECK(result("days_until(timestamp(0)) < 3") == "unknown: today");
  CHECK(result("days_since(visit)") == "unknown: today, visit");
  CHECK(result("days_since(1 / 0)") == "unknown: today");
  moment.given["today"] = Value{std::string("2026-12-01")};
  CHECK_THAT(result("days_until(timestamp(0))", moment), EndsWith(no_overload));
  moment.given["today"] = Value{Timestamp{0, 0}};
  CHECK_THAT(result("days_until('2026-12-01')", moment), EndsWith(no_overload));
}

TEST_CASE("evaluated unchecked, a call that isn't right is an error, after what is unknown in it") {
  CHECK(result("1 > 0 && foo(1)") == "error 9-15: no such function");
  CHECK(result("foo()") == "error 0-5: no such function");
  CHECK(result("'a'.foo()") == "error 0-9: no such function");
  CHECK(result("foo(a, b)") == "unknown: a, b");
  CHECK(result("foo(1 / 0)") == "error 4-9: division by zero");
  const std::string call =
      GENERATE("size()", "size(1, 2)", "[].size(1)", "contains('a', 'a')", "'a'.contains()", "'a'.contains('a', 'b')",
               "'1'.int()", "int()", "int(1, 2)", "getHours(timestamp(0))", "timestamp(0).getHours('Z', 'Z')",
               "timestamp(0).timestamp()");
  CHECK_THAT(result(call), EndsWith(no_overload));
  Moment moment;
  moment.given["today"] = Value{Timestamp{0, 0}};
  CHECK_THAT(result("days_until()", moment), EndsWith(no_overload));
  CHECK_THAT(result("days_until(today, today)", moment), EndsWith(no_overload));
  CHECK_THAT(result("today.days_until()", moment), EndsWith(no_overload));
}

}  // namespace
}  // namespace bedside::condition
