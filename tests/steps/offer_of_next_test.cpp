// The question which topic comes next, among the steps of a prepared call.
#include "catch.hpp"
#include "texts/plans.hpp"

using namespace bedside;
using Ids = std::vector<std::string>;

namespace {

const std::string plan = R"(agenda_choice: true
bridges: {into_ending: And now., which_next: "Which first?"}
topics:
- {topic: meals, title: Your meals, say: One.}
- {topic: sleep, title: "{first}'s sleep", say: Two.}
- {topic: odds, feels: pleasant, say: Three.}
facts: {first: {type: text, phi: false}}
)";
const std::string facts = R"({"first": "Maria"})";

}  // namespace

TEST_CASE("the question stands before the topic that comes unless another is chosen") {
  const PreparedCall call = texts::call_of(plan, facts);
  CHECK(texts::steps_of(call) == Ids{"bridge:which_next/1", "meals/1", "sleep/1", "bridge:into_ending/1", "odds/1"});
  const Step& step = texts::step_of(call, "bridge:which_next/1");
  CHECK(step.kind == StepKind::offer);
  CHECK(step.topic == "meals");
  CHECK(step.text == "Which first?");
  CHECK(step.why == Ids{"choice"});
  REQUIRE(step.options.size() == 2);
  CHECK(step.options[1].id == "sleep");
  CHECK(step.options[1].say == "Maria's sleep");
  CHECK(step.may_be_next == Ids{"meals/1", "sleep/1"});
}

TEST_CASE("the question is not in the order as written, nor where the key says no") {
  PrepareOptions as_written;
  as_written.as_written = true;
  CHECK(texts::steps_of(texts::call_of(plan, facts, as_written)) == Ids{"meals/1", "sleep/1", "odds/1"});
  std::string without = plan;
  without.replace(without.find("true"), 4, "false");
  CHECK(texts::steps_of(texts::call_of(without, facts)) == Ids{"meals/1", "sleep/1", "bridge:into_ending/1", "odds/1"});
}

TEST_CASE("behind what has been told already, only what remains is asked about") {
  PrepareOptions begun;
  begun.told = {"meals"};
  CHECK(texts::steps_of(texts::call_of(plan, facts, begun)) ==
        Ids{"meals/1", "sleep/1", "bridge:into_ending/1", "odds/1"});
}
