// Every trap that a YAML parser walks into silently or explains badly, with the whole of what the author is told.
#include "catch.hpp"
#include "source/reading.hpp"

using reading::problems;

TEST_CASE("a quote that is never closed is refused at the quote, not at the end of the file") {
  CHECK(problems("topics:\n  - topic: one\n    say: \"Hello there\n  - topic: two\n    say: Bye\n") ==
        "error[unclosed-quote]: this quote is never closed\n"
        " --> plan.yaml:3:10\n"
        "3 |     say: \"Hello there\n"
        "  |          ^\n"
        "hint: close it at the end of the text, or write a longer text with `|`\n");
}

TEST_CASE("a quote that is closed by the next one's opening quote is refused where it was opened") {
  CHECK(problems("topics:\n  - say: \"Hello\n  - say: \"Bye\"\n") ==
        "error[quoted-text-spans-lines]: this quoted text does not end on its own line\n"
        " --> plan.yaml:2:10\n"
        "2 |   - say: \"Hello\n"
        "  |          ^^^^^^\n"
        "hint: close the quote on the same line, or write a longer text with `|`\n");
}

TEST_CASE("quoted text over several lines is refused even when its quotes match") {
  CHECK(problems("say: 'Hello\n  there'\n") ==
        "error[quoted-text-spans-lines]: this quoted text does not end on its own line\n"
        " --> plan.yaml:1:6\n"
        "1 | say: 'Hello\n"
        "  |      ^^^^^^\n"
        "hint: close the quote on the same line, or write a longer text with `|`\n");
}

TEST_CASE("a quote at the end of unquoted text is refused") {
  CHECK(problems("say: Hello\"\nask: the nurses'\n") ==
        "error[stray-quote]: this unquoted text ends with a \" that nothing opens\n"
        " --> plan.yaml:1:11\n"
        "1 | say: Hello\"\n"
        "  |           ^\n"
        "hint: put a \" at its start too, or write the whole text with `|`\n"
        "error[stray-quote]: this unquoted text ends with a ' that nothing opens\n"
        " --> plan.yaml:2:16\n"
        "2 | ask: the nurses'\n"
        "  |                ^\n"
        "hint: if the ' belongs to the text, put the whole text in double quotes\n");
}

TEST_CASE("a quote at the end of an unquoted key is refused") {
  CHECK(problems("say': Hello\n") ==
        "error[stray-quote]: this unquoted text ends with a ' that nothing opens\n"
        " --> plan.yaml:1:4\n"
        "1 | say': Hello\n"
        "  |    ^\n"
        "hint: if the ' belongs to the text, put the whole text in double quotes\n");
}

TEST_CASE("text behind a closing quote is refused") {
  CHECK(problems("say: \"Hello\" she said\n") ==
        "error[yaml-syntax]: the text goes on after its closing quote\n"
        " --> plan.yaml:1:14\n"
        "1 | say: \"Hello\" she said\n"
        "  |              ^\n"
        "hint: put the whole text in quotes (the other kind, if it holds quotes), or write it with `|`\n");
}

TEST_CASE("a second document is refused") {
  CHECK(problems("a: b\n---\nc: d\n") ==
        "error[text-after-plan]: a second document starts here\n"
        " --> plan.yaml:2:1\n"
        "2 | ---\n"
        "  | ^^^\n"
        "hint: a file holds one plan: move the rest to a file of its own\n");
}

TEST_CASE("text behind a list or a mapping in brackets is refused") {
  CHECK(problems("{a: b} and more\n") ==
        "error[text-after-plan]: there is text after the end of the plan\n"
        " --> plan.yaml:1:8\n"
        "1 | {a: b} and more\n"
        "  |        ^^^^^^^^\n"
        "hint: delete it, or put what belongs to one text in quotes\n");
}

TEST_CASE("text at a lesser indentation than the first key is refused") {
  CHECK(problems("  a: b\nc: d\n") ==
        "error[text-after-plan]: there is text after the end of the plan\n"
        " --> plan.yaml:2:1\n"
        "2 | c: d\n"
        "  | ^^^^\n"
        "hint: delete it, or put what belongs to one text in quotes\n");
}

