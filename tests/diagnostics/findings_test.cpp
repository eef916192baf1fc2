#include "diagnostics/findings.hpp"

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "catch.hpp"

using bedside::Diagnostic;
using bedside::SourceRange;
using bedside::diagnostics::Code;
using bedside::diagnostics::Findings;

namespace {

SourceRange at(int line, int column) {
  return {{line, column}, {line, column + 1}};
}

}  // namespace

TEST_CASE("every code has a name of its own in kebab-case, and the list of them is sorted") {
  const std::vector<std::string> codes = bedside::diagnostic_codes();
  CHECK(std::is_sorted(codes.begin(), codes.end()));
  CHECK(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
  CHECK(std::find(codes.begin(), codes.end(), "unknown-topic") != codes.end());
  for (const std::string& code : codes) CHECK(std::regex_match(code, std::regex("[a-z][a-z0-9]*(-[a-z0-9]+)*")));
}

TEST_CASE("a code is named after its enumerator") {
  CHECK(name_of(Code::not_utf8) == "not-utf8");
  CHECK(name_of(Code::phi_without_gate) == "phi-without-gate");
  CHECK(name_of(Code::history_shape) == "history-shape");
}

TEST_CASE("findings come out sorted by place, those of the whole file first, each once") {
  Findings findings("plan.yaml");
  findings.error(Code::unknown_key, at(3, 1), "third");
  findings.warning(Code::bad_id, at(1, 5), "second");
  findings.error(Code::unknown_key, at(3, 1), "third");
  findings.error(Code::limit_exceeded, "first");
  const std::vector<Diagnostic> found = findings.take();
  REQUIRE(found.size() == 3);
  CHECK(found[0].message == "first");
  CHECK(found[1].message == "second");
  CHECK(found[2].message == "third");
  CHECK(found[2].file == "plan.yaml");
  CHECK(findings.empty());
}

TEST_CASE("a warning alone is no error") {
  Findings findings("plan.yaml");
  findings.warning(Code::bad_id, at(1, 1), "a warning");
  CHECK_FALSE(findings.has_errors());
  findings.error(Code::bad_id, at(1, 1), "an error");
  CHECK(findings.has_errors());
}

TEST_CASE("problems in one place are sorted by code and then by message") {
  Findings findings("plan.yaml");
  findings.error(Code::unknown_key, at(1, 1), "b");
  findings.error(Code::unknown_key, at(1, 1), "a");
  findings.error(Code::bad_id, at(1, 1), "c");
  std::string order;
  for (const Diagnostic& d : findings.take()) order += d.message;
  CHECK(order == "cab");
}
