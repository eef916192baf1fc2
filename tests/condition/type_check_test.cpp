#include <string>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

using Catch::Matchers::StartsWith;

const Declarations& declarations() {
  static const Declarations declared = {
      {"a1c", {Type::number, false, {}}},
      {"benefit_days", {Type::integer, false, {}}},
      {"smoker", {Type::boolean, false, {}}},
      {"first_name", {Type::text, false, {}}},
      {"today", {Type::timestamp, false, {}}},
      {"symptom", {Type::text, true, {"none", "chest_pain", "faint"}}},
      {"troubles", {Type::list_of_text, true, {"pain", "sleep"}}},
  };
  return declared;
}

std::string problems(std::string_view text) {
  std::vector<std::string> all;
  for (const Problem& problem : check_types(read(text), declarations())) all.push_back(shown(problem));
  return fmt::format("{}", fmt::join(all, "\n"));
}

TEST_CASE("a condition whose parts fit together is right") {
  const std::string text =
      GENERATE("a1c >= 9.0 && !smoker", "a1c >= 9", "benefit_days < 7.5", "benefit_days * 2 - 1 <= -60 % 7",
               "-a1c < 0.0", "has(benefit_days)", "symptom in [\"chest_pain\", \"faint\"]", "symptom == \"none\"",
               "\"none\" != symptom", "\"pain\" in troubles", "first_name in troubles", "troubles == [\"pain\"]",
               "troubles == []", "first_name + \"!\" == \"Ann!\"", "first_name < \"b\"",
               "today < timestamp(\"2026-12-01T00:00:00Z\")", "smoker == true", "smoker ? a1c > 7.0 : benefit_days > 3",
               "(smoker ? a1c : 1.5) > 2.0", "benefit_days in [1, 2.5, 3]", "[1, 2] == [1.0, 2.0]", "true",
               "smoker in [true]", "\"a\" in troubles + [\"a\"]", "timestamp(first_name) > today");
  INFO(text);
  CHECK(problems(text).empty());
}

TEST_CASE("a name that isn't declared gets the name that was meant") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"smokr", "0-5 unknown name: no fact or answer is called `smokr` (did you mean `smoker`?)"},
      {"has(benefit_day)",
       "4-15 unknown name: no fact or answer is called `benefit_day` (did you mean `benefit_days`?)"},
      {"A1C > 3", "0-3 unknown name: no fact or answer is called `A1C` (write `a1c`)"},
      {"patient.a1c > 3", "0-11 unknown name: no fact or answer is called `patient.a1c` (write `a1c`)"},
      {"has(patient.a1c)", "4-15 unknown name: no fact or answer is called `patient.a1c` (write `a1c`)"},
      {"Patient.Weight > 3",
       "0-14 unknown name: no fact or answer is called `Patient.Weight` (names are small letters, digits and `_`, "
       "without dots)"},
      {"smoker == yes", "10-13 unknown name: no fact or answer is called `yes` (write `true`)"},
      {"smoker == no", "10-12 unknown name: no fact or answer is called `no` (write `false`)"},
      {"smoker == True", "10-14 unknown name: no fact or answer is called `True` (write `true`)"},
      {"symptom == faint",
       "11-16 unknown name: no fact or answer is called `faint` (an option stands in quotes: `\"faint\"`)"},
      {"qqqqqqqqqqqq", "0-12 unknown name: no fact or answer is called `qqqqqqqqqqqq`"},
  }));
  CHECK(problems(text) == problem);
}

