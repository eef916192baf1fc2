#include "cli/line.hpp"

#include "catch.hpp"

using namespace bedside::cli;

TEST_CASE("a text that is too long is cut with an ellipsis, in cells and never inside a character") {
  CHECK(cut("walking", 7) == "walking");
  CHECK(cut("walking", 6) == "walki…");
  CHECK(cut("walk on", 6) == "walk…");
  CHECK(cut("糖尿病", 6) == "糖尿病");
  CHECK(cut("糖尿病", 5) == "糖尿…");
  CHECK(cut("糖尿病", 4) == "糖…");
  CHECK(cut("walking", 1) == "…");
  CHECK(cut("walking", 0).empty());
}

TEST_CASE("an accent written as a combining character stays with its letter") {
  CHECK(cut("e\xCC\x81te\xCC\x81s", 3) == "e\xCC\x81t…");
  CHECK(cut("abe\xCC\x81", 3) == "abe\xCC\x81");
}

TEST_CASE("a fitted text takes exactly the cells that it is given") {
  for (int width = 0; width < 12; ++width) {
    Line line;
    line.add_fitted("ab糖尿病cd", width).add("|");
    CHECK(line.width() == width + 1);
  }
}

TEST_CASE("a text to the right ends where it should") {
  CHECK(Line("a").add_right("42", 5).text(false) == "a   42\n");
  CHECK(Line("a").add_right("too long", 3).text(false) == "atoo long\n");
}

TEST_CASE("lines lose their spaces at the end, painted ones too") {
  CHECK(Line("a  ").add("   ", Paint::red).text(false) == "a\n");
  CHECK(Line("a  ").add("   ", Paint::red).text(true) == "a\n");
  CHECK(Line("   ").text(false) == "\n");
}

TEST_CASE("colour is put around the text and taken back") {
  CHECK(Line("no", Paint::red).add(" yes").text(true) == "\x1b[31mno\x1b[0m yes\n");
  CHECK(Line("no", Paint::red).add(" yes").text(false) == "no yes\n");
}

TEST_CASE("what a terminal would obey is shown, and counted as it is shown") {
  const Line line("a\x1b[31mb\nc");
  CHECK(line.text(true) == "a\\x1b[31mb c\n");
  CHECK(line.width() == 12);
}

TEST_CASE("prose is broken between words, and a word that is too long between characters") {
  CHECK(to_text(wrapped("one two three", 9), false) == "one two\nthree\n");
  CHECK(to_text(wrapped("one two three", 13), false) == "one two three\n");
  CHECK(to_text(wrapped("one two", 12, "    "), false) == "    one two\n");
  CHECK(to_text(wrapped("abcdefghijklmnop qr", 8), false) == "abcdefgh\nijklmnop\nqr\n");
  CHECK(to_text(wrapped("", 8), false) == "\n");
  CHECK(to_text(wrapped("a  ", 8, "- "), false) == "- a\n");
  CHECK(to_text(wrapped("one two three", 11, "- "), false) == "- one two\n  three\n");
}

TEST_CASE("a double-width character in a room of one cell does not stop the wrapping") {
  CHECK(to_text(wrapped("糖尿病糖尿病", 9), false) == "糖尿病糖\n尿病\n");
}

TEST_CASE("columns stand side by side, the shorter one filled up") {
  const Lines left{Line("a"), Line("糖")};
  const Lines right{Line("x"), Line("y"), Line("z")};
  CHECK(to_text(side_by_side(left, 3, " | ", right), false) == "a   | x\n糖  | y\n    | z\n");
}

TEST_CASE("entries flow into as many lines as they need") {
  const std::vector<Line> entries{Line("one"), Line("two"), Line("three")};
  CHECK(to_text(flowed(entries, 10), false) == "one   two\nthree\n");
  CHECK(to_text(flowed(entries, 80), false) == "one   two   three\n");
}
