// `bedside eval` against the conformance cases of the Common Expression Language. They stand beside the project;
// without them there is nothing to compare. docs/conditions.md lists the cases that don't pass, and how many do.
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "catch.hpp"
#include "cel_cases.hpp"
#include "scope.hpp"
#include "verdict.hpp"

namespace conformance {
namespace {

using Names = std::set<std::string>;

struct Results {
  std::size_t cases = 0;
  std::map<Need, Names> out_of_scope;
  Names with_a_value;  ///< of those out of scope
  Names passing;
  Names failing;

  std::size_t in_scope() const { return passing.size() + failing.size(); }
};

Results results_of(const std::vector<CelCase>& cases) {
  Results results;
  results.cases = cases.size();
  for (const CelCase& one : cases)
    if (const auto need = out_of_scope(one)) {
      results.out_of_scope[*need].insert(one.name);
      if (!ends_in_an_error(one)) results.with_a_value.insert(one.name);
    } else {
      (passes(one) ? results.passing : results.failing).insert(one.name);
    }
  return results;
}

const Results& results() {
  static const Results all = results_of(read_cel_cases(BEDSIDE_CEL_CASES));
  return all;
}

std::string summary() {
  std::string text = fmt::format("{} cases, {} in scope, {} of them pass\n", results().cases, results().in_scope(),
                                 results().passing.size());
  for (const auto& [need, names] : results().out_of_scope)
    text += fmt::format("out of scope for {}: {}\n", name_of(need), names.size());
  return text;
}

bool cases_are_here() {
  if (results().cases == 0) WARN("there are no conformance cases in " BEDSIDE_CEL_CASES ", so nothing was compared");
  return results().cases != 0;
}

std::string page() {
  std::ifstream file(BEDSIDE_DOCS "/conditions.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What stands in the first backticks of each row of the table with this heading.
Names listed_below(const std::string& heading) {
  const std::string text = page();
  std::size_t at = text.find("\n" + heading + "\n");
  REQUIRE(at != std::string::npos);
  at = text.find('\n', at + 1 + heading.size() + 1) + 1;
  Names names;
  for (; text.compare(at, 3, "| `") == 0; at = text.find('\n', at) + 1)
    names.insert(text.substr(at + 3, text.find('`', at + 3) - at - 3));
  return names;
}

/// With one space for each line end.
bool page_says(const std::string& sentence) {
  std::string text = page();
  for (char& letter : text)
    if (letter == '\n') letter = ' ';
  return text.find(sentence) != std::string::npos;
}

TEST_CASE("every conformance case in scope passes, or the documentation lists it with its reason") {
  if (!cases_are_here()) return;
  INFO(summary());
  const Names listed = listed_below("| case that does not pass | why |");
  for (const std::string& name : results().failing) {
    INFO(name);
    CHECK(listed.contains(name));
  }
  for (const std::string& name : listed) {
    INFO("listed as not passing: " << name);
    CHECK(results().failing.contains(name));
  }
}

TEST_CASE("at least 98 of 100 conformance cases in scope pass") {
  if (!cases_are_here()) return;
  INFO(summary());
  CHECK(results().in_scope() > 600);
  CHECK(results().passing.size() * 100 >= results().in_scope() * 98);
}

TEST_CASE("nothing that could pass is out of scope") {
  if (!cases_are_here()) return;
  // They bind a value to `false`, `true` and `null`, which stay what they are.
  const Names bound = {"basic/reserved_const/false", "basic/reserved_const/null", "basic/reserved_const/true"};
  CHECK(results().with_a_value == bound);
}

TEST_CASE("the documentation lists the cases that are out of scope because their value is a type") {
  if (!cases_are_here()) return;
  CHECK(listed_below("| case whose value is a type | value |") == results().out_of_scope.at(Need::type_value));
}

TEST_CASE("the documentation counts the conformance cases right") {
  if (!cases_are_here()) return;
  INFO(summary());
  CHECK(page_says(fmt::format("Of {} cases, {} are in scope, and {} of these pass", results().cases,
                              results().in_scope(), results().passing.size())));
}

}  // namespace
}  // namespace conformance
