// What is read of a line before anybody asks what it means.
#include "catch.hpp"
#include "cli/typed_line.hpp"

using namespace bedside::cli;

TEST_CASE("what follows a question completes it, unless it is a new command or nothing") {
  const Question question{":correct obstacle", "", "What is the answer now?"};
  CHECK(completed(question, "the night shift") == ":correct obstacle the night shift");
  CHECK(completed(question, "::)") == ":correct obstacle :)");
  CHECK(completed(question, "!!") == ":correct obstacle !");
  CHECK_FALSE(completed(question, ""));
  CHECK_FALSE(completed(question, ":quit"));
  CHECK_FALSE(completed(question, "!1"));
}

TEST_CASE("of a line with other keys in it the text can be read") {
  CHECK(text_in("a\x1b[1;5Db\x1bOPc\x7f\td") == "abc d");
  CHECK(text_in("caf\xe9 忘记\xff\xe5") == "caf 忘记");
  CHECK(text_in("\x1b[A").empty());
  CHECK(text_in("\x1b[").empty());
  CHECK(text_in("\x1b").empty());
}

TEST_CASE("keys that are no letters are no text") {
  CHECK(is_text("a\tb, 忘记, עברית"));
  CHECK_FALSE(is_text("\x1b[A"));
  CHECK_FALSE(is_text("caf\xe9"));
  CHECK_FALSE(is_text("a\x7f"));
}
