#include "cli/line_reader.hpp"

#include <sstream>
#include <streambuf>
#include <vector>

#include "catch.hpp"

using bedside::cli::InputLine;
using bedside::cli::LineReader;

namespace {

std::vector<InputLine> lines_in(std::istream& in, std::size_t longest) {
  LineReader reader(in, longest);
  std::vector<InputLine> lines;
  for (;;) {
    while (std::optional<InputLine> line = reader.ready()) lines.push_back(*line);
    if (reader.has_ended()) return lines;
    reader.wait();
  }
}

std::vector<std::string> texts_in(const std::string& text, std::size_t longest = 100) {
  std::istringstream in(text);
  std::vector<std::string> texts;
  for (const InputLine& line : lines_in(in, longest))
    texts.push_back(std::to_string(line.number) + (line.too_long ? " too long" : " " + line.text));
  return texts;
}

/// A line that never ends, or hardly ever.
class EndlessLine : public std::streambuf {
 public:
  explicit EndlessLine(std::size_t blocks) : blocks_(blocks) {}

 protected:
  int_type underflow() override {
    if (blocks_-- == 0) return traits_type::eof();
    setg(block_.data(), block_.data(), block_.data() + block_.size());
    return 'x';
  }

 private:
  std::string block_ = std::string(65'536, 'x');
  std::size_t blocks_;
};

}  // namespace

TEST_CASE("lines are numbered from 1, blank ones too") {
  CHECK(texts_in("a\n\n \t\r\nb\r\nc") == std::vector<std::string>{"1 a", "4 b", "5 c"});
  CHECK(texts_in("").empty());
  CHECK(texts_in("\n\n").empty());
}

TEST_CASE("a line that is too long is passed over, and the next is whole") {
  CHECK(texts_in("1234\n12345\n123456\n12", 5) == std::vector<std::string>{"1 1234", "2 12345", "3 too long", "4 12"});
  CHECK(texts_in("123456", 5) == std::vector<std::string>{"1 too long"});
}

TEST_CASE("lines are whole wherever the blocks of the stream end") {
  for (std::size_t length = 65'530; length < 65'540; ++length) {
    const std::string first(length, 'a');
    CHECK(texts_in(first + "\nb\n", 100'000) == std::vector<std::string>{"1 " + first, "2 b"});
  }
}

TEST_CASE("of a line that hardly ends nothing is kept") {
  EndlessLine endless(1000);
  std::istream in(&endless);
  const std::vector<InputLine> lines = lines_in(in, 1000);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].too_long);
  CHECK(lines[0].text.capacity() < 1000);
}