TEST_CASE("a choice is compared only with its options") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"symptom == \"chest_pian\"",
       "11-23 impossible: `\"chest_pian\"` is not an option of `symptom` (did you mean `chest_pain`? the options are "
       "`none`, `chest_pain` or `faint`)"},
      {"\"fever\" != symptom",
       "0-7 impossible: `\"fever\"` is not an option of `symptom` (the options are `none`, `chest_pain` or `faint`)"},
      {"symptom in [\"none\", \"qqq\"]",
       "20-25 impossible: `\"qqq\"` is not an option of `symptom` (the options are `none`, `chest_pain` or `faint`)"},
      {"\"pian\" in troubles",
       "0-6 impossible: `\"pian\"` is not an option of `troubles` (did you mean `pain`? the options are `pain` or "
       "`sleep`)"},
      {"troubles == [\"pain\", \"qqq\"]",
       "21-26 impossible: `\"qqq\"` is not an option of `troubles` (the options are `pain` or `sleep`)"},
  }));
  CHECK(problems(text) == problem);
}

TEST_CASE("what comes out of a list of choices is compared only with its options") {
  CHECK(problems("troubles[0] == \"pain\"").empty());
  CHECK(problems("troubles[0] == \"pian\"").starts_with("15-21 impossible"));
  CHECK(problems("troubles.exists(t, t == \"pian\")").starts_with("24-30 impossible"));
  CHECK(problems("troubles.filter(t, t != \"pain\").exists(u, u == \"pian\")").starts_with("47-53 impossible"));
}

TEST_CASE("values that can't be compared are reported at the one that was written") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"a1c > \"9\"",
       "6-9 type: `a1c` is a number and cannot be compared with `\"9\"`, which is a text (write `9` without quotes)"},
      {"\"9\" < a1c",
       "0-3 type: `\"9\"` is a text and cannot be compared with `a1c`, which is a number (write `9` without quotes)"},
      {"first_name == 3",
       "14-15 type: `first_name` is a text and cannot be compared with `3`, which is a whole number (write `\"3\"` in "
       "quotes)"},
      {"smoker == \"yes\"",
       "10-15 type: `smoker` is a yes or no and cannot be compared with `\"yes\"`, which is a text (write `true` "
       "without quotes)"},
      {"smoker == 1",
       "10-11 type: `smoker` is a yes or no and cannot be compared with `1`, which is a whole number (write `smoker` "
       "or `!smoker`)"},
      {"today == \"2026-12-01\"",
       "9-21 type: `today` is a date and cannot be compared with `\"2026-12-01\"`, which is a text (write a moment, "
       "such as `timestamp(\"2026-12-01T00:00:00Z\")`)"},
      {"today > \"tomorrow\"",
       "8-18 type: `today` is a date and cannot be compared with `\"tomorrow\"`, which is a text (write a moment, "
       "such as `timestamp(\"2026-12-01T00:00:00Z\")`)"},
      {"a1c == null",
       "7-11 type: `a1c` is a number and cannot be compared with `null`, which is no value (to ask whether something "
       "is known write `has(a1c)`)"},
      {"troubles == \"pain\"",
       "12-18 type: `troubles` is a list and cannot be compared with `\"pain\"`, which is a text (to look in a list "
       "write `in`)"},
      {"a1c in [7.0, \"x\"]", "13-16 type: `a1c` is a number and cannot be compared with `\"x\"`, which is a text"},
      {"3 in troubles",
       "0-1 type: `3` is a whole number and cannot be compared with what stands in `troubles`, each of which is a text "
       "(write `\"3\"` in quotes)"},
      {"symptom in \"faint\"",
       "11-18 type: `in` looks in a list, and `\"faint\"` is a text (put the values in brackets, such as `[\"a\", "
       "\"b\"]`, or compare with `==`)"},
      {"troubles < [\"a\"]", "0-8 type: `troubles` is a list, which has no order (to look in a list write `in`)"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("a part that must be a yes or no is reported when it is something else") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"benefit_days",
       "0-12 type: `benefit_days` is a whole number, not a yes or no (compare it, such as `benefit_days > 0`, or ask "
       "`has(benefit_days)`)"},
      {"smoker && symptom",
       "10-17 type: `symptom` is a text, not a yes or no (compare it, such as `symptom == \"none\"`)"},
      {"!troubles",
       "1-9 type: `!` turns a yes or no round, and `troubles` is a list (put what is turned round in parentheses, such "
       "as `!(a1c > 9.0)`)"},
      {"!a1c > 3.0",
       "1-4 type: `!` turns a yes or no round, and `a1c` is a number (put what is turned round in parentheses, such as "
       "`!(a1c > 9.0)`)"},
      {"troubles in [\"pain\"]",
       "0-8 type: `troubles` is a list and cannot be compared with what stands in `[\"pain\"]`, each of which is a "
       "text "
       "(for any of several values write `list.exists(x, x in [..])`)"},
      {"today > 2026-12-01",
       "8-18 type: `today` is a date and cannot be compared with `2026-12-01`, which is a whole number (write a "
       "moment, "
       "such as `timestamp(\"2026-12-01T00:00:00Z\")`)"},
      {"symptom == \"faint\" || \"none\"",
       "22-28 type: `\"none\"` is a text, not a yes or no (compare a name with it; for one of several values write "
       "`name in [..]`)"},
      {"a1c ? true : false",
       "0-3 type: `a1c` is a number, not a yes or no (compare it, such as `a1c > 0`, or ask `has(a1c)`)"},
      {"benefit_days + 1",
       "0-16 type: `benefit_days + 1` is a whole number, not a yes or no (compare it with something)"},
      {"today", "0-5 type: `today` is a date, not a yes or no (compare it, or ask `has(today)`)"},
  }));
  CHECK(problems(text) == problem);
}

