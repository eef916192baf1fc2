#include <string>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

using Catch::Matchers::Contains;

TEST_CASE("whole numbers are decimal or hexadecimal") {
  CHECK(result("0") == "0");
  CHECK(result("010") == "10");
  CHECK(result("0x1f") == "31");
  CHECK(result("0XFF") == "255");
  CHECK(result("-0x8000000000000000") == "-9223372036854775808");
  CHECK(result("9223372036854775807") == "9223372036854775807");
}

TEST_CASE("a whole number beyond 64 bits is refused") {
  const std::string number = GENERATE("9223372036854775808", "18446744073709551616", "-9223372036854775809",
                                      "0x8000000000000000", "-(9223372036854775808)", "99999999999999999999999999");
  CHECK_THAT(syntax_problem(number), Contains("is too large for a whole number"));
}

TEST_CASE("numbers with decimals may have an exponent") {
  CHECK(result("9.5 == 95e-1") == "true");
  CHECK(result(".5 == 0.5") == "true");
  CHECK(result("1e3 == 1000.0") == "true");
  CHECK(result("1E+3 == 1000.0") == "true");
}

TEST_CASE("a number with decimals that is too large is refused, one that is too close to zero is zero") {
  const std::string large = GENERATE("1e309", "1e999", "0.1e310", "1e99999999999999999999", "100.0e307",
                                     "1e9223372036854775807", "0.1e9223372036854775807");
  CHECK_THAT(syntax_problem(large), Contains("is out of range for a number"));
  const std::string tiny = GENERATE("1e-324", "1e-999", "1e-99999999999999999999", "0.0001e-321", "10.0e-326",
                                    "1e-9223372036854775807", "0.1e-9223372036854775807");
  CHECK(result(tiny + " == 0.0") == "true");
  CHECK(result("1e-310 > 0.0") == "true");
  CHECK(result("0.0e999 == 0.0") == "true");
}

TEST_CASE("a number that runs into letters is refused") {
  CHECK_THAT(syntax_problem("a1c > 7pct"), Contains("6-10 syntax: `7pct` is neither a number nor a name"));
  CHECK_THAT(syntax_problem("1u"), Contains("0-2 syntax"));
  CHECK_THAT(syntax_problem("0x"), Contains("0-2 syntax"));
  CHECK_THAT(syntax_problem("1e"), Contains("0-2 syntax"));
}

TEST_CASE("texts stand in double or single quotes") {
  CHECK(result("\"it's\"") == "\"it's\"");
  CHECK(result("'say \"hello\"' == \"say \\\"hello\\\"\"") == "true");
  CHECK(result("''") == "\"\"");
  CHECK(result("'\u3053\u3093'") == "\"\u3053\u3093\"");
  CHECK(result("'// no comment'") == "\"// no comment\"");
}

TEST_CASE("texts know the escapes of CEL") {
  CHECK(result(R"('\a\b\f\n\r\t\v\\\?\"\'\`' == '\x07\x08\x0c\x0a\x0d\x09\x0b\x5c\x3f\x22\x27\x60')") == "true");
  CHECK(result(R"('\101\x41\X41\u0041\U00000041')") == "\"AAAAA\"");
  CHECK(result(R"('\xff')") == "\"\u00ff\"");
  CHECK(result(R"('\377')") == "\"\u00ff\"");
  CHECK(result(R"('\u20ac')") == "\"\u20ac\"");
  CHECK(result(R"('\U0001F600')") == "\"\U0001F600\"");
}

TEST_CASE("what is no escape is refused at its place") {
  const std::string letter = GENERATE("\\q", "\\8", "\\400", "\\N");
  CHECK_THAT(syntax_problem("'a" + letter + "'"),
             Contains("2-4 syntax: `" + letter.substr(0, 2) + "` is not an escape"));
  const std::string number = GENERATE("\\12", "\\x4", "\\u12g4", "\\ud800", "\\U00110000");
  CHECK_THAT(syntax_problem("'a" + number + "'"),
             Contains("2-4 syntax: no character has the number behind this `" + number.substr(0, 2) + "`"));
}

TEST_CASE("a text ends on its line") {
  CHECK(syntax_problem("a == 'b\n'") == "5-7 syntax: the text that starts here has no closing quote (end it with `'`)");
}

TEST_CASE("in a raw text a backslash is a backslash") {
  CHECK(result(R"(r'a\n' == 'a\\n')") == "true");
  CHECK(result(R"(R"\" == '\\')") == "true");
  CHECK(result(R"(size(r'\u20ac'))") == "6");
  CHECK(result(R"(r'it is "so"')") == "\"it is \"so\"\"");
  CHECK(result("r''") == "\"\"");
}

TEST_CASE("a text in triple quotes may hold quotes and go over lines") {
  CHECK(result("'''it's'''") == "\"it's\"");
  CHECK(result("\"\"\"a\"\"b\"\"\"") == "\"a\"\"b\"");
  CHECK(result("\"\"\"a\nb\r\nc\"\"\" == 'a\\nb\\r\\nc'") == "true");
  CHECK(result("'''\\x41\\'\\''''") == "\"A''\"");
  CHECK(result("''''''") == "\"\"");
  CHECK(result("\"\"\"\"\"\" == ''") == "true");
  CHECK(result("r'''a\\\nb''' == 'a\\\\\\nb'") == "true");
  CHECK(result("R\"\"\"\\\"\"\"") == "\"\\\"");
  CHECK(result("'''a // no comment\n'''.size()") == "16");
}

TEST_CASE("two quotes are an empty text, which nothing may follow at once") {
  CHECK(result("'' == \"\"") == "true");
  CHECK(syntax_problem("'''a''").substr(0, 3) == "0-6");
  CHECK(syntax_problem("''a").substr(0, 3) == "2-3");
}

TEST_CASE("no other letter makes another text") {
  const std::string prefix = GENERATE("b", "B", "f", "u", "rb", "bR", "Br", "rr");
  const std::string quote = GENERATE("'", "\"", "'''");
  CHECK_THAT(syntax_problem("a == " + prefix + quote + "x" + quote),
             Contains("syntax: `" + prefix + "` before a quote means nothing in a condition"));
  CHECK(result("'x' in['x']") == "true");
  CHECK(syntax_problem("'x' in'y'").empty());
}

TEST_CASE("lists and maps hold values of any type, and may end with a comma") {
  CHECK(result("[]") == "[]");
  CHECK(result("[1, 'a', [true], {}, null, 1.5,]") == "[1, \"a\", [true], {}, null, 1.5]");
  CHECK(result("{}") == "{}");
  CHECK(result("{'a': 1, 2: [3], true: {'b': {}},}") == "{\"a\": 1, 2: [3], true: {\"b\": {}}}");
  CHECK(result("{'a' + 'b': 1 > 2 ? 3 : 4}") == "{\"ab\": 4}");
}

}  // namespace
}  // namespace bedside::condition