TEST_CASE("an end marker is refused") {
  CHECK(problems("a: b\n...\nc: d\n") ==
        "error[text-after-plan]: `...` ends the plan here\n"
        " --> plan.yaml:2:1\n"
        "2 | ...\n"
        "  | ^^^\n"
        "hint: delete the line; a file holds one plan\n");
}

TEST_CASE("the byte that the parser takes for the end of the file is refused") {
  CHECK(problems("a: b\n\004c: d\n") ==
        "error[forbidden-character]: a control character (U+0004) is not allowed in a plan\n"
        " --> plan.yaml:2:1\n"
        "2 | \\x04c: d\n"
        "  | ^^^^\n"
        "hint: delete it\n");
}

TEST_CASE(
    "Control characters, characters that change the direction of writing and stray carriage returns are refused") {
  CHECK(problems("a: \033[1m\nb: \u202ec\nd: e\rf\ng: \u2028\n") ==
        "error[forbidden-character]: a control character (U+001B) is not allowed in a plan\n"
        " --> plan.yaml:1:4\n"
        "1 | a: \\x1b[1m\n"
        "  |    ^^^^\n"
        "hint: delete it\n"
        "error[forbidden-character]: an invisible character that changes the direction of writing (U+202E) is not "
        "allowed in a plan\n"
        " --> plan.yaml:2:4\n"
        "2 | b: \\u202ec\n"
        "  |    ^^^^^^\n"
        "hint: delete it\n"
        "error[forbidden-character]: a carriage return that does not end a line is not allowed in a plan\n"
        " --> plan.yaml:3:5\n"
        "3 | d: e\\x0df\n"
        "  |     ^^^^\n"
        "hint: delete it\n"
        "error[forbidden-character]: an invisible line separator (U+2028) is not allowed in a plan\n"
        " --> plan.yaml:4:4\n"
        "4 | g: \\u2028\n"
        "  |    ^^^^^^\n"
        "hint: delete it\n");
}

TEST_CASE("a byte order mark anywhere but at the start is refused") {
  CHECK(problems("a: \ufeffb\n") ==
        "error[forbidden-character]: a byte order mark (U+FEFF) inside the text is not allowed in a plan\n"
        " --> plan.yaml:1:4\n"
        "1 | a: \\ufeffb\n"
        "  |    ^^^^^^\n"
        "hint: delete it\n");
}

TEST_CASE("bytes that are not UTF-8 are refused where they stand") {
  CHECK(problems("a: caf\351\n") ==
        "error[not-utf8]: the byte \\xe9 is not UTF-8\n"
        " --> plan.yaml:1:7\n"
        "1 | a: caf\\xe9\n"
        "  |       ^^^^\n"
        "hint: save the file as UTF-8\n");
}

TEST_CASE("an escape cannot bring in what is not allowed") {
  CHECK(problems("a: \"x\\u202ey\"\nb: \"\\0\"\n") ==
        "error[forbidden-character]: this escape stands for U+202E, which is not allowed in a plan\n"
        " --> plan.yaml:1:6\n"
        "1 | a: \"x\\u202ey\"\n"
        "  |      ^^^^^^\n"
        "hint: delete it\n"
        "error[forbidden-character]: this escape stands for U+0000, which is not allowed in a plan\n"
        " --> plan.yaml:2:5\n"
        "2 | b: \"\\0\"\n"
        "  |     ^^\n"
        "hint: delete it\n");
}

TEST_CASE("an escape that the parser turns into a byte of its own is refused") {
  CHECK(problems("a: \"first\\_name\"\n") ==
        "error[forbidden-character]: this escape stands for U+00A0, which is not allowed in a plan\n"
        " --> plan.yaml:1:10\n"
        "1 | a: \"first\\_name\"\n"
        "  |          ^^\n"
        "hint: delete it\n");
}

TEST_CASE("a key that is written twice is refused at the second, showing the first") {
  CHECK(problems("say: a\nask: b\n\"say\": c\n") ==
        "error[duplicate-key]: the key `say` is written twice\n"
        " --> plan.yaml:3:1\n"
        "3 | \"say\": c\n"
        "  | ^^^^^\n"
        "note: it is written here first\n"
        " --> plan.yaml:1:1\n"
        "1 | say: a\n"
        "  | ^^^\n"
        "hint: keep one of the two; if these are two items of a list, each starts with `-`\n");
}

