#include "plan/language.hpp"

#include "catch.hpp"
#include "plan/field_value.hpp"

using namespace bedside;

TEST_CASE("the first part of a language tag decides, in small or large letters") {
  CHECK(plan::has_words("en"));
  CHECK(plan::has_words("EN-us"));
  CHECK(plan::has_words("zh-Hant-TW"));
  CHECK_FALSE(plan::has_words("fi"));
  CHECK_FALSE(plan::has_words("e"));
  CHECK_FALSE(plan::has_words(""));
  CHECK_FALSE(plan::has_words("english"));
}

TEST_CASE("dates are spoken in each language that is known") {
  const Timestamp day = *plan::parse_date("2026-03-09");
  CHECK(plan::date_in_words(day, "de") == "9. März 2026");
  CHECK(plan::date_in_words(day, "en") == "9 March 2026");
  CHECK(plan::date_in_words(day, "es") == "9 de marzo de 2026");
  CHECK(plan::date_in_words(day, "et") == "9. märts 2026");
  CHECK(plan::date_in_words(day, "fr") == "9 mars 2026");
  CHECK(plan::date_in_words(day, "ru") == "9 марта 2026 года");
  CHECK(plan::date_in_words(day, "zh") == "2026年3月9日");
  CHECK_FALSE(plan::date_in_words(day, "fi"));
}

TEST_CASE("yes and no are spoken in each language that is known") {
  CHECK(plan::yes_or_no_in_words(true, "et") == "jah");
  CHECK(plan::yes_or_no_in_words(false, "de") == "nein");
  CHECK_FALSE(plan::yes_or_no_in_words(true, "fi"));
}

TEST_CASE("the known languages are listed") {
  CHECK(plan::known_languages() == "de, en, es, et, fr, ru, zh");
}
