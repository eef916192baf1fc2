#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "cli/console.hpp"

using Catch::Contains;

namespace {

Console evaluated(std::vector<std::string> arguments, const std::string& input = "") {
  Console console;
  console.in.str(input);
  arguments.insert(arguments.begin(), "eval");
  run(console, std::move(arguments));
  return console;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (; times > 0; --times) all += text;
  return all;
}

std::size_t errors_in(const Console& console) {
  const std::string printed = console.err.str();
  std::size_t count = 0;
  for (std::size_t at = printed.find("error["); at != std::string::npos; at = printed.find("error[", at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("eval prints the value of a condition as one line of JSON") {
  const auto [condition, value] = GENERATE(table<std::string, std::string>({
      {"7 / 2", "3"},
      {"7.0 / 2.0", "3.5"},
      {"1 < 2 && true", "true"},
      {"['a', \"b\"] + [\"c\"]", R"(["a","b","c"])"},
      {"[]", "[]"},
      {"[[1, 2], [3]]", "[[1,2],[3]]"},
      {"null", "null"},
      {"1.0 / 0.0", "\"Infinity\""},
      {"timestamp('2026-12-01T00:00:00+01:00')", "\"2026-11-30T23:00:00Z\""},
      {"condition", "7"},
  }));
  const Console console = evaluated({condition, "--facts", "-"}, R"({"condition": 7})");
  CHECK(console.status == 0);
  CHECK(console.out.str() == value + "\n");
  CHECK(console.err.str().empty());
}

TEST_CASE("facts are read from a file or from standard input") {
  const std::string path = (std::filesystem::temp_directory_path() / "bedside_eval_facts.json").string();
  std::ofstream(path) << R"({"a1c": 9.2, "today": "2026-12-01"})";
  const std::string condition = "a1c >= 9.0 && today == timestamp('2026-12-01T00:00:00Z')";
  CHECK(evaluated({condition, "--facts", path}).out.str() == "true\n");
  CHECK(evaluated({"--facts", path, condition}).out.str() == "true\n");
  CHECK(evaluated({"--facts=" + path, condition}).out.str() == "true\n");
  std::remove(path.c_str());
  CHECK(evaluated({"a1c < 9.0", "--facts", "-"}, R"({"a1c": 9.2})").out.str() == "false\n");
}

TEST_CASE("what starts with a minus is a condition unless it is exactly an option") {
  CHECK(evaluated({"-1 == 1"}).out.str() == "false\n");
  CHECK(evaluated({"--5"}).out.str() == "5\n");
  CHECK(evaluated({"-5"}).out.str() == "-5\n");
  CHECK(evaluated({"-x", "--facts", "-"}, R"({"x": 5})").out.str() == "-5\n");
  CHECK(evaluated({"--facts", "-", "-x"}, R"({"x": 5})").out.str() == "-5\n");
  CHECK(evaluated({"--unchecked == 1", "--facts", "-"}, R"({"unchecked": 1})").out.str() == "true\n");
  CHECK(evaluated({"--facts==1", "--facts", "-"}, R"({"facts": 1})").out.str() == "true\n");
}

TEST_CASE("behind two dashes everything is the condition") {
  CHECK(evaluated({"--", "-1 == 1"}).out.str() == "false\n");
  CHECK(evaluated({"--facts", "-", "--", "-h"}, R"({"h": 3})").out.str() == "-3\n");
  CHECK(evaluated({"--facts", "-", "--", "--unchecked"}, R"({"unchecked": 3})").out.str() == "3\n");
}

TEST_CASE("a condition given as a dash comes from standard input, without its final newline") {
  CHECK(evaluated({"-"}, "1 +\n2\n").out.str() == "3\n");
  CHECK(evaluated({"-"}, "'a'\r\n").out.str() == "\"a\"\n");
  CHECK(evaluated({"-"},
                  "\xEF\xBB\xBF"
                  "1 + 2")
            .out.str() == "3\n");
  CHECK(evaluated({"-", "--unchecked"}, "1 == 2").out.str() == "false\n");
  const Console broken = evaluated({"-"}, "1 +\n\n");
  CHECK(broken.status == 1);
  CHECK_THAT(broken.err.str(), Contains("--> standard input:1:3\n1 | 1 +\n  |   ^\n"));
}

TEST_CASE("only one of condition and facts can be standard input") {
  const Console console = evaluated({"-", "--facts", "-"}, "1");
  CHECK(console.status == 2);
  CHECK(console.out.str().empty());
  CHECK_THAT(console.err.str(), Contains("only one"));
}

TEST_CASE("an empty condition is a condition that is refused") {
  for (const Console& console : {evaluated({""}), evaluated({"-"}, ""), evaluated({"-"}, "\n"), evaluated({"  "})}) {
    CHECK(console.status == 1);
    CHECK_THAT(console.err.str(), Contains("error[condition-syntax]: the condition is empty"));
    CHECK(console.out.str().empty());
  }
}

TEST_CASE("no condition, several, and a wrong option value are wrong use") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{},
                                                    {"--unchecked"},
                                                    {"a1c", ">=", "9"},
                                                    {"1", "--facts"},
                                                    {"1", "--facts", ""},
                                                    {"1", "--color", "sometimes"}}) {
    const Console console = evaluated(arguments);
    CHECK(console.status == 2);
    CHECK(console.out.str().empty());
    CHECK_FALSE(console.err.str().empty());
  }
  CHECK(evaluated({"a1c", ">=", "9"}).err.str() ==
        "bedside: a condition is one argument, and these are 3: `a1c`, `>=` and `9`; put all of it in quotes\n");
}

TEST_CASE("facts that can't be read as a file end with status 2, facts that fall short with status 1") {
  CHECK(evaluated({"1", "--facts", "no-such-facts.json"}).status == 2);
  const Console broken = evaluated({"1", "--facts", "-"}, "{");
  CHECK(broken.status == 1);
  CHECK_THAT(broken.err.str(), Contains("error[json-syntax]"));
  CHECK(broken.out.str().empty());
}

TEST_CASE("problems of facts never show a value") {
  const Console console = evaluated({"name == 'x'", "--facts", "-"}, R"({"name": "secret", "name": [["secret"]]})");
  CHECK(console.status == 1);
  CHECK_THAT(console.err.str(), Contains("`name`") && !Contains("secret"));
}

TEST_CASE("problems of a condition never show the value of a fact") {
  for (const char* condition : {"name > 1", "name + 1", "number / 0", "other", "-name"})
    for (const char* checking : {"--color=never", "--unchecked"}) {
      const Console console =
          evaluated({condition, checking, "--facts", "-"}, R"({"name": "secret", "number": 77003, "other": null})");
      CHECK(console.status == 1);
      CHECK_THAT(console.err.str(), !Contains("secret") && !Contains("77003"));
    }
}

TEST_CASE("an error stands with its caret on the error stream") {
  const Console console = evaluated({"1 / 0"});
  CHECK(console.status == 1);
  CHECK(console.out.str().empty());
  CHECK_THAT(console.err.str(), Contains("error[condition-error]: division by zero\n --> condition:1:1\n1 | 1 / 0\n"));
}

TEST_CASE("a name that is no fact is refused, or without the check unknown") {
  CHECK_THAT(evaluated({"a1c > 9"}).err.str(),
             Contains("error[unknown-name]") && Contains("hint: ") && Contains("--facts"));
  const Console console = evaluated({"--unchecked", "a1c > 9"});
  CHECK(console.status == 1);
  CHECK_THAT(console.err.str(), Contains("error[condition-unknown]: `a1c` is not known") && Contains("--facts"));
}

TEST_CASE("without the check of types a wrong operand matters only where it decides") {
  CHECK(evaluated({"true || 1"}).status == 1);
  CHECK(evaluated({"true || 1", "--unchecked"}).out.str() == "true\n");
}

TEST_CASE("colour is there when asked for") {
  CHECK_THAT(evaluated({"1 / 0", "--color", "always"}).err.str(), Contains("\x1b["));
  CHECK_THAT(evaluated({"1 / 0", "--colour=never"}).err.str(), !Contains("\x1b["));
}

TEST_CASE("a condition of a hundred thousand parts is refused once") {
  const Console console = evaluated({"-"}, repeated("true || ", 99'999) + "true\n");
  CHECK(console.status == 1);
  CHECK(errors_in(console) == 1);
  CHECK_THAT(console.err.str(), Contains("error[limit-exceeded]"));
  CHECK(console.err.str().size() < 1000);
}

TEST_CASE("a condition of thousands of parentheses is refused once") {
  for (const std::string& condition : {repeated("(", 4096), repeated("(", 4095) + "1", repeated("[", 4096)}) {
    const Console console = evaluated({condition});
    CHECK(console.status == 1);
    CHECK(errors_in(console) == 1);
    CHECK_THAT(console.err.str(), Contains("error[limit-exceeded]"));
  }
}

TEST_CASE("facts that stand in one another a million times are refused once") {
  const Console root = evaluated({"1", "--facts", "-"}, repeated("[", 1'000'000));
  CHECK(root.status == 1);
  CHECK(errors_in(root) == 1);
  CHECK_THAT(root.err.str(), Contains("error[json-shape]"));
  for (const char* opening : {"[", "{\"a\":"}) {
    const Console fact = evaluated({"1", "--facts", "-"}, "{\"a\":" + repeated(opening, 200'000));
    CHECK(fact.status == 1);
    CHECK(errors_in(fact) == 1);
    CHECK_THAT(fact.err.str(), Contains("error[limit-exceeded]"));
  }
}

TEST_CASE("what a condition holds is never obeyed by the terminal, whether it has a value or not") {
  const auto [condition, status] = GENERATE(table<std::string, int>({
      {"'\x1b[31m'", 0},
      {"['\xE2\x80\xAE', '\xC2\x9B']", 0},
      {"{'\x1b[31m': '\x7F'}", 0},
      {"'\x1b[31m' + 1", 1},
      {"name == '\xE2\x80\xAE'", 1},
      {"'\x1b[31m' / '\xC2\x9B'", 1},
      {"{'\x1b[31m': 1}['\xE2\x80\xAE']", 1},
      {"timestamp('\x1b[31m')", 1},
      {"'never closed \x1b[31m", 1},
      {"\x1b[31m", 1},
      {"1 \xE2\x80\xAE 2", 1},
      {"1 \xC2\x9B", 1},
      {"'\xFF'", 1},
      {"'\x1b\xFF'", 1},
  }));
  INFO(condition);
  for (const char* checking : {"--color=never", "--unchecked"}) {
    const Console console = evaluated({condition, checking});
    CHECK(console.status == status);
    const std::string printed = console.out.str() + console.err.str();
    CHECK_FALSE(printed.empty());
    for (const char* obeyed : {"\x1b", "\x7F", "\xC2\x9B", "\xE2\x80\xAE", "\xFF"})
      CHECK(printed.find(obeyed) == std::string::npos);
  }
}

TEST_CASE("a text with invisible characters is printed with their escapes") {
  const std::string printed = "\"\\u001b[31m\\u202e\"\n";
  CHECK(evaluated({"'\x1b[31m\xE2\x80\xAE'"}).out.str() == printed);
  CHECK(evaluated({R"("\x1b[31m\u202e")"}).out.str() == printed);
}
