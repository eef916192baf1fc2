#include <string>
#include <vector>

#include <rapidcheck.h>

#include <bedside/report.hpp>

#include "catch.hpp"
#include "sheet/harmless.hpp"
#include "sheet/markup.hpp"
#include "value/fingerprint.hpp"

using namespace bedside;
using Catch::Contains;

namespace {

Report report_of(const std::string& trial, const std::string& arm, const std::string& topic) {
  std::vector<ReportedCall> calls;
  for (int i = 0; i < 20; ++i) {
    ReportedCall call;
    call.trial = trial;
    call.arm = i % 2 == 0 ? arm : "as-written";
    call.disposition = i % 3 == 0 ? Disposition::must_go : Disposition::complete;
    call.answers["importance_" + topic] = {std::int64_t{9}};
    call.answers["expectation_" + topic] = {std::int64_t{7}};
    call.answers["experience_" + topic] = {std::int64_t{5}};
    call.answers["importance_relations"] = {std::int64_t{11}};
    calls.push_back(call);
  }
  return report_on(calls);
}

}  // namespace

TEST_CASE("the page of a report shows every arm with its differences in words") {
  const std::string page = to_html(report_of("ritual-2026", "chase", "price"));
  const Markup markup = read_markup(page);
  CHECK(markup.problem.empty());
  CHECK_THAT(markup.text, Contains("Trial ritual-2026") && Contains("Completion, points of 100") &&
                              Contains("the data don't tell the arms apart") && Contains("Newcombe"));
}

TEST_CASE("the page of gaps ranks topics, and says what the others lack") {
  const std::string page = to_html(report_of("ritual-2026", "chase", "convenience"), ReportPart::gaps);
  const Markup markup = read_markup(page);
  CHECK(markup.problem.empty());
  CHECK_THAT(markup.text, Contains("−18.0") && Contains("no importance, expectation and experience") &&
                              Contains("20 answers not from 0 to 10 left out") && !Contains("Completion"));
}

TEST_CASE("the policy of the page of a report allows its own style sheet alone") {
  const std::string page = to_html(report_of("t", "a", "b"));
  const std::size_t begin = page.find("<style>") + 7;
  const std::string style = page.substr(begin, page.find("</style>") - begin);
  CHECK_THAT(page, Contains("style-src 'sha256-" + value::sha256_base64(style) + "'"));
}

TEST_CASE("whatever a trial, an arm or a topic is called, the page is well-formed and can't act") {
  CHECK(rc::check("names", [] {
    const auto name = *rc::gen::oneOf(
        rc::gen::element<std::string>("<script>x</script>", "</style>", "\"><b>", "&amp;", "a\x1b[2J", "\xff"),
        rc::gen::arbitrary<std::string>());
    check_is_harmless(to_html(report_of(name, name, name)));
    check_is_harmless(to_html(report_of(name, name, name), ReportPart::gaps));
  }));
}

TEST_CASE("a report on nothing is a page") {
  for (const ReportPart part : {ReportPart::trials, ReportPart::gaps})
    CHECK(read_markup(to_html(Report{}, part)).problem.empty());
}
