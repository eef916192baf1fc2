#include <cstdint>
#include <limits>
#include <string>

#include <bedside/json.hpp>

#include "catch.hpp"
#include "ordered_json.hpp"

using namespace bedside;

namespace {

Value text(const std::string& words) {
  return {words};
}

}  // namespace

TEST_CASE("a value is written on one line that ends in a newline") {
  CHECK(to_json(Value{}) == "null\n");
  CHECK(to_json(Value{true}) == "true\n");
  CHECK(to_json(Value{false}) == "false\n");
  CHECK(to_json(text("Maria")) == "\"Maria\"\n");
}

TEST_CASE("whole numbers are exact in 64 bits and have no point") {
  CHECK(to_json(Value{std::int64_t{0}}) == "0\n");
  CHECK(to_json(Value{std::numeric_limits<std::int64_t>::max()}) == "9223372036854775807\n");
  CHECK(to_json(Value{std::numeric_limits<std::int64_t>::min()}) == "-9223372036854775808\n");
}

TEST_CASE("other numbers have a point or an exponent, and come back as they were") {
  CHECK(to_json(Value{30.0}) == "30.0\n");
  CHECK(to_json(Value{-0.0}) == "-0.0\n");
  CHECK(to_json(Value{8.1}) == "8.1\n");
  for (const double number : {1e300, 5e-324, 0.1 + 0.2, -1.0 / 3.0, std::numeric_limits<double>::max()})
    CHECK(json::Json::parse(to_json(Value{number})).get<double>() == number);
}

TEST_CASE("numbers that JSON lacks are texts") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(to_json(Value{std::numeric_limits<double>::quiet_NaN()}) == "\"NaN\"\n");
  CHECK(to_json(Value{infinity}) == "\"Infinity\"\n");
  CHECK(to_json(Value{-infinity}) == "\"-Infinity\"\n");
  CHECK(to_json(Value{Value::List{{infinity}}}) == "[\"Infinity\"]\n");
}

TEST_CASE("moments and lengths of time are texts") {
  CHECK(to_json(Value{Timestamp{1'796'083'200, 0}}) == "\"2026-12-01T00:00:00Z\"\n");
  CHECK(to_json(Value{Duration{120'000'000'000}}) == "\"120s\"\n");
  CHECK(to_json(Value{Timestamp{-62'135'596'800, 0}}) == "\"0001-01-01T00:00:00Z\"\n");
  CHECK(to_json(Value{Timestamp{253'402'300'799, 999'999'999}}) == "\"9999-12-31T23:59:59.999999999Z\"\n");
  CHECK(to_json(Value{Duration{-1'500'000'000}}) == "\"-1.5s\"\n");
}

TEST_CASE("lists and maps hold any value, in their order") {
  const Value::List numbers{{std::int64_t{1}}, {2.0}, {}};
  CHECK(to_json(Value{numbers}) == "[1,2.0,null]\n");
  CHECK(to_json(Value{Value::List{}}) == "[]\n");
  CHECK(to_json(Value{Value::Map{}}) == "{}\n");
  const Value::Map map{{text("b"), {numbers}}, {text("a"), {Value::Map{{text("c"), {true}}}}}};
  CHECK(to_json(Value{map}) == "{\"b\":[1,2.0,null],\"a\":{\"c\":true}}\n");
}

TEST_CASE("a key that is not a text is written as one") {
  const Value::Map map{{{true}, text("yes")}, {{std::int64_t{1}}, text("one")}, {{false}, {}}};
  CHECK(to_json(Value{map}) == "{\"true\":\"yes\",\"1\":\"one\",\"false\":null}\n");
}

TEST_CASE("nothing is lost of a map in which a number and a text are written alike") {
  const Value::Map map{{{std::int64_t{1}}, {true}}, {text("1"), {false}}};
  CHECK(to_json(Value{map}) == "{\"1\":true,\"1\":false}\n");
}

TEST_CASE("what a terminal would obey is escaped in texts and in keys") {
  const std::string hostile = "\x1b[31m\xE2\x80\xAE\x7f\n\"";
  const std::string written = "\"\\u001b[31m\\u202e\\u007f\\n\\\"\"";
  CHECK(to_json(text(hostile)) == written + "\n");
  CHECK(to_json(Value{Value::Map{{text(hostile), {}}}}) == "{" + written + ":null}\n");
  CHECK(json::Json::parse(to_json(text(hostile))) == hostile);
}

TEST_CASE("a text that is not UTF-8 still gives a document") {
  CHECK(to_json(text("caf\xE9")) == "\"caf\xEF\xBF\xBD\"\n");
}

TEST_CASE("values that stand in one another many times over are written") {
  constexpr std::size_t deep = 100;
  Value value{std::int64_t{7}};
  for (std::size_t i = 0; i < deep; ++i) value = Value{Value::List{value}};
  CHECK(to_json(value) == std::string(deep, '[') + "7" + std::string(deep, ']') + "\n");
}
