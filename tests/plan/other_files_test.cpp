// Files of authors that are no plan.
#include <bedside/authoring.hpp>
#include <bedside/engine.hpp>

#include "catch.hpp"

using namespace bedside;

namespace {

const std::string programme =
    "bedside: 1\nprogramme: first-year\ncalls: [{call: a, plan: a.yaml}, {call: b, plan: b.yaml}]\n"
    "ladders: {food: [swap, plate]}\n";

}  // namespace

TEST_CASE("a programme is no plan of a call") {
  const Checked<CallPlan> plan = load_plan(programme, "first-year.yaml");
  REQUIRE(plan.diagnostics.size() == 1);
  CHECK(plan.diagnostics[0].code == "not-a-plan");
  CHECK(plan.diagnostics[0].message == "this is a programme of calls, not the plan of one");
  CHECK(plan.diagnostics[0].range->begin == Position{2, 1});
}

TEST_CASE("a programme is summed up by its calls and rungs") {
  const CheckedFile checked = check_file(programme, "first-year.yaml");
  CHECK(checked.kind == FileKind::programme);
  CHECK(checked.findings.empty());
  CHECK_FALSE(checked.summary);
  REQUIRE(checked.programme);
  CHECK(checked.programme->calls == std::vector<std::string>{"a", "b"});
  CHECK(checked.programme->rungs == std::vector<std::string>{"food/swap", "food/plate"});
}

TEST_CASE("the first of the keys that tell the kind of a file counts") {
  const auto kind = [](const std::string& yaml) { return check_file(yaml, "file.yaml").kind; };
  CHECK(kind("programme: a\nplan: b\n") == FileKind::programme);
  CHECK(kind("plan: b\nprogramme: a\n") == FileKind::plan);
  CHECK(kind("bedside: 1\nprogram: a\n") == FileKind::programme);
  CHECK(kind("topics: []\n") == FileKind::plan);
  CHECK(kind("[1, 2]\n") == FileKind::plan);
  CHECK(kind("") == FileKind::plan);
}
