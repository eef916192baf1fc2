// What was left to a later call comes back, and is said to.
#include <bedside/json.hpp>

#include "catch.hpp"
#include "continuity/small_programme.hpp"

using namespace bedside;
using namespace texts;

namespace {

EarlierCall leaving(EarlierCall call, std::vector<Deferral> deferred) {
  call.deferred = std::move(deferred);
  return call;
}

Session resumed(const OpenedCall& call) {
  KeptCall kept;
  kept.header = journal_header(call.plan, call.facts, call.options, "session");
  return std::move(*resume_session(call.plan, kept).value);
}

}  // namespace

TEST_CASE("a topic that was put off is carried over until a call delivers it") {
  EarlierCall first = leaving(monthly_call({"swap"}), {{"sleep", "patient_asked"}});
  first.date = "2026-03-01";
  const std::vector<CarriedOver> owed{{"sleep", "patient_asked", "monthly", "2026-03-01"}};
  CHECK(prepare(opened(loaded(), "3", {first})).carried_over == owed);
  CHECK(prepare(opened(loaded(), "4", {first, monthly_call({"swap"})})).carried_over == owed);
  CHECK(prepare(opened(loaded(), "4", {first, monthly_call({"sleep"})})).carried_over.empty());
}

TEST_CASE("a topic in parts that was begun and left is still owed") {
  const EarlierCall first = leaving(monthly_call({"sleep/1"}), {{"sleep", "time"}});
  CHECK(prepare(opened(loaded(), "3", {first})).carried_over.size() == 1);
  CHECK(prepare(opened(loaded(), "4", {first, leaving(monthly_call({"sleep/1"}), {{"sleep", "time"}})}))
            .carried_over.size() == 1);
}

TEST_CASE("a call that nobody answered owes nothing, and is made again") {
  EarlierCall missed = leaving(monthly_call({}), {{"sleep", "no_answer"}, {"walk", "no_answer"}});
  missed.disposition = "no_answer";
  const OpenedCall call = opened(loaded(), "2", {missed});
  CHECK(prepare(call).carried_over.empty());
  CHECK_FALSE(call.continuity.ladders[1].is_begun);
}

TEST_CASE("a change that was reached by a choice is owed no more") {
  EarlierCall first = leaving(monthly_call({"sleep"}), {{"swap", "time"}});
  first.choices = {{"first_change", "low-fat-swap", "treatment", false}};
  const OpenedCall call = opened(loaded(), "3", {first});
  CHECK(prepare(call).carried_over.empty());
}

TEST_CASE("nothing is taken from a call with somebody else: no order, no choice, no change") {
  EarlierCall other = monthly_call({"next-time", "sleep", "swap"});
  other.disposition = "wrong_person";
  other.choices = {{"call_time", "evening", "schedule", false}};
  other.rungs = {"food/low-fat-swap"};
  const OpenedCall call = opened(loaded(), "2", {other});
  CHECK(call.options.arrangement.history == History{});
  CHECK(call.continuity.ladders[0] == LadderState{"food", {}, "low-fat-swap", false, true});
}

TEST_CASE("the steps of a topic that is carried over say so") {
  const EarlierCall first = leaving(monthly_call({"swap"}), {{"sleep", "not_now"}});
  const OpenedCall call = opened(loaded(), "3", {first});
  for (const Step& step : prepare(call).steps) CHECK(step.carried_over == (step.topic == "sleep"));
  Session session = start_session(call.plan, call.facts, call.options);
  while (session.now().step->topic != "sleep") {
    REQUIRE_FALSE(session.now().step->carried_over);
    REQUIRE(session.apply({command::Answer{session.now().step->step, {true}}}).ok());
  }
  CHECK(session.now().step->carried_over);
}

TEST_CASE("what is owed and has no topic in this call's plan is said too") {
  EarlierCall welcome = leaving(monthly_call({"time"}), {{"goal", "time"}});
  welcome.plan = welcome.call = "welcome";
  const OpenedCall call = opened(loaded(), "2", {welcome});
  CHECK(prepare(call).carried_over.empty());
  CHECK(call.continuity.elsewhere == std::vector<CarriedOver>{{"goal", "time", "welcome", ""}});
}

TEST_CASE("what was chosen last time is marked, and at the same time comes first") {
  EarlierCall welcome = monthly_call({"goal"});
  welcome.choices = {{"call_time", "evening", "schedule", false}};
  const OpenedCall call = opened(loaded(), "2", {welcome});
  for (const Step& step : prepare(call).steps) {
    if (step.kind != StepKind::offer) continue;
    REQUIRE(step.options.size() == 3);
    CHECK(step.options[0].id == "evening");
    CHECK(step.options[0].chosen_last_time);
    CHECK(step.options[1].id == "morning");
    CHECK_FALSE(step.options[1].chosen_last_time);
  }
}

TEST_CASE("without that habit the options keep their order") {
  ProgrammeFiles files = small_files();
  const std::string habits = "habits: {same_nurse: true, same_time: true}\n";
  files.programme.erase(files.programme.find(habits), habits.size());
  EarlierCall welcome = monthly_call({"goal"});
  welcome.choices = {{"call_time", "evening", "schedule", false}};
  for (const Step& step : prepare(opened(loaded(files), "2", {welcome})).steps)
    if (step.kind == StepKind::offer) CHECK(step.options[0].id == "morning");
}

TEST_CASE("a journal keeps all that a call has from earlier ones") {
  EarlierCall first = leaving(monthly_call({"sleep", "swap", "next-time"}), {{"walk", "not_now"}});
  first.date = "2026-03-01";
  first.choices = {{"call_time", "midday", "schedule", false}};
  EarlierCall second = leaving(monthly_call({"next-time", "swap"}), {{"sleep", "time"}, {"plate", "time"}});
  second.date = "2026-04-01";
  const OpenedCall call = opened(loaded(), "3", {first, second});
  Session session = start_session(call.plan, call.facts, call.options);
  Session again = resumed(call);
  while (const std::optional<Step> step = session.now().step) {
    CHECK(again.now().step == step);
    Command command{command::Next{}};
    if (step->answer)
      command.what =
          command::Answer{step->step, step->kind == StepKind::offer ? Value{std::string{"midday"}} : Value{false}};
    REQUIRE(session.apply(command).ok());
    REQUIRE(again.apply(command).ok());
  }
  CHECK(to_json(session.outcome()) == to_json(again.outcome()));
  CHECK(session.outcome().enrolment == call.options.enrolment);
}
