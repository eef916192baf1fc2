// Reading the usual command without the library, against the library.
#include "json/plain_members.hpp"

#include <random>
#include <string>

#include "catch.hpp"

using namespace bedside;
using namespace bedside::json;

namespace {

/// Mostly what commands are made of, now and then something else.
std::string random_line(std::mt19937& random) {
  static const std::vector<std::string> pieces{R"("do")",
                                               R"("next")",
                                               R"("value")",
                                               ":",
                                               ",",
                                               ":",
                                               ",",
                                               ":",
                                               ",",
                                               "{",
                                               "}",
                                               "true",
                                               "false",
                                               "null",
                                               "0",
                                               "7",
                                               "12",
                                               "123456789012345678",
                                               "1234567890123456789",
                                               "-3",
                                               "-0",
                                               "01",
                                               "1.5",
                                               "1e3",
                                               "[",
                                               "]",
                                               R"(["a"])",
                                               R"("")",
                                               R"("a\nb")",
                                               R"("ä")",
                                               "\"\x01\"",
                                               "\"\x7f\"",
                                               "\"\xff\"",
                                               " ",
                                               "\n",
                                               "\t",
                                               R"("step":"sugar/1")",
                                               R"("to":"a nurse's desk")",
                                               "x",
                                               "\""};
  std::string line = "{";
  const std::size_t members = random() % 4;
  for (std::size_t member = 0; member < members; ++member) {
    if (member > 0) line += ",";
    line += "\"" + std::string(1, static_cast<char>('a' + random() % 3)) + "\":" + pieces[random() % pieces.size()];
  }
  line += "}";
  for (std::size_t change = random() % 3; change > 0; --change)
    line.insert(random() % (line.size() + 1), pieces[random() % pieces.size()]);
  return line;
}

bool is_same(const std::vector<Member>& left, const std::vector<Member>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Member& one, const Member& other) {
    return one.name == other.name && one.value == other.value;
  });
}

}  // namespace

TEST_CASE("the usual command is read without the library") {
  CHECK(read_plain_members(R"({"do": "next"})"));
  CHECK(read_plain_members(R"( {"do" : "answer", "step":"identity/1","value":true, "at": 1764547200} )"));
  CHECK(read_plain_members("{}"));
}

TEST_CASE("whatever is out of the ordinary is left to the library") {
  for (const char* line : {"", "[]", "{", R"({"a":1.5})", R"({"a":-1})", R"({"a":01})", R"({"a":["b"]})", R"({"a":{}})",
                           R"({"a":"\u0041"})", R"({"a":"ä"})", R"({"a":1,"a":2})", R"({"a":1}x)", R"({"a":1,})",
                           R"({"a":1234567890123456789})"}) {
    CAPTURE(line);
    CHECK_FALSE(read_plain_members(line));
  }
}

TEST_CASE("what is read without the library is what the library reads") {
  std::mt19937 random(20);
  int plain = 0;
  for (int round = 0; round < 20'000; ++round) {
    const std::string line = random_line(random);
    CAPTURE(line);
    const auto read = read_plain_members(line);
    if (!read) continue;
    ++plain;
    const Members expected = read_members_of_any_kind(line);
    REQUIRE(expected.problem == Members::Problem::none);
    REQUIRE(is_same(*read, expected.all));
  }
  CHECK(plain > 2'000);
}
