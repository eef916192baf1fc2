// Urgent buttons that a call can't decide, and those that wait for an answer.
#include "catch.hpp"
#include "texts/plans.hpp"

using texts::call_of;
using Names = std::vector<std::string>;

namespace {

const std::string facts = R"(facts:
  systolic: {type: integer, optional: true, phi: false}
  weights: {type: integer, optional: true, phi: false}
  smoker: {type: yes_no, optional: true, phi: false}
)";

/// A call that asks for `symptom`, with one urgent button.
bedside::PreparedCall call_with(const std::string& when, const std::string& known = "{}") {
  return call_of(facts + R"(topics:
- {topic: check, ask: Is anything troubling you, answer: {name: faint, type: yes_no}}
- {topic: breath, when: smoker, ask: Are you short of breath, answer: {name: breathless, type: yes_no}}
buttons:
- button: crisis
  label: Crisis
  urgent: true
  when: )" + when + R"(
  steps: [{say: Help is on its way.}]
  then: end
)",
                 known);
}

}  // namespace

TEST_CASE("an urgent button that needs a missing fact is reported, with the fact") {
  const auto call = call_with("systolic > 180");
  REQUIRE(call.undecided_buttons.size() == 1);
  CHECK(call.undecided_buttons[0] ==
        bedside::UndecidedButton{
            "crisis", "Crisis", "`systolic > 180` needs `systolic`, which is not known of this patient", {"systolic"}});
  CHECK(call.waiting_buttons.empty());
}

TEST_CASE("an urgent button that can be decided is not reported, whichever way it is") {
  for (const std::string known : {R"({"systolic": 200})", R"({"systolic": 120})"}) {
    const auto call = call_with("systolic > 180", known);
    CHECK(call.undecided_buttons.empty());
    CHECK(call.waiting_buttons.empty());
  }
}

TEST_CASE("a condition that says what a missing fact means decides the button") {
  CHECK(call_with("has(systolic) && systolic > 180").undecided_buttons.empty());
}

TEST_CASE("an urgent button that needs an answer which this call doesn't ask is reported, with the answer") {
  const auto call = call_with("breathless", R"({"smoker": false})");
  REQUIRE(call.undecided_buttons.size() == 1);
  CHECK(call.undecided_buttons[0].because == "it needs `breathless`, which this call doesn't ask");
  CHECK(call.undecided_buttons[0].missing == Names{"breathless"});
}

TEST_CASE("everything that is missing is named, each with its reason") {
  const auto call = call_with("breathless || systolic > weights", R"({"smoker": false})");
  REQUIRE(call.undecided_buttons.size() == 1);
  CHECK(call.undecided_buttons[0].because ==
        "`breathless || systolic > weights` needs `breathless`, which this call doesn't ask, and `systolic` and "
        "`weights`, which are not known of this patient");
  CHECK(call.undecided_buttons[0].missing == Names{"breathless", "systolic", "weights"});
}

TEST_CASE("an urgent button whose calculation fails is reported, and nothing is missing") {
  const auto call = call_with("100 / weights > 2", R"({"weights": 0})");
  REQUIRE(call.undecided_buttons.size() == 1);
  CHECK(call.undecided_buttons[0].because == "`100 / weights > 2` can't be decided: division by zero");
  CHECK(call.undecided_buttons[0].missing.empty());
}

TEST_CASE("why an urgent button is undecided never shows a value") {
  const auto call = call_with("systolic + weights > 2", R"({"systolic": 9223372036854775807, "weights": 4711})");
  REQUIRE(call.undecided_buttons.size() == 1);
  CHECK(call.undecided_buttons[0].because.find("4711") == std::string::npos);
  CHECK(call.undecided_buttons[0].because.find("922337") == std::string::npos);
}

TEST_CASE("an urgent button that depends on an answer still to come waits, and is not reported as undecided") {
  const auto call = call_with("faint");
  CHECK(call.undecided_buttons.empty());
  REQUIRE(call.waiting_buttons.size() == 1);
  CHECK(call.waiting_buttons[0] == bedside::WaitingButton{"crisis", "Crisis", {"faint"}, {}});
}

TEST_CASE("an urgent button that waits names what will be missing even then") {
  const auto call = call_with("faint || systolic > 180");
  CHECK(call.undecided_buttons.empty());
  REQUIRE(call.waiting_buttons.size() == 1);
  CHECK(call.waiting_buttons[0].names == Names{"faint"});
  CHECK(call.waiting_buttons[0].missing == Names{"systolic"});
}

TEST_CASE("buttons that are not urgent, or that are only ever pressed, are not reported") {
  const auto call = call_of(facts + R"(topics: [{topic: a, say: One.}]
buttons:
- {button: smoke, when: smoker, steps: [{say: One.}], then: return}
- {button: crisis, urgent: true, steps: [{say: Two.}], then: end}
)");
  CHECK(call.undecided_buttons.empty());
  CHECK(call.waiting_buttons.empty());
}

TEST_CASE("open urgent buttons come in the order of the plan") {
  const auto call = call_of(facts + R"(topics: [{topic: a, say: One.}]
buttons:
- {button: second, urgent: true, when: smoker, steps: [{say: One.}], then: end}
- {button: first, urgent: true, when: systolic > 180, steps: [{say: Two.}], then: end}
)");
  REQUIRE(call.undecided_buttons.size() == 2);
  CHECK(call.undecided_buttons[0].button == "second");
  CHECK(call.undecided_buttons[1].button == "first");
}
