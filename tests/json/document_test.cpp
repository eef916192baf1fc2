#include "catch.hpp"
#include "json/write.hpp"

using namespace bedside::json;

TEST_CASE("a document ends in one newline") {
  CHECK(document(Json::array()) == "[]\n");
}

TEST_CASE("what a terminal would obey is escaped, and the value comes back as it was") {
  const std::string hostile =
      "\x01\x1b["
      "31m\x7f\xC2\x80\xC2\x85\xC2\x9F\xE2\x80\x8E\xE2\x80\x8F\xE2\x80\xAA\xE2\x80\xAE\xE2\x81\xA6\xE2\x81\xA9"
      "\xD8\x9C\xE2\x80\xA8\xE2\x80\xA9\xEF\xBB\xBF";
  const std::string text = document(Json{{"text", hostile}, {hostile, 1}});
  for (const char byte : {'\x01', '\x1b', '\x7f', '\xC2', '\xD8', '\xE2', '\xEF'})
    CHECK(text.find(byte) == std::string::npos);
  CHECK_THAT(text,
             Catch::Contains("\\u0001\\u001b[31m\\u007f\\u0080\\u0085\\u009f\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069"
                             "\\u061c\\u2028\\u2029\\ufeff"));
  CHECK(Json::parse(text)["text"] == hostile);
  CHECK(Json::parse(text)[hostile] == 1);
}

TEST_CASE("the neighbours of those characters are left alone") {
  const std::string harmless =
      " ~\xC2\xA0\xC2\xB7\xE2\x80\x8D\xE2\x80\x90\xE2\x80\xA7\xE2\x80\xAF\xE2\x81\xA5\xE2\x81\xAA\xE2\x82\xAC糖é";
  CHECK(document(Json(harmless)) == "\"" + harmless + "\"\n");
}

TEST_CASE("a file name that is not UTF-8 still gives a document") {
  const Json back = Json::parse(document(Json("caf\xE9")));
  CHECK(back == "caf\xEF\xBF\xBD");
}

TEST_CASE("whole numbers are written without a decimal point, others exactly") {
  CHECK(number(3).dump() == "3");
  CHECK(number(-2).dump() == "-2");
  CHECK(number(0.5).dump() == "0.5");
  CHECK(number(7.1).dump() == "7.1");
  CHECK(number(-0.0).dump() == "0");
  CHECK(number(1e300).get<double>() == 1e300);
  CHECK(seconds(60'000).dump() == "60");
  CHECK(seconds(12'400).dump() == "12.4");
}
