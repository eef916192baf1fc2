// Mending a whole file.
#include "authoring/mend.hpp"

#include <algorithm>

#include <bedside/authoring.hpp>

#include "catch.hpp"
#include "diagnostics/edits.hpp"

using namespace bedside;

namespace {

const std::string wrong =
    "bedside: 1\nplan: small\nfacts: {smokes: {type: yes_no, phi: false}}\n"
    "topics:\n- topic: walk\n  feel: pleasent\n  mandatory: yes\n  when: not smokes and smokes\n  say: A.\n";

}  // namespace

TEST_CASE("mending says what it did, in the order in which it did it") {
  const Mended mended = mend(wrong, "plan.yaml");
  CHECK(mended.text ==
        "bedside: 1\nplan: small\nfacts: {smokes: {type: yes_no, phi: false}}\n"
        "topics:\n- topic: walk\n  feels: pleasant\n  mandatory: true\n  when: \"!smokes && smokes\"\n  say: A.\n");
  REQUIRE(mended.mended.size() == 4);
  CHECK(mended.mended[0].fixes.at(0).description == "write `feels` instead of `feel`");
  CHECK(mended.mended[3].fixes.at(0).description == "write `\"!smokes && smokes\"` instead of `not smokes and smokes`");
  CHECK_FALSE(has_errors(mended.left.findings));
}

TEST_CASE("what is mended stays as it is") {
  const Mended once = mend(wrong, "plan.yaml");
  const Mended twice = mend(once.text, "plan.yaml");
  CHECK(twice.text == once.text);
  CHECK(twice.mended.empty());
}

TEST_CASE("a sound file and one that nobody can read stay as they are") {
  for (const std::string text : {"bedside: 1\nplan: small\ntopics: [{topic: a, say: A.}]\n", "", "]", "\xff", "a: ["})
    CHECK(mend(text, "plan.yaml").text == text);
}

TEST_CASE("line ends of Windows and a byte order mark stay") {
  const std::string text =
      "\xEF\xBB\xBF"
      "bedside: 1\r\nplan: small\r\ntopics:\r\n- topic: a\r\n  mandatry: true\r\n  say: A.\r\n";
  CHECK(mend(text, "plan.yaml").text ==
        "\xEF\xBB\xBF"
        "bedside: 1\r\nplan: small\r\ntopics:\r\n- topic: a\r\n  mandatory: true\r\n  say: A.\r\n");
}

TEST_CASE("characters of several bytes before the place don't move it") {
  const std::string text = "bedside: 1\nplan: small\ntopics:\n- {topic: a, title: Grüße 👋, mandatry: true, say: A.}\n";
  CHECK(mend(text, "plan.yaml").text ==
        "bedside: 1\nplan: small\ntopics:\n- {topic: a, title: Grüße 👋, mandatory: true, say: A.}\n");
}

TEST_CASE("a programme is mended too") {
  CHECK(
      mend("bedside: 1\nprograme: first\ncalls:\n- {call: a, plan: a.yaml, times: 2, every: mnth}\n", "p.yaml").text ==
      "bedside: 1\nprogramme: first\ncalls:\n- {call: a, plan: a.yaml, times: 2, every: month}\n");
}

TEST_CASE("a change that brings a new error is not kept, and the others are") {
  const std::string text =
      "bedside: 1\nplan: small\ntopics:\n- {topic: walk, mandatry: true, say: A.}\n- topic: rest\n  after: walk, "
      "gardening\n  say: "
      "B.\n";
  const Mended mended = mend(text, "plan.yaml");
  CHECK(mended.text.find("mandatory: true") != std::string::npos);
  CHECK(mended.text.find("after: walk, gardening") != std::string::npos);
  CHECK(mended.mended.size() == 1);
}

TEST_CASE("a mending that brings up what isn't certain is not kept") {
  const std::string text =
      "bedside: 1\nplan: small\ntopics:\n- {topic: walk, say: A.}\n- {topic: sleep, say: C.}\n"
      "- topic: rest\n  after: walk, sleeep\n  say: B.\n";
  CHECK(mend(text, "plan.yaml").text == text);
}

TEST_CASE("edits are applied together, and of two that overlap the first") {
  const auto edit = [](int begin, int end, std::string replaced, std::string replacement) {
    return TextEdit{{{1, begin}, {1, end}}, std::move(replaced), std::move(replacement)};
  };
  CHECK(diagnostics::edited("one two", {edit(5, 8, "two", "2"), edit(1, 4, "one", "1")}) == "1 2");
  CHECK(diagnostics::edited("one two", {edit(1, 6, "one t", "x"), edit(5, 8, "two", "y")}) == "xwo");
  CHECK(diagnostics::edited("one", {edit(4, 4, "", "!")}) == "one!");
}

TEST_CASE("a fix that doesn't find its words is taken away") {
  Diagnostic problem;
  problem.fixes.push_back(diagnostics::replacing({{1, 1}, {1, 4}}, "one", "two"));
  std::vector<Diagnostic> here{problem};
  diagnostics::settle_fixes("one", here);
  CHECK(here[0].fixes.size() == 1);
  for (const char* text : {"two", "on", "", "\none"}) {
    std::vector<Diagnostic> elsewhere{problem};
    diagnostics::settle_fixes(text, elsewhere);
    CHECK(elsewhere[0].fixes.empty());
  }
}

TEST_CASE("mending that stops before everything was tried says so") {
  std::string text = "bedside: 1\nplan: small\ntopics:\n";
  for (int i = 0; i < 20; ++i) {
    const std::string id = "t" + std::to_string(i);
    text += "- topic: " + id + "\n  after: gardening, swimming\n  say: A.\n";
  }
  const Mended stopped = authoring::mend(text, "plan.yaml", {}, 10);
  CHECK(stopped.text == text);
  CHECK(stopped.stopped_early);
  CHECK_FALSE(mend(text, "plan.yaml").stopped_early);
  CHECK_FALSE(authoring::mend(wrong, "plan.yaml", {}, 10).stopped_early);
}