TEST_CASE("anchors and aliases are refused") {
  CHECK(problems("a: &b c\nd: *b\n") ==
        "error[unsupported-yaml]: anchors (`&`) are not supported\n"
        " --> plan.yaml:1:4\n"
        "1 | a: &b c\n"
        "  |    ^^\n"
        "hint: quote a text that starts with `&`; write out what is to be repeated\n"
        "error[unsupported-yaml]: aliases (`*`) are not supported\n"
        " --> plan.yaml:2:4\n"
        "2 | d: *b\n"
        "  |    ^^\n"
        "hint: quote a text that starts with `*`; write out what is to be repeated\n");
}

TEST_CASE("tags are refused") {
  CHECK(problems("a: !!str b\nc: ! d\n") ==
        "error[unsupported-yaml]: tags (`!`) are not supported\n"
        " --> plan.yaml:1:4\n"
        "1 | a: !!str b\n"
        "  |    ^^^^^\n"
        "hint: quote a text that starts with `!`\n"
        "error[unsupported-yaml]: tags (`!`) are not supported\n"
        " --> plan.yaml:2:4\n"
        "2 | c: ! d\n"
        "  |    ^\n"
        "hint: quote a text that starts with `!`\n");
}

TEST_CASE("an anchor on a key, on a list and on nothing is refused") {
  CHECK(problems("&a b: c\nd: &e\n  - f\ng: &h\n") ==
        "error[unsupported-yaml]: anchors (`&`) are not supported\n"
        " --> plan.yaml:1:1\n"
        "1 | &a b: c\n"
        "  | ^^\n"
        "hint: quote a text that starts with `&`; write out what is to be repeated\n"
        "error[unsupported-yaml]: anchors (`&`) are not supported\n"
        " --> plan.yaml:2:4\n"
        "2 | d: &e\n"
        "  |    ^^\n"
        "hint: quote a text that starts with `&`; write out what is to be repeated\n"
        "error[unsupported-yaml]: anchors (`&`) are not supported\n"
        " --> plan.yaml:4:4\n"
        "4 | g: &h\n"
        "  |    ^^\n"
        "hint: quote a text that starts with `&`; write out what is to be repeated\n");
}

TEST_CASE("merge keys are refused") {
  CHECK(problems("a:\n  <<: b\n") ==
        "error[unsupported-yaml]: merge keys (`<<`) are not supported\n"
        " --> plan.yaml:2:3\n"
        "2 |   <<: b\n"
        "  |   ^^\n"
        "hint: write the keys out where they are needed\n");
}

TEST_CASE("keys written with a question mark are refused") {
  CHECK(problems("? a\n: b\n") ==
        "error[unsupported-yaml]: keys written with `?` are not supported\n"
        " --> plan.yaml:1:3\n"
        "1 | ? a\n"
        "  |   ^\n"
        "hint: write `key: value`\n");
}

TEST_CASE("lists and mappings as keys are refused") {
  CHECK(problems("[a, b]: c\n") ==
        "error[unsupported-yaml]: a list or a mapping cannot be a key\n"
        " --> plan.yaml:1:1\n"
        "1 | [a, b]: c\n"
        "  | ^\n"
        "hint: a key is one word; quote a text that starts with `[` or `{`\n");
}

TEST_CASE("directives are refused") {
  CHECK(problems("%YAML 1.2\n---\na: b\n") ==
        "error[unsupported-yaml]: directives (`%`) are not supported\n"
        " --> plan.yaml:1:1\n"
        "1 | %YAML 1.2\n"
        "  | ^^^^^^^^^\n"
        "hint: delete the line\n");
}

TEST_CASE("a directive behind the first line would end the plan and is refused") {
  CHECK(problems("a: b\n%foo\nc: d\n") ==
        "error[unsupported-yaml]: directives (`%`) are not supported\n"
        " --> plan.yaml:2:1\n"
        "2 | %foo\n"
        "  | ^^^^\n"
        "hint: delete the line\n");
}
