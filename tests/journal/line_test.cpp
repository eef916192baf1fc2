#include "journal/line.hpp"

#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "journal/checksum.hpp"
#include "value/fingerprint.hpp"

using namespace bedside;
using journal::line_text;
using journal::read_line;

namespace {

const std::string before = value::sha256({});

std::string without_newline(std::string line) {
  line.pop_back();
  return line;
}

}  // namespace

TEST_CASE("a line holds its number, the fingerprint of the line before, what it says, and its checksum") {
  CHECK(line_text({7, before, R"({"x":1})"}) ==
        "{\"n\":7,\"prev\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\",\"event\":{\"x\":1},"
        "\"crc\":\"41735bc0\"}\n");
}

TEST_CASE("a line comes back as it was") {
  const std::string text = without_newline(line_text({50'000, before, R"({"text":"\",\"crc\":\"00000000\"}"})"}));
  const auto line = read_line(text);
  REQUIRE(line);
  CHECK(line->number == 50'000);
  CHECK(line->before == before);
  CHECK(line->says == R"({"text":"\",\"crc\":\"00000000\"}"})");
}

TEST_CASE("no part of a line is a line, and neither is a line with something before or behind it") {
  const std::string text = without_newline(line_text({7, before, R"({"x":1})"}));
  for (std::size_t size = 0; size < text.size(); ++size) CHECK_FALSE(read_line(text.substr(0, size)));
  for (std::size_t begin = 1; begin <= text.size(); ++begin) CHECK_FALSE(read_line(text.substr(begin)));
  for (const char* more : {" ", "\n", "}", "\r"}) {
    CHECK_FALSE(read_line(text + more));
    CHECK_FALSE(read_line(more + text));
  }
}

TEST_CASE("a line with any bit flipped is none") {
  const std::string text = without_newline(line_text({7, before, R"({"x":1})"}));
  for (std::size_t at = 0; at < text.size(); ++at)
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string flipped = text;
      flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1U << bit));
      CHECK_FALSE(read_line(flipped));
    }
}

TEST_CASE("a line has one way to be written") {
  const auto with_number = [](const std::string& number) {
    const std::string text = "{\"n\":" + number + ",\"prev\":\"" + before + "\",\"event\":{}";
    return text + fmt::format(",\"crc\":\"{:08x}\"}}", journal::checksum(text));
  };
  CHECK(read_line(with_number("7")));
  CHECK(read_line(with_number("0")));
  for (const char* number : {"07", "-7", "+7", "7.0", "", "99999999999999999999", "7 "})
    CHECK_FALSE(read_line(with_number(number)));
}

TEST_CASE("a line longer than eight MiB is none") {
  const std::string around = line_text({7, before, ""});
  const std::string longest(journal::longest_line - around.size(), 'x');
  CHECK(read_line(without_newline(line_text({7, before, longest}))));
  CHECK_FALSE(read_line(without_newline(line_text({7, before, longest + "x"}))));
}
