#include "catch.hpp"
#include "texts/plans.hpp"

TEST_CASE("a plan is summed up by its topics, verbatim texts and buttons") {
  const auto plan = bedside::load_plan(texts::plan_with(R"(opening: [{topic: a, say: "abc", wording: verbatim}]
topics: [{topic: b, feels: pleasant, parts: [{say: One.}, {say: Two.}]}]
closing: [{topic: c, say: Three.}]
buttons:
- {button: d, urgent: true, steps: [{say: "abc", wording: verbatim}], then: end}
- {button: e, steps: [{say: Four.}], then: return}
)"),
                                       "plan.yaml");
  REQUIRE(plan);
  const bedside::PlanSummary summary = plan.value->summary();
  using Ids = std::vector<std::string>;
  const std::string hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  CHECK(summary.topics == Ids{"a", "b", "c"});
  CHECK(summary.verbatim == Ids{hash, hash});
  CHECK(summary.buttons == Ids{"d", "e"});
  CHECK(summary.urgent_buttons == Ids{"d"});
}
