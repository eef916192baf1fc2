#include <string>

#include "catch.hpp"
#include "source/reading.hpp"

using bedside::source::Kind;
using bedside::source::Node;
using bedside::source::read_yaml;
using reading::place;
using reading::tree;

TEST_CASE("a plan is read as mappings, lists and texts in the order written") {
  CHECK(tree("b: 1\na:\n  - x\n  - y: 'z'\n    q: \"r\"\n") == "{b: 1, a: [x, {y: 'z', q: \"r\"}]}");
  CHECK(tree("a: {b: [c, 'd, e'], f: g}\n") == "{a: {b: [c, 'd, e'], f: g}}");
}

TEST_CASE("nothing is guessed from the look of a text") {
  CHECK(tree("a: no\nb: 010\nc: 1e1\nd: .nan\ne: 2026-12-01\n") == "{a: no, b: 010, c: 1e1, d: .nan, e: 2026-12-01}");
}

TEST_CASE("a written null is a text, and only an absent value is absent") {
  CHECK(tree("a: ~\nb: null\nc: Null\nd:\n") == "{a: ~, b: null, c: Null, d: ()}");
  CHECK(tree("a:\n~: 1\n") == "{a: (), ~: 1}");
  CHECK(tree("a:\n  b:\nnull: 1\n") == "{a: {b: ()}, null: 1}");
  CHECK(tree("a:\n~ b: 1\n") == "{a: (), ~ b: 1}");
  CHECK(tree("a: ~ # c\n") == "{a: ~ #}");
  CHECK(tree("- ~\n-\n- null\n") == "[~, (), null]");
  CHECK(tree("[a, , ~]\n") == "[a, (), ~]");
}

TEST_CASE("an empty text has an absent root at its start") {
  for (const char* text : {"", "\n", "# only a comment\n", "---\n"}) {
    const auto read = read_yaml(text, "plan.yaml");
    REQUIRE(read);
    CHECK(read.value->root.kind == Kind::null);
  }
  CHECK(place(read_yaml("", "plan.yaml").value->root.range) == "1:1-1:1");
}

TEST_CASE("block scalars keep their lines, folded ones join them") {
  CHECK(tree("a: |\n  x\n   y # no comment\n\n  z: \"q\nb: c\n") == "{a: |x\n y # no comment\n\nz: \"q\n|, b: c}");
  CHECK(tree("a: >-\n  x\n  y\n\n  z\n") == "{a: >x y\nz>}");
  CHECK(tree("a: |-\n  x") == "{a: |x|}");
  CHECK(tree("a: |+\n  x\n\n") == "{a: |x\n\n|}");
  CHECK(tree("a: |2\n    x\n   y\n") == "{a: |  x\n y\n|}");
}

TEST_CASE("brackets, quotes and marks inside a block scalar are text") {
  const std::string brackets(100, '[');
  CHECK(tree("a: |\n  " + brackets + "\n  \"\n  - '\n\tb: c\n").find("tab-indentation") != std::string::npos);
  CHECK(tree("a: |\n  " + brackets + "\n  \"\n  - '\nb: c\n") == "{a: |" + brackets + "\n\"\n- '\n|, b: c}");
  CHECK(tree("- |\n  %x\n  ...\n  ---\n- b\n") == "[|%x\n...\n---\n|, b]");
}

TEST_CASE("files with the line ends of other systems read the same") {
  CHECK(tree("a: |\r\n  x\r\n  y\r\nb: c\r\nd: 'e'\r\nf:\r\n  - g #h\r\n") == "{a: |x\ny\n|, b: c, d: 'e', f: [g #]}");
}

TEST_CASE("a byte order mark at the start is no part of the text and takes no column") {
  const auto read = read_yaml("\ufeffa: b\n", "plan.yaml");
  REQUIRE(read);
  const Node& value = read.value->root.entries[0].value;
  CHECK(place(value.range) == "1:4-1:5");
  CHECK(read.value->text.substr(value.offset, 1) == "b");
}

TEST_CASE("a comment behind unquoted text is noticed, a # inside it is text") {
  CHECK(tree("a: b # c\nd: e#f\ng: 'h' # i\nj: k\n# l\nm: n\t#o\n") == "{a: b #, d: e#f, g: 'h', j: k, m: n #}");
}

TEST_CASE("apostrophes inside words are no quotes") {
  CHECK(tree("a: don't worry, it's ok\n") == "{a: don't worry, it's ok}");
}

TEST_CASE("every node knows its place") {
  const auto read =
      read_yaml("é: 'x''y'\nlist:\n  - a b\n  - {c: d}\n  -\ntext: |\n  one\n  two\n\nmany: o\n  p\nnil:\n", "f");
  REQUIRE(read);
  const auto& e = read.value->root.entries;
  CHECK(place(e[0].key.range) == "1:1-1:2");
  CHECK(place(e[0].value.range) == "1:4-1:10");
  CHECK(place(e[1].value.range) == "3:3-5:4");
  CHECK(place(e[1].value.items[0].range) == "3:5-3:8");
  CHECK(place(e[1].value.items[1].range) == "4:5-4:11");
  CHECK(place(e[1].value.items[2].range) == "5:3-5:4");
  CHECK(place(e[2].value.range) == "6:7-8:6");
  CHECK(place(e[3].value.range) == "10:7-11:4");
  CHECK(place(e[4].value.range) == "12:1-12:4");
  CHECK(place(read.value->root.range) == "1:1-12:4");
}

TEST_CASE("a list in brackets reaches over its brackets, comments and all") {
  const auto read = read_yaml("a: [b, # ] no\n  c, ]\n", "f");
  REQUIRE(read);
  CHECK(place(read.value->root.entries[0].value.range) == "1:4-2:7");
}
