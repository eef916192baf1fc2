// JUnit's XML, in the form that Jenkins, GitLab and others read: one suite for each file.
#include <fmt/format.h>

#include "cli/test_report.hpp"

namespace bedside::cli {
namespace {

/// Text in an element or an attribute. What XML can't hold at all is shown escaped.
std::string escaped(std::string_view text) {
  std::string all;
  for (const char c : shown_safely(text)) {
    switch (c) {
      case '&':
        all += "&amp;";
        break;
      case '<':
        all += "&lt;";
        break;
      case '>':
        all += "&gt;";
        break;
      case '"':
        all += "&quot;";
        break;
      case '\n':
        all += "&#10;";
        break;
      default:
        all += c;
    }
  }
  return all;
}

std::string error_element(std::string_view message, const std::vector<std::string>& findings) {
  return fmt::format("      <error message=\"{}\" type=\"test-file\">{}</error>\n", message,
                     escaped(fmt::format("{}", fmt::join(findings, ""))));
}

std::string case_element(const CaseResult& result, const TestedFile& file) {
  const std::string head = fmt::format(R"(    <testcase name="{}" classname="{}" file="{}" line="{}" time="0")",
                                       escaped(result.name), escaped(file.path), escaped(file.path), result.line);
  if (result.passed()) return head + "/>\n";
  if (!result.was_run())
    return fmt::format("{}>\n{}    </testcase>\n", head,
                       error_element("this case was not run", rendered(result.findings)));
  std::string body;
  const std::string profiles = failing_profiles(result);
  if (!profiles.empty()) body += profiles + "\n";
  for (const BrokenExpectation& broken : result.broken) body += broken_text(broken, file, false);
  const std::string message = result.broken.empty() ? "" : result.broken.front().message;
  return fmt::format("{}>\n      <failure message=\"{}\" type=\"expectation\">{}</failure>\n    </testcase>\n", head,
                     escaped(message), escaped(body));
}

std::string file_element(const TestedFile& file) {
  return fmt::format("    <testcase name=\"{0}\" classname=\"{0}\" time=\"0\">\n{1}    </testcase>\n",
                     escaped(file.path), error_element("nothing of this file was run", why_not_run(file)));
}

struct SuiteCounts {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
};

SuiteCounts counts_of(const TestedFile& file) {
  SuiteCounts counts{file.report.cases.size(), 0, 0};
  for (const CaseResult& result : file.report.cases)
    if (!result.was_run())
      ++counts.errors;
    else if (!result.passed())
      ++counts.failures;
  if (!file.was_run()) ++counts.tests, ++counts.errors;
  return counts;
}

std::string properties(const TestedFile& file) {
  if (!file.report.coverage) return {};
  return fmt::format("    <properties>\n      <property name=\"coverage\" value=\"{}\"/>\n    </properties>\n",
                     percent_covered(*file.report.coverage));
}

}  // namespace

std::string test_junit(const std::vector<TestedFile>& files, bool with_coverage) {
  std::string suites;
  SuiteCounts all;
  for (const TestedFile& file : files) {
    const SuiteCounts counts = counts_of(file);
    all.tests += counts.tests, all.failures += counts.failures, all.errors += counts.errors;
    suites +=
        fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\" time=\"0\">\n",
                    escaped(file.path), counts.tests, counts.failures, counts.errors);
    if (with_coverage) suites += properties(file);
    if (!file.was_run()) suites += file_element(file);
    for (const CaseResult& result : file.report.cases) suites += case_element(result, file);
    suites += "  </testsuite>\n";
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"{}\" failures=\"{}\" errors=\"{}\" "
      "time=\"0\">\n{}</testsuites>\n",
      all.tests, all.failures, all.errors, suites);
}

}  // namespace bedside::cli
