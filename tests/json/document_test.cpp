#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "json/text_sink.hpp"
#include "ordered_json.hpp"

using namespace bedside::json;

namespace {

struct Nothing {};
void describe(const Nothing&, TextSink&) {}

struct Part {
  std::string name;
  std::vector<int> numbers;
};
void describe(const Part& part, TextSink& sink) {
  sink("name", part.name);
  sink("numbers", part.numbers);
}

struct Whole {
  std::vector<Part> parts;
  std::optional<Part> first;
};
void describe(const Whole& whole, TextSink& sink) {
  sink("parts", whole.parts);
  sink("first", whole.first);
  sink("no_parts", std::vector<Part>{});
  sink("nothing", Nothing{});
  sink("empty_ones", std::vector<Nothing>(2));
  sink("values", bedside::Values{{"smokes", {true}}, {"worries", {bedside::Value::List{{2.5}, {}}}}});
  sink("no_values", bedside::Values{});
  sink("is_whole", true);
}

}  // namespace

TEST_CASE("a document ends in one newline") {
  CHECK(document(std::vector<int>{}) == "[]\n");
  CHECK(document(Nothing{}) == "{}\n");
}

TEST_CASE("a document has each member and each element on a line of its own, two spaces deeper than what it is in") {
  CHECK(document(Whole{{{"a", {1, 2}}, {"b", {}}}, Part{"a", {1}}}) ==
        R"({
  "parts": [
    {
      "name": "a",
      "numbers": [
        1,
        2
      ]
    },
    {
      "name": "b",
      "numbers": []
    }
  ],
  "first": {
    "name": "a",
    "numbers": [
      1
    ]
  },
  "no_parts": [],
  "nothing": {},
  "empty_ones": [
    {},
    {}
  ],
  "values": {
    "smokes": true,
    "worries": [2.5,null]
  },
  "no_values": {},
  "is_whole": true
}
)");
}

TEST_CASE("on one line the same is written without spaces") {
  CHECK(one_line(Whole{{{"a", {1, 2}}, {"b", {}}}, {}}) ==
        R"({"parts":[{"name":"a","numbers":[1,2]},{"name":"b","numbers":[]}],"first":null,"no_parts":[],"nothing":{},)"
        R"("empty_ones":[{},{}],"values":{"smokes":true,"worries":[2.5,null]},"no_values":{},"is_whole":true})");
}

TEST_CASE("what a terminal would obey is escaped, and the value comes back as it was") {
  const std::string hostile =
      "\x01\x1b["
      "31m\x7f\xC2\x80\xC2\x85\xC2\x9F\xE2\x80\x8E\xE2\x80\x8F\xE2\x80\xAA\xE2\x80\xAE\xE2\x81\xA6\xE2\x81\xA9"
      "\xD8\x9C\xE2\x80\xA8\xE2\x80\xA9\xEF\xBB\xBF";
  const std::string text = in_quotes(hostile);
  for (const char byte : {'\x01', '\x1b', '\x7f', '\xC2', '\xD8', '\xE2', '\xEF'})
    CHECK(text.find(byte) == std::string::npos);
  CHECK_THAT(text,
             Catch::Contains("\\u0001\\u001b[31m\\u007f\\u0080\\u0085\\u009f\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069"
                             "\\u061c\\u2028\\u2029\\ufeff"));
  CHECK(Json::parse(text) == hostile);
}

TEST_CASE("the neighbours of those characters are left alone") {
  const std::string harmless =
      " ~\xC2\xA0\xC2\xB7\xE2\x80\x8D\xE2\x80\x90\xE2\x80\xA7\xE2\x80\xAF\xE2\x81\xA5\xE2\x81\xAA\xE2\x82\xAC糖é";
  CHECK(in_quotes(harmless) == "\"" + harmless + "\"");
}

TEST_CASE("a file name that is not UTF-8 still gives a document") {
  CHECK(document("caf\xE9 \x1b\"") == "\"caf\xEF\xBF\xBD \\u001b\\\"\"\n");
}

TEST_CASE("whole numbers are written without a decimal point, others exactly") {
  CHECK(one_line(3.0) == "3");
  CHECK(one_line(-2.0) == "-2");
  CHECK(one_line(0.5) == "0.5");
  CHECK(one_line(7.1) == "7.1");
  CHECK(one_line(12.4) == "12.4");
  CHECK(one_line(-0.0) == "0");
  CHECK(one_line(9007199254740991.0) == "9007199254740991");
  CHECK(one_line(1e300) == "1e+300");
}
