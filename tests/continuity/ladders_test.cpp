// One small change at a time.
#include <algorithm>
#include <set>

#include <rapidcheck.h>

#include "catch.hpp"
#include "continuity/small_programme.hpp"

using namespace bedside;
using namespace texts;

namespace {

using Ids = std::vector<std::string>;

EarlierCall with_rungs(EarlierCall call, Ids rungs) {
  call.rungs = std::move(rungs);
  return call;
}

ProgrammeFiles at_pace(int pace) {
  ProgrammeFiles files = small_files();
  files.programme += "pace: " + std::to_string(pace) + "\n";
  return files;
}

}  // namespace

TEST_CASE("the first monthly call starts the first rung of the first ladder, and nothing else") {
  const OpenedCall call = opened(loaded(), "2");
  CHECK(told_by(call) == Ids{"swap", "sleep", "next-time"});
  CHECK(why_left_out(call, "plate") == "`food/plate-method` comes later: `food/low-fat-swap` has not been reached yet");
  CHECK(why_left_out(call, "walk") == "one change at a time (`pace`): this call is about `food/low-fat-swap`");
}

TEST_CASE("a rung that was told and not reached is repeated") {
  const OpenedCall call = opened(loaded(), "3", {monthly_call({"swap", "sleep"})});
  CHECK(told_by(call) == Ids{"swap", "sleep", "next-time"});
  CHECK(call.continuity.ladders[0] == LadderState{"food", {}, "low-fat-swap", true, true});
}

TEST_CASE("a rung that was reached makes way for the next one") {
  const OpenedCall call = opened(loaded(), "3", {with_rungs(monthly_call({"swap", "sleep"}), {"food/low-fat-swap"})});
  CHECK(told_by(call) == Ids{"plate", "sleep", "next-time"});
  CHECK(why_left_out(call, "swap") == "`food/low-fat-swap` has been reached");
}

TEST_CASE("a rung that was chosen in an offer makes way for the next one") {
  EarlierCall welcome = monthly_call({"goal"});
  welcome.choices = {{"first_change", "low-fat-swap", "treatment", false}};
  CHECK(told_by(opened(loaded(), "2", {welcome})) == Ids{"plate", "sleep", "next-time"});
}

TEST_CASE("a chosen rung is among those that the last call celebrates") {
  ProgrammeFiles files = small_files();
  const std::string fact =
      "  rungs_reached: {type: many_of, phi: false, optional: true, options: [low-fat-swap, short-walk]}\n";
  files.monthly.insert(files.monthly.find("  goal:"), fact);
  EarlierCall welcome = monthly_call({"goal"});
  welcome.choices = {{"first_change", "low-fat-swap", "treatment", false}};
  const Values values = opened(loaded(files), "2", {welcome}).facts.values;
  CHECK(values.at("rungs_reached") == Value{Value::List{{std::string{"low-fat-swap"}}}});
}

TEST_CASE("a ladder that is climbed lets the next one begin") {
  const std::vector<EarlierCall> earlier{with_rungs(monthly_call({"swap"}), {"food/low-fat-swap"}),
                                         with_rungs(monthly_call({"plate"}), {"food/plate-method"})};
  const OpenedCall call = opened(loaded(), "4", earlier);
  CHECK(told_by(call) == Ids{"walk", "sleep", "next-time"});
  CHECK(call.continuity.ladders[0] == LadderState{"food", {"low-fat-swap", "plate-method"}, "", false, false});
}

TEST_CASE("a change that has begun goes on before a new one starts") {
  // The patient picked the walk before the swap had its turn.
  const OpenedCall call = opened(loaded(), "3", {monthly_call({"walk", "sleep"})});
  CHECK(told_by(call) == Ids{"walk", "sleep", "next-time"});
}

TEST_CASE("a quicker pace starts one change of each ladder, in the order of the ladders") {
  CHECK(told_by(opened(loaded(at_pace(2)), "2")) == Ids{"swap", "walk", "sleep", "next-time"});
}

TEST_CASE("a ladder whose rung isn't for this patient lets the next one begin") {
  ProgrammeFiles files = small_files();
  const std::string rung = "rung: food/low-fat-swap\n";
  files.monthly.replace(files.monthly.find(rung), rung.size(), rung + "    when: calls_so_far > 5\n");
  const OpenedCall call = opened(loaded(files), "2");
  CHECK(told_by(call) == Ids{"walk", "sleep", "next-time"});
  CHECK(why_left_out(call, "swap") == "`calls_so_far > 5` is false");
}

TEST_CASE("the nurse sees what the patient would like less than the change") {
  const std::vector<EarlierCall> earlier{with_rungs(monthly_call({"plate"}), {"food/plate-method"})};
  for (const Step& step : prepare(opened(loaded(), "3", earlier)).steps)
    CHECK(step.instead_of == (step.topic == "walk" ? "an hour in the gym" : ""));
}

TEST_CASE("a change that is held back is no obstacle to a complete call") {
  ProgrammeFiles files = small_files();
  const std::string rung = "rung: food/plate-method\n";
  files.monthly.replace(files.monthly.find(rung), rung.size(), rung + "    mandatory: true\n");
  const OpenedCall call = opened(loaded(files), "2");
  Session session = start_session(call.plan, call.facts, call.options);
  while (const std::optional<Step> step = session.now().step) {
    Command command{command::Next{}};
    if (step->answer)
      command.what =
          command::Answer{step->step, step->kind == StepKind::offer ? Value{std::string{"evening"}} : Value{true}};
    REQUIRE(session.apply(command).ok());
  }
  CHECK(session.outcome().disposition == Disposition::complete);
  CHECK(session.outcome().rungs == Ids{"food/low-fat-swap"});
  CHECK(session.outcome().enrolment.programme == "small");
}

TEST_CASE("whatever was reached before, no call speaks of more changes than its pace, and of none before its turn") {
  rc::check([] {
    const int pace = *rc::gen::inRange(1, 4);
    const Ids all{"food/low-fat-swap", "food/plate-method", "movement/short-walk", "movement/long-walk"};
    const std::map<std::string, std::string> rung_of{
        {"swap", all[0]}, {"plate", all[1]}, {"walk", all[2]}, {"long-walk", all[3]}};
    std::vector<EarlierCall> earlier;
    std::set<std::string> reached;
    const int calls = *rc::gen::inRange(0, 4);
    for (int i = 0; i < calls; ++i) {
      EarlierCall call = monthly_call({"sleep"});
      for (const auto& [topic, rung] : rung_of) {
        if (*rc::gen::arbitrary<bool>()) call.order.push_back(topic);
        if (*rc::gen::inRange(0, 4) == 0) call.rungs.push_back(rung), reached.insert(rung);
      }
      earlier.push_back(std::move(call));
    }
    int changes = 0;
    for (const std::string& topic : told_by(opened(loaded(at_pace(pace)), "5", earlier))) {
      const auto found = rung_of.find(topic);
      if (found == rung_of.end()) continue;
      ++changes;
      const auto place = std::find(all.begin(), all.end(), found->second) - all.begin();
      RC_ASSERT(!reached.contains(all[static_cast<std::size_t>(place)]));
      if (place % 2 == 0) RC_ASSERT(!reached.contains(all[static_cast<std::size_t>(place) + 1]));
      if (place % 2 == 1) RC_ASSERT(reached.contains(all[static_cast<std::size_t>(place) - 1]));
    }
    RC_ASSERT(changes <= pace);
  });
}
