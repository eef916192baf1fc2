// Bridges: sentences between the stretches of a call, said where they are true.
#include <algorithm>

#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

namespace {

constexpr const char* bridged = R"(bridges:
  into_hard: I will begin with what is less pleasant.
  out_of_hard: That was the hard part.
  between: Good. Let us go on.
  into_ending: And one good thing.
opening:
  - topic: greeting
    say: Hello.
topics:
  - topic: bad
    feels: painful
    steps: [{say: I am sorry.}, {say: It is so.}]
  - topic: react
    directly_after: bad
    ask: How is that for you?
    answer: {name: reaction, type: text, optional: true}
  - topic: bill
    feels: unpleasant
    say: The bill is high.
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: goodbye
    say: Goodbye.
)";

std::size_t spoken(const Ids& steps, const std::string& bridge) {
  return static_cast<std::size_t>(
      std::count_if(steps.begin(), steps.end(), [&](const std::string& step) { return step.starts_with(bridge); }));
}

}  // namespace

TEST_CASE("nothing is said between a topic and what is glued behind it, whatever was picked before") {
  Conversation call{bridged};
  call.does(skip("bad"));
  call.walk_to("plain/1");
  call.does(pick("bad"));
  const Ids steps = call.walk_to_end();
  CHECK(std::vector(steps.begin(), steps.begin() + 3) == Ids{"bad/1", "bad/2", "react/1"});
}

TEST_CASE("the hard part is announced once, and not behind something hard") {
  Conversation call{bridged};
  call.does(next());
  REQUIRE(call.shown() == "bridge:into_hard/1");
  call.does(pick("bill"));
  const Ids steps = call.walk_to_end();
  CHECK(count_of(steps, "bad/1") == 1);
  CHECK(spoken(steps, "bridge:into_hard/") == 0);
  CHECK(spoken(steps, "bridge:out_of_hard/") <= 1);
  CHECK(spoken(steps, "bridge:into_ending/") == 1);
}

TEST_CASE("what may be next names each bridge and step that comes next") {
  Conversation call{bridged};
  while (!call.session().has_ended()) {
    const Ids may_be_next = call.step().may_be_next;
    call.goes_on();
    if (!call.session().has_ended()) CHECK(count_of(may_be_next, call.shown()) == 1);
  }
}
