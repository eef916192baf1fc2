// Slips of syntax: what the parser would misread or refuse without saying where.
#include "catch.hpp"
#include "source/reading.hpp"

using reading::problems;

TEST_CASE("a tab in the indentation is refused at the tab") {
  CHECK(problems("a:\n  b: c\n\td: e\n") ==
        "error[tab-indentation]: a tab in the indentation\n"
        " --> plan.yaml:3:1\n"
        "3 |  d: e\n"
        "  | ^\n"
        "hint: indent with spaces\n");
}

TEST_CASE("a colon and a space inside unquoted text are refused at the colon") {
  CHECK(problems("say: Remember: drink water\n") ==
        "error[yaml-syntax]: a colon followed by a space inside unquoted text\n"
        " --> plan.yaml:1:14\n"
        "1 | say: Remember: drink water\n"
        "  |              ^\n"
        "hint: put the text in quotes\n");
}

TEST_CASE("a placeholder at the start of unquoted text is refused") {
  CHECK(problems("say: {first_name}, hello\n") ==
        "error[yaml-syntax]: there is no `:` and value after this\n"
        " --> plan.yaml:1:7\n"
        "1 | say: {first_name}, hello\n"
        "  |       ^^^^^^^^^^\n"
        "hint: a text that starts with `{` must be quoted: \"{name} ...\"\n");
}

TEST_CASE("a placeholder that is all of an unquoted text is refused") {
  CHECK(problems("say: {first_name}\n") ==
        "error[yaml-syntax]: there is no `:` and value after this\n"
        " --> plan.yaml:1:7\n"
        "1 | say: {first_name}\n"
        "  |       ^^^^^^^^^^\n"
        "hint: a text that starts with `{` must be quoted: \"{name} ...\"\n");
}

TEST_CASE("a colon without a space inside braces is refused") {
  CHECK(problems("- {type:text, phi: false}\n") ==
        "error[yaml-syntax]: there is no space after this colon\n"
        " --> plan.yaml:1:8\n"
        "1 | - {type:text, phi: false}\n"
        "  |        ^\n"
        "hint: write `key: value`\n");
}

TEST_CASE("a comma in unquoted text inside braces is refused") {
  CHECK(problems("- {id: near, say: Hello, friend}\n") ==
        "error[yaml-syntax]: there is no `:` and value after this\n"
        " --> plan.yaml:1:26\n"
        "1 | - {id: near, say: Hello, friend}\n"
        "  |                          ^^^^^^\n"
        "hint: inside { } a comma ends the text: put a text with a comma in quotes\n");
}

TEST_CASE("a bracket that is never closed is refused at the bracket") {
  CHECK(problems("options: [home, mobile\nnext: x\n") ==
        "error[yaml-syntax]: this `[` is never closed\n"
        " --> plan.yaml:1:10\n"
        "1 | options: [home, mobile\n"
        "  |          ^\n"
        "hint: close it with `]`, or put the text in quotes\n");
}

TEST_CASE("a bracket that is open to the end of the file is refused at the bracket") {
  CHECK(problems("a: b\noptions: [home, mobile\n") ==
        "error[yaml-syntax]: this `[` is never closed\n"
        " --> plan.yaml:2:10\n"
        "2 | options: [home, mobile\n"
        "  |          ^\n"
        "hint: close it with `]`, or put the text in quotes\n");
}

TEST_CASE("a bracket that is closed by another kind is refused there") {
  CHECK(problems("options: [home, mobile}\n") ==
        "error[yaml-syntax]: this `}` does not match the `[` before it\n"
        " --> plan.yaml:1:23\n"
        "1 | options: [home, mobile}\n"
        "  |                       ^\n"
        "hint: close it with `]`, or put the text in quotes\n");
}

TEST_CASE("a bracket that closes nothing is refused") {
  CHECK(problems("a: ]\n") ==
        "error[yaml-syntax]: this `]` closes nothing\n"
        " --> plan.yaml:1:4\n"
        "1 | a: ]\n"
        "  |    ^\n"
        "hint: delete it, or put the text in quotes\n");
}

TEST_CASE("an unknown escape is refused") {
  CHECK(problems("a: \"50\\% off\"\n") ==
        "error[yaml-syntax]: this escape is not known\n"
        " --> plan.yaml:1:7\n"
        "1 | a: \"50\\% off\"\n"
        "  |       ^^\n"
        "hint: write `\\\\` for a backslash, or put the text in single quotes\n");
}

