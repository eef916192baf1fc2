// How long words take to say: 400 ms a word, 250 ms a CJK character.
#include "plan/spoken_length.hpp"

#include "catch.hpp"

using bedside::plan::spoken_milliseconds;

TEST_CASE("words count by spaces, not by punctuation") {
  CHECK(spoken_milliseconds("") == 0);
  CHECK(spoken_milliseconds("One two, three.") == 1200);
  CHECK(spoken_milliseconds("one - two \xE2\x80\x94 three ...") == 1200);
  CHECK(spoken_milliseconds("it's well-known") == 800);
  CHECK(spoken_milliseconds("\xC3\xB5htu p\xC3\xA4ike") == 800);
  CHECK(spoken_milliseconds("\xD0\xB4\xD0\xB0\n\xD0\xBD\xD0\xB5\xD1\x82") == 800);
}

TEST_CASE("Chinese, Japanese and Korean count by characters") {
  CHECK(spoken_milliseconds("\xE4\xBD\xA0\xE5\xA5\xBD\xEF\xBC\x8C") == 500);
  CHECK(spoken_milliseconds("A1c \xE6\x98\xAF 7") == 400 + 250 + 400);
  CHECK(spoken_milliseconds("\xED\x95\x9C\xEA\xB8\x80") == 500);
}
