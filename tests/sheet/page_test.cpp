#include <string>

#include <bedside/sheet.hpp>

#include "catch.hpp"
#include "sheet/markup.hpp"
#include "sheet/sample_sheet.hpp"
#include "value/fingerprint.hpp"

using namespace bedside;
using Catch::Contains;

namespace {

std::string page_for(const std::string& word) {
  return to_html(sheet_of(plan_of_words, Facts{{{"word", Value{word}}}}));
}

/// What stands between two marks, which the page has.
std::string between(const std::string& page, const std::string& begin, const std::string& end) {
  const std::size_t at = page.find(begin);
  REQUIRE(at != page.npos);
  const std::size_t from = at + begin.size();
  return page.substr(from, page.find(end, from) - from);
}

}  // namespace

TEST_CASE("the policy of the page allows its own style sheet, by its hash, and nothing else") {
  const std::string page = page_for("tere");
  const std::string style = between(page, "<style>", "</style>");
  CHECK_THAT(page, Contains("content=\"default-src 'none'; style-src 'sha256-" + value::sha256_base64(style) +
                            "'; base-uri 'none'; form-action 'none'\""));
  CHECK_THAT(style, !Contains("url(") && !Contains("@import") && !Contains("http"));
}

TEST_CASE("nothing of the page can act: no scripts, no handlers, no addresses") {
  const Markup markup = read_markup(page_for(R"(<script>alert(1)</script>" onclick="x)"));
  CHECK(markup.problem == "");
  CHECK(what_could_act(markup) == "");
  CHECK_THAT(markup.text, Contains("Hello <script>alert(1)</script>\" onclick=\"x."));
}

TEST_CASE("facts can't end the style sheet, the page or a quotation") {
  for (const char* word :
       {"</style><script>x</script>", "]]>", "--><!--", "</body></html>", "“Good”", "`x`", "&amp;"}) {
    const Markup markup = read_markup(page_for(word));
    CHECK(markup.problem == "");
    CHECK(what_could_act(markup) == "");
    CHECK_THAT(markup.text, Contains(std::string("Hello ") + word + "."));
  }
}

TEST_CASE("controls and changes of direction in facts are shown") {
  const std::string page = page_for(
      "a\x1b\u202E"
      "b");
  CHECK_THAT(page, Contains(R"(a<span class="control">\x1b</span><span class="control">\u202e</span>b)"));
  CHECK(page.find('\x1b') == page.npos);
  CHECK(page.find("\u202E") == page.npos);
}

TEST_CASE("what was put into a text is isolated, and the texts of the plan are marked with its language") {
  const std::string page = page_for("مرحبا");
  CHECK_THAT(page, Contains(R"(Hello <bdi class="put-in">مرحبا</bdi>.)"));
  CHECK_THAT(page, Contains(R"(<p class="said guide" lang="et" dir="auto">)"));
  CHECK_THAT(page, Contains(R"(<bdi lang="et" dir="auto">Good مرحبا</bdi>)"));
  CHECK_THAT(page, Contains("<html lang=\"en\">"));
}

TEST_CASE("titles within reasons are isolated, too") {
  const std::string page = page_for("tere");
  CHECK_THAT(page, Contains(R"(“<bdi lang="et" dir="auto">Hard tere</bdi>”)"));
}

TEST_CASE("what is said word for word is framed, byte for byte") {
  const std::string page = page_for("tere");
  CHECK_THAT(page, Contains(R"(<blockquote class="said verbatim" lang="et" dir="auto">Call <bdi class="put-in">tere)"));
  CHECK_THAT(page, Contains("Word for word:"));
}

TEST_CASE("conditions, recommendations, reasons and buttons are on the sheet") {
  const std::string text = read_markup(page_for("tere")).text;
  CHECK_THAT(text, Contains("Only when wanted") && Contains("(recommended)") && Contains("Because: it is tere"));
  CHECK_THAT(text, Contains("Alarm tere!") && Contains("known && wanted") && Contains("Take your time."));
  CHECK_THAT(text, Contains("It may stay undecided: it waits for wanted, and can stay open without known."));
  CHECK_THAT(text, Contains("Left tere") && Contains("Late tere"));
}

TEST_CASE("the sheet says whose facts it was made with") {
  Sheet sheet = sheet_of(plan_of_words, R"({"word": "tere"})");
  CHECK_THAT(to_html(sheet), Contains("Nobody real: the example facts that the plan declares") &&
                                 !Contains("This sheet holds the facts of one patient"));
  sheet.origin.facts = "maria.json";
  CHECK_THAT(to_html(sheet),
             Contains("Facts from <bdi>maria.json</bdi>") && Contains("This sheet holds the facts of one patient"));
  sheet.origin.history = "calls.json";
  CHECK_THAT(to_html(sheet), Contains("no habit from <bdi>calls.json</bdi>"));
}

TEST_CASE("the sheet of the control arm says that nothing was rearranged, and speaks of no reasons") {
  PrepareOptions options;
  options.as_written = true;
  const std::string page = to_html(sheet_of(plan_of_words, R"({"word": "tere"})", options));
  CHECK_THAT(page, Contains("Nothing was rearranged") && !Contains("What moved, and why") &&
                       !Contains("Hard rules, and what the order pays") && !Contains("This call is arranged by"));
  CHECK(what_could_act(read_markup(page)) == "");
}

TEST_CASE("warnings of the plan are on the sheet with their lines, names and hints") {
  Sheet sheet = sheet_of(plan_of_words, R"({"word": "tere"})");
  sheet.findings = {{"late-screening",
                     Severity::warning,
                     "`smoking` is asked late",
                     "plan.yaml",
                     SourceRange{{12, 3}, {12, 10}},
                     "ask it earlier",
                     {}}};
  CHECK_THAT(to_html(sheet), Contains("<code>smoking</code> is asked late<div class=\"remark\">Hint: ask it earlier") &&
                                 Contains("<td>12</td><td><code>late-screening</code></td>"));
  sheet.findings.clear();
  CHECK_THAT(to_html(sheet), Contains("The checks of the plan found nothing to warn of."));
}

TEST_CASE("the fingerprint stands at the foot of every page of paper, with nothing that could leave its quotes") {
  Sheet sheet = sheet_of(plan_of_words, R"({"word": "tere"})");
  CHECK_THAT(to_html(sheet), Contains("content: \"words · " + sheet.origin.plan_sha256.substr(0, 16) + "\""));
  sheet.call.plan = "\"; } body { display: none";
  CHECK_THAT(to_html(sheet), Contains("content: \"bodydisplaynone · "));
}

TEST_CASE("a call without a body, and one without anything, have their sheets") {
  const Markup short_one =
      read_markup(to_html(sheet_of("bedside: 1\nplan: short\nopening: [{topic: hello, say: Hello.}]\ntopics: [{topic: "
                                   "x, when: \"false\", say: X.}]\n",
                                   "{}")));
  CHECK(short_one.problem == "");
  CHECK_THAT(short_one.text, Contains("Hello.") && !Contains("Yardsticks"));
  CHECK(read_markup(to_html(Sheet{})).problem == "");
}
