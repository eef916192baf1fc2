// Facts that the host doesn't give, from what earlier calls left.
#include "catch.hpp"
#include "continuity/small_programme.hpp"
#include "texts/plans.hpp"

using namespace bedside;
using namespace texts;

namespace {

Value text(const char* words) {
  return {std::string{words}};
}

EarlierCall remembering(Values remembered) {
  EarlierCall call = monthly_call({"sleep"});
  call.remembered = std::move(remembered);
  return call;
}

CallPlan plan_of_facts(const std::string& facts) {
  return *load_plan(plan_with("facts:\n" + facts + "topics:\n- {topic: one, say: One.}\n"), "plan.yaml").value;
}

/// Without the facts that the host gives, which are none.
Values recalled(const std::string& facts, const Background& background) {
  return read_facts(plan_of_facts(facts), "{}", "facts.json", background).value->values;
}

}  // namespace

TEST_CASE("a fact with the name of something remembered is what was remembered last") {
  const Background background{
      {{remembering({{"goal", text("rest")}}), remembering({{"goal", text("walks")}}), remembering({})}}, {}};
  CHECK(recalled("  goal: {type: text, optional: true}\n", background).at("goal") == text("walks"));
}

TEST_CASE("the first, the latest and all of what was remembered have names of their own") {
  const Background background{
      {{remembering({{"weight", {91.5}}, {"met", text("walks")}}), remembering({{"weight", {std::int64_t{88}}}}),
        remembering({{"weight", {86.0}}, {"met", text("sleep")}}), remembering({{"met", text("walks")}})}},
      {}};
  const Values values = recalled(
      "  at_first: {type: number, first_of: weight, optional: true}\n"
      "  by_now: {type: number, latest_of: weight, optional: true}\n"
      "  goals_met: {type: many_of, all_of: met, options: [walks, sleep, food], optional: true}\n",
      background);
  CHECK(values.at("at_first") == Value{91.5});
  CHECK(values.at("by_now") == Value{86.0});
  CHECK(values.at("goals_met") == Value{Value::List{text("walks"), text("sleep")}});
}

TEST_CASE("what was chosen is remembered without being marked") {
  EarlierCall call = monthly_call({"sleep"});
  call.choices = {{"call_time", "evening", "schedule", false}};
  const std::string fact =
      "  usual_time: {type: one_of, options: [morning, evening], latest_of: call_time, optional: true}\n";
  CHECK(recalled(fact, {{{call}}, {}}).at("usual_time") == text("evening"));
}

TEST_CASE("what the host gives stands, and null is not given") {
  const CallPlan plan = plan_of_facts("  goal: {type: text, optional: true}\n");
  const Background background{{{remembering({{"goal", text("rest")}})}}, {}};
  CHECK(read_facts(plan, R"({"goal": "music"})", "f", background).value->values.at("goal") == text("music"));
  CHECK(read_facts(plan, R"({"goal": null})", "f", background).value->values.at("goal") == text("rest"));
}

TEST_CASE("a fact that is itself one to remember never takes an old value for today's") {
  const Background background{{{remembering({{"weight", {91.5}}})}}, {}};
  CHECK(recalled("  weight: {type: number, remember: true, optional: true}\n", background).empty());
}

TEST_CASE("a call knows its place in the programme by facts that its plan declares") {
  EarlierCall reached = monthly_call({"swap"});
  reached.rungs = {"food/low-fat-swap"};
  reached.deferred = {{"sleep", "time"}};
  EarlierCall missed;
  missed.call = "monthly";
  missed.disposition = "no_answer";
  missed.deferred = {{"walk", "no_answer"}};
  const Background background{{{reached, missed}}, true};
  const Values values = recalled(
      "  calls_so_far: {type: integer}\n"
      "  is_last_call: {type: yes_no}\n"
      "  rungs_reached: {type: many_of, options: [low-fat-swap, plate-method]}\n"
      "  carried_over: {type: many_of, options: [sleep, walk]}\n",
      background);
  CHECK(values.at("calls_so_far") == Value{std::int64_t{1}});
  CHECK(values.at("is_last_call") == Value{true});
  CHECK(values.at("rungs_reached") == Value{Value::List{text("low-fat-swap")}});
  CHECK(values.at("carried_over") == Value{Value::List{text("sleep")}});
}

TEST_CASE("before the first call, lists are empty and nothing else is recalled") {
  const Background background{std::vector<EarlierCall>{}, false};
  const Values values = recalled(
      "  goal: {type: text, optional: true}\n"
      "  rungs_reached: {type: many_of, options: [low-fat-swap], optional: true}\n"
      "  goals_met: {type: many_of, all_of: met, options: [walks], optional: true}\n",
      background);
  CHECK(values.size() == 2);
  CHECK(values.at("rungs_reached") == Value{Value::List{}});
  CHECK(values.at("goals_met") == Value{Value::List{}});
}

TEST_CASE("without a history nobody knows whether there were calls") {
  const CallPlan plan = plan_of_facts("  calls_so_far: {type: integer}\n");
  CHECK(read_facts(plan, "{}", "f").diagnostics.front().code == "missing-fact");
}

TEST_CASE("what doesn't fit is missing, and a warning names the fact and never the value") {
  const CallPlan plan = plan_of_facts("  weight: {type: number, max: 100, optional: true}\n");
  const Background background{{{remembering({{"weight", {912.5}}})}}, {}};
  const Checked<Facts> facts = read_facts(plan, "{}", "f", background);
  REQUIRE(facts);
  CHECK(facts.value->values.empty());
  REQUIRE(facts.diagnostics.size() == 1);
  CHECK(facts.diagnostics[0].code == "unfit-memory");
  CHECK(facts.diagnostics[0].message ==
        "what earlier calls say of the fact `weight` is not a number of at most 100; it counts as missing");
}

TEST_CASE("what somebody else said on the patient's telephone, and practice, is remembered of nobody") {
  for (const char* disposition : {"wrong_person", "identity_not_confirmed", "no_answer"}) {
    EarlierCall other = remembering({{"goal", text("rest")}});
    other.disposition = disposition;
    CHECK(recalled("  goal: {type: text, optional: true}\n", {{{other}}, {}}).empty());
  }
  EarlierCall practice = remembering({{"goal", text("rest")}});
  practice.practice = true;
  CHECK(recalled("  goal: {type: text, optional: true}\n", {{{practice}}, {}}).empty());
}
