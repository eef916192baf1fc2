// Calls, macros, lists, maps and times whose parts don't fit together.
#include <string>
#include <tuple>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

/// Whatever the condition comes to.
std::string problems(std::string_view text) {
  static const Declarations declared = {
      {"a1c", {Type::number, false, {}, 3.0, 20.0}},
      {"benefit_days", {Type::integer, false, {}, 0.0, 365.0}},
      {"first_name", {Type::text, false, {}}},
      {"many", {Type::list, false, {}}},
      {"smoker", {Type::boolean, false, {}}},
      {"symptom", {Type::text, true, {"none", "chest_pain", "faint"}}},
      {"thing", {Type::anything, false, {}}},
      {"today", {Type::timestamp, false, {}}},
      {"troubles", {Type::list_of_text, true, {"pain", "sleep"}}},
      {"visit", {Type::timestamp, false, {}}},
  };
  std::vector<std::string> all;
  for (const Problem& problem : check_types(read(text), declared, ComesTo::any_value)) all.push_back(shown(problem));
  return fmt::format("{}", fmt::join(all, "\n"));
}

TEST_CASE("calls, macros, lists, maps and times that fit together are right") {
  const std::string text = GENERATE(
      "thing.x.y == 3", "thing[0] > 1 && thing.all(x, x)", "many.all(m, m == \"x\" || m == 3)",
      "troubles.all(pain, pain == \"sleep\")", "{\"a\": 1} == {}", "{smoker: 1, !smoker: 2}[smoker] > 1",
      "(smoker ? [1] : [\"a\"]) == []", "[[], [1]].all(x, size(x) > 0)", "symptom == troubles[0]",
      "today - duration(\"1h\") < visit", "today - visit < duration(\"720h\")", "duration(\"1h\") + today > visit",
      "days_until(visit) < 3.5", "\"a\" + string(1) == \"a1\"", "[1, \"a\"].exists(x, x == \"a\")",
      "troubles.map(t, size(t)).all(n, n > 3)", "troubles.map(t, t == \"pain\", [t]).exists(u, u[0] in troubles)",
      "{\"a\": [1]}.a[0] == 1", "\"x\" in {\"a\": 1}", "has({\"a\": 1}.b)", "{\"a\": 1}.map(k, k) == [\"a\"]",
      "thing ? thing : thing", "-thing + thing * thing - thing / thing % thing == thing", "thing in thing && !thing",
      "thing.size() > 1 && thing.contains(thing) && thing.getHours(thing) > days_since(thing)");
  INFO(text);
  CHECK(problems(text).empty());
}

