// Texts with facts put in.
#include "catch.hpp"
#include "texts/plans.hpp"

namespace {

/// What is said for `text`, in a call with these facts.
std::string said(const std::string& text, const std::string& facts, const std::string& language = "en") {
  const std::string plan = "language: " + language + R"(
facts:
  name: {type: text, phi: false, optional: true}
  a1c: {type: number, phi: false, optional: true}
  days: {type: integer, phi: false, optional: true}
  day: {type: date, phi: false, optional: true}
  old: {type: yes_no, phi: false, optional: true}
  place: {type: one_of, phi: false, optional: true, options: [{id: home, say: "at {{home}}"}, work]}
  many: {type: many_of, phi: false, optional: true, options: [{id: home, say: at home}, work]}
opening:
- topic: a
  when: has(name) || has(a1c) || has(days) || has(day) || has(old) || has(place) || has(many)
  steps:
    - when: )" + text.substr(0, text.find('|')) +
                           "\n      say: \"" + text.substr(text.find('|') + 1) + "\"\n";
  return texts::step_of(texts::call_of(plan, facts), "a/1").text;
}

}  // namespace

TEST_CASE("a fact is put in where its name stands in braces") {
  CHECK(said("has(name)|Hello {name}, {name}!", R"({"name": "Maria"})") == "Hello Maria, Maria!");
}

TEST_CASE("what was put in is never read again") {
  CHECK(said("has(name) && has(a1c)|Hello {name}.", R"({"name": "{a1c} {{x}}", "a1c": 7})") == "Hello {a1c} {{x}}.");
}

TEST_CASE("doubled braces are braces") {
  CHECK(said("has(name)|{{name}} is {name}", R"({"name": "M"})") == "{name} is M");
}

TEST_CASE("numbers are spoken as short as they are, or with the decimals asked for") {
  CHECK(said("has(a1c)|{a1c} {a1c:.1} {a1c:.0}", R"({"a1c": 8.25})") == "8.25 8.2 8");
  CHECK(said("has(a1c)|{a1c} {a1c:.1}", R"({"a1c": 8})") == "8 8.0");
  CHECK(said("has(days)|{days} {days:.1}", R"({"days": -3})") == "-3 -3.0");
  CHECK(said("has(a1c)|{a1c}", R"({"a1c": 1e21})") == "1000000000000000000000");
}

TEST_CASE("a date is ISO, or in words of the plan's language") {
  const std::string facts = R"({"day": "2026-12-01"})";
  CHECK(said("has(day)|{day}", facts) == "2026-12-01");
  CHECK(said("has(day)|{day:long}", facts) == "1 December 2026");
  CHECK(said("has(day)|{day:long}", facts, "et") == "1. detsember 2026");
  CHECK(said("has(day)|{day:long}", facts, "de-AT") == "1. Dezember 2026");
  CHECK(said("has(day)|{day:long}", facts, "fr") == "1er décembre 2026");
  CHECK(said("has(day)|{day:long}", facts, "zh-Hans") == "2026年12月1日");
  CHECK(said("has(day)|{day:long}", R"({"day": "0001-01-31"})", "es") == "31 de enero de 1");
}

TEST_CASE("yes and no are words of the plan's language") {
  CHECK(said("has(old)|{old}", R"({"old": true})", "ru") == "да");
  CHECK(said("has(old)|{old}", R"({"old": false})") == "no");
}

TEST_CASE("a chosen option is spoken in the author's words, else by its id") {
  CHECK(said("has(place)|{place}", R"({"place": "home"})") == "at {home}");
  CHECK(said("has(place)|{place}", R"({"place": "work"})") == "work");
  CHECK(said("has(many)|{many}", R"({"many": ["home", "work"]})") == "at home, work");
}

TEST_CASE("an answer still to come stands as its author wrote it") {
  const auto call = texts::call_of(R"(opening:
- topic: a
  steps:
    - {ask: How strong, answer: {name: pain, type: scale}}
    - {say: "A {pain:.1}, a {pain}."}
)");
  CHECK(texts::step_of(call, "a/2").text == "A {pain:.1}, a {pain}.");
}

TEST_CASE("a title that speaks of something unknown gives way to the id in words") {
  const auto call = texts::call_of(R"(opening:
- {topic: strength, ask: How strong, answer: {name: pain, type: scale}}
- {topic: pain-advice, title: "A pain of {pain}", say: Rest.}
)");
  CHECK(call.find("pain-advice")->title == "Pain advice");
}

TEST_CASE("verbatim text keeps every byte, its last line end too") {
  const auto call =
      texts::call_of("closing:\n- topic: a\n  wording: verbatim\n  say: |\n    One  # two\n\n    three\n");
  CHECK(texts::step_of(call, "a/1").text == "One  # two\n\nthree\n");
}