TEST_CASE("a text that starts with a reserved character is refused") {
  CHECK(problems("a: @home\n") ==
        "error[yaml-syntax]: an unquoted text cannot start with `@`\n"
        " --> plan.yaml:1:4\n"
        "1 | a: @home\n"
        "  |    ^\n"
        "hint: put the text in quotes\n");
}

TEST_CASE("a backtick at the start of a text is refused") {
  CHECK(problems("a: `b`\n") ==
        "error[yaml-syntax]: an unquoted text cannot start with a backtick\n"
        " --> plan.yaml:1:4\n"
        "1 | a: `b`\n"
        "  |    ^\n"
        "hint: put the text in quotes\n");
}

TEST_CASE("text on the line of a block mark is refused") {
  CHECK(problems("a: |text\n") ==
        "error[yaml-syntax]: the text after `|` or `>` starts on the next line\n"
        " --> plan.yaml:1:5\n"
        "1 | a: |text\n"
        "  |     ^\n"
        "hint: put a text that starts with `|` or `>` in quotes\n");
}

TEST_CASE("a line that is indented deeper than its neighbours is refused") {
  CHECK(problems("- topic: a\n   say: b\n") ==
        "error[yaml-syntax]: this line is indented deeper than the one above it\n"
        " --> plan.yaml:2:4\n"
        "2 |    say: b\n"
        "  |    ^^^\n"
        "hint: start it in the column of the key above; put a text with a colon in quotes\n");
}

TEST_CASE("a line that is indented less than its neighbours is refused") {
  CHECK(problems("- topic: a\n  title: b\n say: c\n") ==
        "error[yaml-syntax]: the indentation of this line fits no line above it\n"
        " --> plan.yaml:3:2\n"
        "3 |  say: c\n"
        "  |  ^\n"
        "hint: start it in the same column as its neighbours\n");
}

TEST_CASE("a list item that the text above it swallows is refused") {
  CHECK(problems("- a\n - b\n") ==
        "error[yaml-syntax]: this `-` is read as part of the text that starts above it\n"
        " --> plan.yaml:2:2\n"
        "2 |  - b\n"
        "  |  ^\n"
        "hint: start the item in the same column as the one before it, or write the text above with `|`\n");
}

TEST_CASE("a list on the line of its key is refused") {
  CHECK(problems("a: - b\n") ==
        "error[yaml-syntax]: a list cannot start on the line of its key\n"
        " --> plan.yaml:1:4\n"
        "1 | a: - b\n"
        "  |    ^\n"
        "hint: start it on the next line; put a text that starts with `-` in quotes\n");
}

TEST_CASE("a line without a colon is refused") {
  CHECK(problems("a: b\nHello there\n") ==
        "error[yaml-syntax]: there is no `:` and value after this\n"
        " --> plan.yaml:2:1\n"
        "2 | Hello there\n"
        "  | ^^^^^^^^^^^\n"
        "hint: write `key: value`; the further lines of a text are indented deeper than its key\n");
}

TEST_CASE("a last line without a colon is refused, which the parser takes for an empty value") {
  CHECK(problems("a: b\nc") ==
        "error[yaml-syntax]: there is no `:` and value after this\n"
        " --> plan.yaml:2:1\n"
        "2 | c\n"
        "  | ^\n"
        "hint: write `key: value`; the further lines of a text are indented deeper than its key\n");
}

TEST_CASE("a colon without a space is refused") {
  CHECK(problems("topic:a\nsay: b\n") ==
        "error[yaml-syntax]: there is no space after this colon\n"
        " --> plan.yaml:1:6\n"
        "1 | topic:a\n"
        "  |      ^\n"
        "hint: write `key: value`\n");
}

TEST_CASE("a comment that hides the colon is refused") {
  CHECK(problems("a: b\nc #d: e\n") ==
        "error[yaml-syntax]: the `#` starts a comment, so that this line has no `:`\n"
        " --> plan.yaml:2:3\n"
        "2 | c #d: e\n"
        "  |   ^\n"
        "hint: put a key or a text with ` #` in quotes\n");
}

TEST_CASE("a comment that cuts a text over several lines is refused") {
  CHECK(problems("a: b #c\n  d\n") ==
        "error[yaml-syntax]: the `#` starts a comment, which ends the text before its next line\n"
        " --> plan.yaml:1:6\n"
        "1 | a: b #c\n"
        "  |      ^\n"
        "hint: put a text with ` #` in quotes, or write it with `|`\n");
}

TEST_CASE("a value without a key is refused") {
  CHECK(problems(": b\n") ==
        "error[yaml-syntax]: there is no key before this `:`\n"
        " --> plan.yaml:1:1\n"
        "1 | : b\n"
        "  | ^\n"
        "hint: write `key: value`, all of it on one line\n");
}
