#include <string>
#include <string_view>

#include "catch.hpp"
#include "source/reading.hpp"
#include "source/text_places.hpp"

using bedside::source::read_yaml;
using reading::place;

namespace {

// The place of `part` in the value of the only key.
std::string where(const std::string& text, std::string_view part) {
  const auto read = read_yaml(text, "plan.yaml");
  REQUIRE(read);
  const auto& scalar = read.value->root.entries[0].value;
  const std::size_t begin = scalar.text.find(part);
  REQUIRE(begin != std::string::npos);
  const bedside::SourceRange range = range_within(*read.value, scalar, begin, begin + part.size());
  CHECK(bedside::source::PlacesWithin{*read.value, scalar}.between(begin, begin + part.size()) == range);
  return place(range);
}

}  // namespace

TEST_CASE("a place in plain text is where it stands") {
  CHECK(where("say: Hello {name}, bye\n", "{name}") == "1:12-1:18");
  CHECK(where("say: é日 {name}\n", "{name}") == "1:9-1:15");
}

TEST_CASE("a place in quoted text counts the escapes before it") {
  CHECK(where("say: 'it''s {name}'\n", "{name}") == "1:13-1:19");
  CHECK(where("say: 'it''s {name}'\n", "'s") == "1:9-1:12");
  CHECK(where("say: \"a\\n\\x41\\u00e9\\U0001F44D {name}\"\n", "{name}") == "1:31-1:37");
  CHECK(where("say: \"\\u00e9x\"\n", "é") == "1:7-1:13");
  CHECK(where("say: \"a\\\"b\"\n", "\"b") == "1:8-1:11");
}

TEST_CASE("a place in a literal block is on its own line") {
  CHECK(where("say: |\n  one\n\n  two {name}\n", "{name}") == "4:7-4:13");
  CHECK(where("say: |\n\n  one\n    two\n", "two") == "4:5-4:8");
  CHECK(where("say: |2\n    x\n   {name}\n", "{name}") == "3:4-3:10");
  CHECK(where("say: |\r\n  one\r\n  {name}\r\n", "{name}") == "3:3-3:9");
}

TEST_CASE("a place in a folded block is on its own line") {
  CHECK(where("say: >\n  one\n  two {name}\n\n  three\n   four\n  five\n", "{name}") == "3:7-3:13");
  CHECK(where("say: >\n  one\n  two\n\n  three\n   four\n  five\n", "four") == "6:4-6:8");
  CHECK(where("say: >\n  one\n  two\n\n  three\n   four\n  five\n", "five") == "7:3-7:7");
}

TEST_CASE("a place in plain text over several lines is on its own line") {
  CHECK(where("say: one\n  two {name}\n\n  three\n", "{name}") == "2:7-2:13");
  CHECK(where("say: one\n  two {name}\n\n  three\n", "three") == "4:3-4:8");
  CHECK(where("say: one  \n  two {name}\n", "{name}") == "2:7-2:13");
}

TEST_CASE("a place beyond the text is its end, and nothing but a scalar has places inside") {
  const auto read = read_yaml("a: 'bc'\nd:\n", "plan.yaml");
  REQUIRE(read);
  const auto& entries = read.value->root.entries;
  CHECK(place(range_within(*read.value, entries[0].value, 7, 9)) == "1:7-1:7");
  CHECK(place(bedside::source::PlacesWithin{*read.value, entries[0].value}.between(7, 9)) == "1:7-1:7");
  CHECK(place(bedside::source::PlacesWithin{*read.value, entries[1].value}.between(0, 1)) == "2:1-2:2");
  CHECK(place(range_within(*read.value, entries[1].value, 0, 1)) == "2:1-2:2");
  const auto empty = read_yaml("a: |\nb: c\n", "plan.yaml");
  REQUIRE(empty);
  CHECK(place(range_within(*empty.value, empty.value->root.entries[0].value, 0, 1)) == "1:4-1:5");
}

TEST_CASE("columns count characters, also far into a long line") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "é";
  text += "\nx";
  const bedside::source::TextPlaces places(text);
  CHECK(places.at(1998) == bedside::Position{1, 1000});
  CHECK(places.at(2000) == bedside::Position{1, 1001});
  CHECK(places.at(2001) == bedside::Position{2, 1});
  CHECK(places.at(9999) == bedside::Position{2, 2});
}
