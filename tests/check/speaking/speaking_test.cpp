// What a plan says about how its texts are judged, and where findings stand.
#include <bedside/engine.hpp>

#include "check/speaking/hearing.hpp"
#include "texts/findings.hpp"

using Codes = std::vector<std::string>;

namespace {

Codes with(const std::string& speaking) {
  return texts::codes_of("speaking: " + speaking + "\ntopics: [{topic: a, say: A.}]\n");
}

}  // namespace

TEST_CASE("every key of speaking is read, and what it can't be is refused") {
  CHECK(with("{seconds: 30, sentence_words: 20, reading_grade: 6, double_negatives: on, units: on}").empty());
  CHECK(with("{seconds: off, sentence_words: off, reading_grade: off, double_negatives: off, units: off, jargon: off}")
            .empty());
  CHECK(with("{jargon: {add: {A1c: sugar, 12: twelve}, allow: [copay, 5]}}").empty());
  for (const char* wrong : {"{seconds: 2}", "{seconds: 601}", "{seconds: fast}", "{seconds: \"20\"}", "{seconds: 2.5}",
                            "{sentence_words: 0}", "{reading_grade: 21}", "{reading_grade: -1}"})
    CHECK(with(wrong) == Codes{"bad-value"});
  CHECK(with("{units: maybe}") == Codes{"unknown-word"});
  CHECK(with("{second: 30}") == Codes{"unknown-key"});
  CHECK(with("{jargon: {allowed: [copay]}}") == Codes{"unknown-key"});
  CHECK(with("{jargon: [copay]}") == Codes{"wrong-shape"});
  CHECK(with("{jargon: on}") == Codes{"wrong-shape"});
  CHECK(with("{jargon: {add: [copay]}}") == Codes{"wrong-shape"});
  CHECK(with("{jargon: {allow: copay}}") == Codes{"wrong-shape"});
  CHECK(with("{jargon: {add: {copay: }}}") == Codes{"empty-value"});
  CHECK(with("off") == Codes{"wrong-shape"});
}

TEST_CASE("who writes no for off is told so, and not that it is on") {
  for (const auto& [written, hint] :
       {std::pair{"no", "write `off`"}, {"false", "write `off`"}, {"true", "write `on`"}}) {
    const std::string plan =
        texts::plan_with(std::string{"speaking: {units: "} + written + "}\ntopics: [{topic: a, say: A.}]\n");
    const auto findings = bedside::check_plan(plan, "plan.yaml").findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].hint == hint);
  }
}

TEST_CASE("a finding stands at its words, over lines and escapes too") {
  const std::string plan = texts::plan_with(
      "topics:\n"
      "- topic: a\n"
      "  feels: pleasant\n"
      "  say: >-\n"
      "    It is\n"
      "    not\n"
      "    uncommon, {{so}}.\n"
      "- topic: b\n"
      "  say: \"\\u00f5hk: your A1c\"\n");
  const auto checked = bedside::check_plan(plan, "plan.yaml");
  std::vector<bedside::SourceRange> places;
  for (const bedside::Diagnostic& problem : texts::beyond_a_sketch(checked.findings)) places.push_back(*problem.range);
  REQUIRE(places.size() == 2);
  CHECK(places[0].begin.line == 8);
  CHECK(places[0].begin.column == 5);
  CHECK(places[0].end.line == 9);
  CHECK(places[0].end.column == 13);
  CHECK(places[1].begin.line == 11);
  CHECK(places[1].begin.column == 24);
  CHECK(places[1].end.column == 27);
}

TEST_CASE("nothing is judged before a plan has no errors") {
  CHECK(texts::codes_of("topics: [{topic: a, say: You have hypertension., after: b}]\n") == Codes{"unknown-topic"});
}

TEST_CASE("exact words that others may have fixed are named as such in the hint") {
  const std::string plan = texts::plan_with("topics: [{topic: a, wording: verbatim, say: \"It is not uncommon.\"}]\n");
  for (const bedside::Diagnostic& problem : bedside::check_plan(plan, "plan.yaml").findings)
    if (problem.code == "double-negative") {
      CHECK(problem.hint.starts_with("if others have fixed these exact words, leave it as it is; else "));
      return;
    }
  FAIL("no finding");
}