TEST_CASE("calculations take values of one type that can be calculated with") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"a1c + 1 > 9.0",
       "6-7 type: `a1c` is a number and `1` is a whole number; they cannot be calculated with together (write `1.0`)"},
      {"a1c * benefit_days > 9.0",
       "0-18 type: `a1c` is a number and `benefit_days` is a whole number; they cannot be calculated with together "
       "(make a number of the whole number with `double(value)`)"},
      {"a1c - \"1\" > 9.0", "6-9 type: `-` does not work on `\"1\"`, which is a text (write `1` without quotes)"},
      {"troubles + \"pain\" == []",
       "0-17 type: `troubles` is a list and `\"pain\"` is a text; they cannot be calculated with together (to join "
       "lists "
       "write `[..]` around the single value)"},
      {"a1c % 2.0 > 1.0", "0-3 type: `%` does not work on `a1c`, which is a number"},
      {"-first_name == \"\"", "1-11 type: `-` does not work on `first_name`, which is a text"},
      {"today - today > 3",
       "16-17 type: `today - today` is a length of time and cannot be compared with `3`, which is a whole number (to "
       "count days write `days_until(date)` or `days_since(date)`)"},
      {"timestamp(\"2026-12-01\") > today",
       "10-22 type: `\"2026-12-01\"` is not a moment written as text (write `timestamp(\"2026-12-01T00:00:00Z\")`)"},
      {"(smoker ? 1 : \"a\") == 1",
       "14-17 type: `1` is a whole number but `\"a\"` is a text; both sides of `:` must be of one type"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("all problems of a condition are found, in the order of their places") {
  CHECK(problems("a1c > \"9\" && smokr || symptom == \"x\" && benefit_days") ==
        "6-9 type: `a1c` is a number and cannot be compared with `\"9\"`, which is a text (write `9` without quotes)\n"
        "13-18 unknown name: no fact or answer is called `smokr` (did you mean `smoker`?)\n"
        "33-36 impossible: `\"x\"` is not an option of `symptom` (the options are `none`, `chest_pain` or `faint`)\n"
        "40-52 type: `benefit_days` is a whole number, not a yes or no (compare it, such as `benefit_days > 0`, or "
        "ask `has(benefit_days)`)");
}

TEST_CASE("one mistake is reported once") {
  CHECK_THAT(problems("-nobody + 3 < 4 && [nobody2] == 5"), StartsWith("1-7 unknown name"));
  CHECK(problems("(first_name - 1) * 2 > 3") == "1-11 type: `-` does not work on `first_name`, which is a text");
}

}  // namespace
}  // namespace bedside::condition
