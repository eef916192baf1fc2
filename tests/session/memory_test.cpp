// Every allocation of every command fails once, and then each with all that follow it: what failed hasn't happened, and
// the call goes on as if nobody had tried.
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "session/conversation.hpp"
#include "texts/scarce_memory.hpp"

using namespace bedside;
using namespace texts;

namespace {

constexpr std::string_view plan_text = R"(bedside: 1
plan: check-in
title: A short call
language: en
opening:
  - topic: greeting
    say: Hello.
  - topic: identity
    gate: identity
    ask: Is that you?
    answer: {name: is_patient, type: yes_no}
topics:
  - topic: smoking
    feels: unpleasant
    ask: Do you smoke?
    answer: {name: smokes, type: yes_no}
  - topic: stopping
    when: smokes
    feels: pleasant
    say: There is help with stopping.
  - topic: walking
    feels: pleasant
    parts:
      - say: Walking is good for you.
      - say: Walk a little every day.
  - topic: pain
    feels: painful
    ask: How bad is the pain, from 0 to 10?
    answer: {name: pain, type: integer, min: 0, max: 10, optional: true}
  - topic: reaction
    directly_after: pain
    say: That must be hard.
  - topic: diary
    ask: What would you like to note?
    answer: {name: diary, type: text, optional: true}
closing:
  - topic: goodbye
    mandatory: true
    say: Goodbye.
buttons:
  - button: upset
    label: Upset
    steps: [{say: Take your time.}]
    then: return
  - button: chest
    label: Chest pain
    urgent: true
    when: pain > 8
    steps: [{say: Stay on the line.}]
    then: return
)";

Command with_text(const std::string& topic) {
  return {command::Defer{topic, {Because::other, "a reason in words that are too many for a short string"}}};
}

/// What is said of the call, in every way; events apart.
std::string whole(const Session& call) {
  return to_json(call.now(), call.status(), call.outcome());
}

std::string texts_of(const std::vector<Event>& events) {
  std::string text;
  for (const Event& event : events) text += to_json(event.command) + event.then + '\n';
  return text;
}

struct Standing {
  std::string events;
  std::string whole;
  bool operator==(const Standing&) const = default;
};

Standing standing_of(const Session& call) {
  std::string events = texts_of(call.events());
  return {std::move(events), whole(call)};
}

/// True when there was memory for all of it, the reply included.
bool try_with(long granted, bool fails_for_good, const Command& command, Session& call) {
  const ScarceMemory memory{granted, fails_for_good};
  try {
    call.apply(command);
    return true;
  } catch (const std::bad_alloc&) {
    return false;
  }
}

/// Commands of every kind, some of them refused.
std::vector<Command> commands() {
  return {next(),
          at(1'000, answer("identity/1", true)),
          answer("pain/1", 11),
          press("upset"),
          next(),
          answer("pain/1", 9),
          note("a note that is too long for a short string to keep"),
          next(),
          withdraw("chest"),
          correct("pain", 2),
          back(),
          next(),
          next(),
          with_text("diary"),
          pick("smoking"),
          answer("smoking/1", true),
          correct("smokes", false),
          correct("is_patient", false),
          correct("is_patient", true),
          pick("diary"),
          skip("nothing"),
          hurry(20),
          next(),
          end(Because::must_go)};
}

/// Keeps nothing of the first time that it is asked, as often as it says.
class Forgetful : public EventSink {
 public:
  bool keep(const Event&) override { return ++asked_ % 2 == 0; }
  bool start_over(const std::vector<Event>& events) override {
    kept_ = texts_of(events);
    return true;
  }
  const std::string& kept() const { return kept_; }

 private:
  int asked_ = 0;
  std::string kept_;
};

}  // namespace

TEST_CASE("a command for which there is no memory leaves no trace, whichever allocation fails") {
  const bool for_good = GENERATE(false, true);
  const Checked<CallPlan> plan = load_plan(plan_text, "check-in.yaml");
  REQUIRE(plan);
  Session call = start_session(*plan.value, Facts{});
  Session expected = start_session(*plan.value, Facts{});
  long failures = 0;
  for (const Command& command : commands()) {
    CAPTURE(to_json(command), for_good);
    const Standing before = standing_of(expected);
    expected.apply(command);
    const Standing after = standing_of(expected);
    REQUIRE(standing_of(call) == before);
    for (long granted = 0; !try_with(granted, for_good, command, call); ++granted) {
      ++failures;
      CAPTURE(granted);
      const Standing now = standing_of(call);
      REQUIRE((now == before || now == after));
      // What was carried out and could not be said any more is taken back for the next try.
      if (now != before)
        call = std::move(*resume_session(*plan.value, Facts{},
                                         [&] {
                                           std::vector<Event> events = call.events();
                                           events.pop_back();
                                           return events;
                                         }())
                              .value);
    }
    CHECK(standing_of(call) == after);
  }
  CHECK(failures > 500);
  CHECK(call.outcome().violations.empty());
}

TEST_CASE("a call whose state could not be made anew for want of memory is made anew as soon as there is some") {
  const Checked<CallPlan> plan = load_plan(plan_text, "check-in.yaml");
  REQUIRE(plan);
  Session call = start_session(*plan.value, Facts{});
  for (const Command& command : {next(), answer("identity/1", true)}) call.apply(command);
  const Standing before = standing_of(call);
  CHECK_FALSE(try_with(2, true, answer("pain/1", 9), call));
  for (long granted = 0; granted < 20; ++granted) {
    const ScarceMemory memory{granted, true};
    CHECK_THROWS_AS(call.now(), std::bad_alloc);
    CHECK_FALSE(call.has_ended());
  }
  CHECK(standing_of(call) == before);
  CHECK(call.apply(answer("pain/1", 9)).step->step == "button:chest/1");
}

TEST_CASE("a command that could not be kept leaves no trace") {
  const Checked<CallPlan> plan = load_plan(plan_text, "check-in.yaml");
  REQUIRE(plan);
  Session call = start_session(*plan.value, Facts{});
  Session expected = start_session(*plan.value, Facts{});
  Forgetful sink;
  call.keep_events(&sink);
  for (const Command& command : commands()) {
    CAPTURE(to_json(command));
    const Standing before = standing_of(expected);
    if (!expected.apply(command).ok()) continue;
    const Reply refused = call.apply(command);
    REQUIRE(refused.refused);
    CHECK(refused.refused->code == "not_durable");
    CHECK(refused.refused->step == (refused.step ? refused.step->step : ""));
    CHECK(sink.kept() == before.events);
    CHECK(standing_of(call) == before);
    CHECK(call.apply(command).ok());
    CHECK(standing_of(call) == standing_of(expected));
  }
  CHECK(call.has_ended());
}
