// The watch over calls sees what it is there for: a call of one plan, held against the text of another.
#include "session/watch.hpp"

#include <set>
#include <string>

#include "catch.hpp"
#include "session/any_command.hpp"
#include "session/conversation.hpp"
#include "texts/plans.hpp"

using namespace bedside;
using namespace texts;

namespace {

using Sentences = std::set<std::string>;

const std::string held = R"(facts:
  medicine: {type: text, example: aspirin}
opening:
  - topic: identity
    gate: identity
    ask: What is your date of birth?
    answer: {name: dob_matches, type: yes_no}
topics:
  - topic: first
    ask: Does it hurt?
    answer: {name: hurts, type: yes_no}
  - topic: second
    say: You take {medicine}.
  - topic: third
    say: Something else.
closing:
  - topic: goodbye
    say: Goodbye.
buttons:
  - button: alarm
    label: Alarm
    urgent: true
    when: hurts && !dob_matches
    steps:
      - say: Stay on the line.
    then: return
)";

std::string with(std::string text, const std::string& old, const std::string& other) {
  return text.replace(text.find(old), old.size(), other);
}

/// What the watch says of the whole call when it takes this for the text of its plan.
Sentences broken_against(const std::string& body) {
  const CallPlan plan = plan_of(held);
  const Facts facts = facts_of(plan, R"({"medicine": "zqxmedicine"})");
  const PlanText text{plan_with(body)};
  Session call = start_session(plan, facts);
  Watch watch{plan, facts, text, call};
  while (!call.has_ended()) {
    const Command command = going_on(call);
    watch.after(command, call.apply(command), call);
  }
  watch.at_end(call);
  return watch.broken();
}

}  // namespace

TEST_CASE("a call held against the text of its own plan breaks nothing") {
  CHECK(broken_against(held) == Sentences{});
}

TEST_CASE("the watch sees a rule that the order broke") {
  const std::string rule = "topic: second\n    after: third";
  CHECK(broken_against(with(held, "topic: second", rule)) ==
        Sentences{"a topic comes after what its rules name: second after third"});
}

TEST_CASE("the watch sees that something came between what is glued") {
  const std::string glue = "topic: third\n    directly_after: first";
  CHECK(broken_against(with(held, "topic: third", glue)) ==
        Sentences{"what is glued comes directly after, and not second"});
}

TEST_CASE("the watch sees a red flag that nobody was shown") {
  CHECK(broken_against(with(held, "when: hurts && !dob_matches", "when: hurts")) ==
        Sentences{"a call that ends by itself has shown every red flag", "a flag that went off is raised",
                  "an urgent button whose condition became true is the next step"});
}

TEST_CASE("the watch sees what was told before the gate") {
  CHECK(broken_against(with(held, "{name: dob_matches", "{name: another_gate")) ==
        Sentences{"a complete call has passed the gate", "nothing private is said before the gate",
                  "the gate holds in every order"});
}

TEST_CASE("the watch sees a topic that the call has and the plan doesn't") {
  CHECK(broken_against(with(held, "topic: third", "topic: fourth")) ==
        Sentences{"every topic of the plan is in exactly one state", "what was delivered is a topic of the plan"});
}