TEST_CASE("a function that there isn't gets the one that was meant, and its values are not reported too") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"foo(1)",
       "0-3 unknown function: `foo` is not a function that conditions know (the page on conditions lists the "
       "functions)"},
      {"len(troubles)", "0-3 unknown function: `len` is not a function that conditions know (write `size(value)`)"},
      {"days_between(today, visit)",
       "0-12 unknown function: `days_between` is not a function that conditions know (write `days_until(date)` or "
       "`days_since(date)`)"},
      {"troubles.any(t, t == \"x\" && y)",
       "9-12 unknown function: `any` is not a function that conditions know (write `list.exists(x, ..)`)"},
      {"troubles.exist(t, t == \"pain\")",
       "9-14 unknown function: `exist` is not a function that conditions know (did you mean `exists`?)"},
      {"all(troubles)", "0-3 unknown function: `all` is not a function that conditions know (write `list.all(x, ..)`)"},
      {"date(\"2026-12-01\")",
       "0-4 unknown function: `date` is not a function that conditions know (write "
       "`timestamp(\"2026-12-01T00:00:00Z\")`)"},
      {"first_name.matches(\"a\")",
       "11-18 unknown function: `matches` is not a function that conditions know (compare with `==`, or write "
       "`contains`, `startsWith` or `endsWith`)"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("a function stands on its side of the dot, with as many values as it takes") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"size()", "0-4 type: `size` takes one value in its parentheses (write `size(value)`)"},
      {"size(1, 2)", "0-4 type: `size` takes one value in its parentheses (write `size(value)`)"},
      {"first_name.size(1)", "11-15 type: `size` takes nothing in its parentheses (write `size(value)`)"},
      {"contains(first_name, \"a\")",
       "0-8 type: `contains` stands behind a dot after the value that it works on (write `value.contains(..)`)"},
      {"first_name.contains()",
       "11-19 type: `contains` takes one value in its parentheses (write `value.contains(..)`)"},
      {"first_name.timestamp()",
       "11-20 type: `timestamp` stands before the value that it works on (write `timestamp(value)`)"},
      {"getHours(today)",
       "0-8 type: `getHours` stands behind a dot after the value that it works on (write `value.getHours()`)"},
      {"days_until()", "0-10 type: `days_until` takes one value in its parentheses (write `days_until(value)`)"},
      {"visit.days_until()",
       "6-16 type: `days_until` stands before the value that it works on (write `days_until(value)`)"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("a function works on values of its types only") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"size(3)", "5-6 type: `size` does not work on `3`, which is a whole number"},
      {"size(today)", "5-10 type: `size` does not work on `today`, which is a date"},
      {"first_name.contains(1)", "20-21 type: `contains` does not work on `1`, which is a whole number"},
      {"troubles.contains(\"pain\")",
       "0-8 type: `contains` does not work on `troubles`, which is a list (to look in a list write `in`)"},
      {"timestamp(1.5)", "10-13 type: `timestamp` does not work on `1.5`, which is a number"},
      {"int(smoker)", "4-10 type: `int` does not work on `smoker`, which is a yes or no"},
      {"bool(1)", "5-6 type: `bool` does not work on `1`, which is a whole number"},
      {"string(troubles)", "7-15 type: `string` does not work on `troubles`, which is a list"},
      {"first_name.getHours()", "0-10 type: `getHours` does not work on `first_name`, which is a text"},
      {"duration(\"1h\").getMonth()",
       "0-14 type: `getMonth` does not work on `duration(\"1h\")`, which is a length of time"},
      {"days_until(3)", "11-12 type: `days_until` does not work on `3`, which is a whole number"},
      {"days_until(\"2026-12-01\")",
       "11-23 type: `days_until` does not work on `\"2026-12-01\"`, which is a text (write a moment, such as "
       "`timestamp(\"2026-12-01T00:00:00Z\")`)"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("a text that stands in a call is read when the plan is loaded") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"timestamp(\"2026-12-01\")",
       "10-22 type: `\"2026-12-01\"` is not a moment written as text (write `timestamp(\"2026-12-01T00:00:00Z\")`)"},
      {"duration(\"3 days\")",
       "9-17 type: `\"3 days\"` is not a length of time written as text (write hours, minutes and seconds, such as "
       "`duration(\"36h\")` or `duration(\"1h30m\")`)"},
      {"today.getHours(\"US/Central\")",
       "15-27 type: `\"US/Central\"` is not a distance from UTC (write `\"+02:00\"` or `\"UTC\"`; names of time zones "
       "mean another thing every year)"},
      {"today.getHours(2)", "15-16 type: `getHours` does not work on `2`, which is a whole number"},
      {"duration(\"1h\").getHours(\"UTC\")",
       "24-29 type: a length of time is the same everywhere: `getHours` takes nothing here (leave it out)"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("maps have keys of some types, once each, and only maps and lists hold something") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"{1.5: 2}",
       "1-4 type: `1.5` is a number, which can't be the key of a map (keys are texts, whole numbers, and `true` or "
       "`false`)"},
      {"{today: 2}",
       "1-6 type: `today` is a date, which can't be the key of a map (keys are texts, whole numbers, and `true` or "
       "`false`)"},
      {"{\"a\": 1, 'a': 2, \"\"\"a\"\"\": 3}",
       "9-12 type: the key `'a'` is there twice\n17-24 type: the key `\"\"\"a\"\"\"` is there twice"},
      {"{1: 1, 0x1: 2}", "7-10 type: the key `0x1` is there twice"},
      {"troubles[\"pain\"]",
       "9-15 type: `\"pain\"` is a text; the elements of a list stand at whole numbers (the first element stands at "
       "`[0]`)"},
      {"troubles[0.0]",
       "9-12 type: `0.0` is a number; the elements of a list stand at whole numbers (the first element stands at "
       "`[0]`)"},
      {"{\"a\": 1}[2]",
       "9-10 type: `2` is a whole number and cannot be compared with what stands in `{\"a\": 1}`, each of which is a "
       "text (write `\"2\"` in quotes)"},
      {"first_name[0]", "0-10 type: `[..]` wants a list or a map, and `first_name` is a text"},
      {"first_name.length", "11-17 type: `first_name` is a text, which has no member `length` (write `size(value)`)"},
      {"troubles.size", "9-13 type: `troubles` is a list, which has no member `size` (write `size(value)`)"},
      {"today.year", "6-10 type: `today` is a date, which has no member `year`"},
      {"a1c.all(x, true)", "0-3 type: `all` wants a list or a map, and `a1c` is a number"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("what a macro asks of each element is a yes or no, and an element has the type of its list") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"troubles.all(t, t)", "16-17 type: `t` is a text, not a yes or no (compare it with something)"},
      {"troubles.filter(t, 1)",
       "19-20 type: `1` is a whole number, not a yes or no (compare a name with it; for one of several values write "
       "`name in [..]`)"},
      {"troubles.exists_one(t, \"a\")",
       "23-26 type: `\"a\"` is a text, not a yes or no (compare a name with it; for one of several values write `name "
       "in [..]`)"},
      {"troubles.exists(t, t == 3)",
       "24-25 type: `t` is a text and cannot be compared with `3`, which is a whole number (write `\"3\"` in quotes)"},
      {"troubles.map(t, t == \"pain\", t).exists(u, u == 3)",
       "47-48 type: `u` is a text and cannot be compared with `3`, which is a whole number (write `\"3\"` in quotes)"},
      {"troubles.map(t, size(t)) == [\"a\"]",
       "28-33 type: `troubles.map(t, size(t))` is a list and cannot be compared with `[\"a\"]`, which is a list of "
       "something else"},
      {"troubles.all(pain, pain == 1)",
       "27-28 type: `pain` is a text and cannot be compared with `1`, which is a whole number (write `\"1\"` in "
       "quotes)"},
      {"troubles.all(t, nobody == t)", "16-22 unknown name: no fact or answer is called `nobody`"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("types are known at every depth") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"[[1]].all(x, x == 1)",
       "18-19 type: `x` is a list and cannot be compared with `1`, which is a whole number (to look in a list write "
       "`in`)"},
      {"[[1]].all(x, x.all(y, y == \"a\"))",
       "27-30 type: `y` is a whole number and cannot be compared with `\"a\"`, which is a text"},
      {"{\"a\": {\"b\": 1}}.a.b == \"x\"",
       "23-26 type: `{\"a\": {\"b\": 1}}.a.b` is a whole number and cannot be compared with `\"x\"`, which is a text"},
      {"{\"a\": 1}[\"a\"] == \"x\"",
       "17-20 type: `{\"a\": 1}[\"a\"]` is a whole number and cannot be compared with `\"x\"`, which is a text"},
      {"{\"a\": 1}.all(k, k == 1)",
       "21-22 type: `k` is a text and cannot be compared with `1`, which is a whole number (write `\"1\"` in quotes)"},
      {"1 in {\"a\": 1}",
       "0-1 type: `1` is a whole number and cannot be compared with what stands in `{\"a\": 1}`, each of which is a "
       "text (write `\"1\"` in quotes)"},
      {"1 in [[\"a\"]]", "0-1 type: `1` is a whole number and cannot be compared with `[\"a\"]`, which is a list"},
      {"[[1]] == [[\"a\"]]",
       "9-16 type: `[[1]]` is a list and cannot be compared with `[[\"a\"]]`, which is a list of something else"},
      {"{\"a\": 1} == {\"a\": \"x\"}",
       "12-22 type: `{\"a\": 1}` is a map and cannot be compared with `{\"a\": \"x\"}`, which is a map of something "
       "else"},
      {"{} < {}", "0-2 type: `{}` is a map, which has no order"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("moments and lengths of time are calculated with as they are in CEL") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"today + 1",
       "8-9 type: `today` is a date and `1` is a whole number; they cannot be calculated with together (write a length "
       "of time, such as `duration(\"36h\")`, or count days with `days_until(date)`)"},
      {"today + today",
       "0-13 type: `today` is a date and `today` is a date; they cannot be calculated with together (write a length of "
       "time, such as `duration(\"36h\")`, or count days with `days_until(date)`)"},
      {"duration(\"1h\") - today",
       "0-22 type: `duration(\"1h\")` is a length of time and `today` is a date; they cannot be calculated with "
       "together (write a length of time, such as `duration(\"36h\")`, or count days with `days_until(date)`)"},
      {"today - visit < 30",
       "16-18 type: `today - visit` is a length of time and cannot be compared with `30`, which is a whole number (to "
       "count days write `days_until(date)` or `days_since(date)`)"},
      {"duration(\"1h\") * 2", "0-14 type: `*` does not work on `duration(\"1h\")`, which is a length of time"},
      {"-duration(\"1h\")", "1-15 type: `-` does not work on `duration(\"1h\")`, which is a length of time"},
      {"today < duration(\"1h\")",
       "8-22 type: `today` is a date and cannot be compared with `duration(\"1h\")`, which is a length of time "
       "(subtract one date from the other first)"},
      {"duration(\"1h\") < 3",
       "17-18 type: `duration(\"1h\")` is a length of time and cannot be compared with `3`, which is a whole number "
       "(to count days write `days_until(date)` or `days_since(date)`)"},
      {"\"a\" + 1",
       "6-7 type: `\"a\"` is a text and `1` is a whole number; they cannot be calculated with together (a number "
       "becomes a text with `string(number)`)"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("options and ranges hold for elements too") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"troubles.exists(t, t == \"pian\")",
       "24-30 impossible: `\"pian\"` is not an option of `troubles` (did you mean `pain`? the options are `pain` or "
       "`sleep`)"},
      {"troubles.exists(t, \"zzz\" == t)",
       "19-24 impossible: `\"zzz\"` is not an option of `troubles` (the options are `pain` or `sleep`)"},
      {"troubles.exists(t, t in [\"pain\", \"zzz\"])",
       "33-38 impossible: `\"zzz\"` is not an option of `troubles` (the options are `pain` or `sleep`)"},
      {"troubles.filter(t, t != \"zzz\") == [\"pain\"]",
       "24-29 impossible: `\"zzz\"` is not an option of `troubles` (the options are `pain` or `sleep`)"},
      {"symptom.exists(s, s == \"zzz\")", "0-7 type: `exists` wants a list or a map, and `symptom` is a text"},
      {"a1c > 100",
       "6-9 impossible: `100` is out of the range of `a1c`, which is at least 3 and at most 20 (compare with a value "
       "that it can have, or declare another range)"},
      {"100 < a1c",
       "0-3 impossible: `100` is out of the range of `a1c`, which is at least 3 and at most 20 (compare with a value "
       "that it can have, or declare another range)"},
      {"a1c in [5, 100]",
       "11-14 impossible: `100` is out of the range of `a1c`, which is at least 3 and at most 20 (compare with a value "
       "that it can have, or declare another range)"},
      {"benefit_days == -1",
       "16-18 impossible: `-1` is out of the range of `benefit_days`, which is at least 0 and at most 365 (compare "
       "with a value that it can have, or declare another range)"},
      {"[1].all(x, benefit_days < 400)",
       "26-29 impossible: `400` is out of the range of `benefit_days`, which is at least 0 and at most 365 (compare "
       "with a value that it can have, or declare another range)"},
  }));
  INFO(text);
  CHECK(problems(text) == problem);
}

TEST_CASE("days are counted from a fact that is a date") {
  const auto problem = [](const Declarations& declared) {
    std::string all;
    for (const Problem& one : check_types(read("days_until(visit) < 3"), declared)) all += shown(one);
    return all;
  };
  const Declaration date{Type::timestamp, false, {}};
  CHECK(problem({{"visit", date}, {"today", date}}).empty());
  CHECK(problem({{"visit", date}}) ==
        "0-10 unknown name: `days_until` counts from the date of the call, and no fact is called `today` (give its "
        "date as the fact `today`; a plan declares it with `today: {type: date, phi: false}`)");
  CHECK(problem({{"visit", date}, {"today", {Type::text, false, {}}}}) ==
        "0-10 type: `days_until` counts from the date of the call, and `today` is not a date (give its date as the "
        "fact `today`; a plan declares it with `today: {type: date, phi: false}`)");
}

}  // namespace
}  // namespace bedside::condition
