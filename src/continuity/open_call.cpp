// One call of a patient's programme, with everything that earlier calls leave for it.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include <bedside/trial.hpp>

#include "call/facts.hpp"
#include "call/history.hpp"
#include "call/recall.hpp"
#include "continuity/ladders.hpp"
#include "continuity/loaded_programme.hpp"
#include "json/read_json.hpp"
#include "loaded_plan.hpp"
#include "plan/rung_name.hpp"
#include "plan/step_id.hpp"

namespace bedside {
namespace {

using diagnostics::Findings;

bool declares(const CallPlan& plan, std::string_view fact) {
  return plan.inside().catalogue.fact(fact) != nullptr;
}

/// Facts that only other plans of the programme declare are no business of this call.
std::vector<call::GivenFact> facts_of_this_call(std::vector<call::GivenFact> given, const CallPlan& plan,
                                                const CallProgramme& programme) {
  std::erase_if(given, [&](const call::GivenFact& fact) {
    const auto& plans = programme.inside().plans;
    return !declares(plan, fact.name) &&
           std::any_of(plans.begin(), plans.end(), [&](const CallPlan& other) { return declares(other, fact.name); });
  });
  return given;
}

std::optional<Values> values_of(const CallProgramme& programme, const CallPlan& plan, const Values& recalled,
                                const std::optional<std::string>& facts, Findings& findings) {
  const plan::Plan& written = plan.inside().plan;
  if (!facts) return call::declared_examples(written, recalled, findings);
  const std::size_t before = findings.count();
  std::vector<call::GivenFact> given = json::read_facts(*facts, findings);
  if (given.empty() && findings.count() > before) return {};
  return call::fit_facts(written, facts_of_this_call(std::move(given), plan, programme), recalled, {}, findings);
}

bool is_spoken_of(const EarlierCall& call, const std::string& topic) {
  const auto is_part = [&](const std::string& unit) { return plan::owner_of(unit) == topic; };
  return std::any_of(call.order.begin(), call.order.end(), is_part) ||
         std::any_of(call.deferred.begin(), call.deferred.end(),
                     [&](const Deferral& left) { return left.topic == topic; });
}

/// Rungs that an earlier call spoke of or put off.
std::set<std::string> rungs_begun(const CallProgramme& programme, const std::vector<EarlierCall>& earlier) {
  std::set<std::string> begun;
  for (const EarlierCall& call : earlier)
    for (const CallPlan& plan : programme.inside().plans) {
      if (!call.plan.empty() && call.plan != plan.id()) continue;
      for (const plan::Topic& topic : plan.inside().plan.topics)
        if (topic.rung && is_spoken_of(call, topic.id)) begun.insert(plan::rung_name(*topic.rung));
    }
  return begun;
}

/// What the plan of this call has no topic for.
std::vector<CarriedOver> owed_elsewhere(const std::vector<EarlierCall>& earlier, const CallPlan& plan) {
  std::vector<CarriedOver> owed = call::still_owed(earlier);
  std::erase_if(owed, [&](const CarriedOver& each) { return plan.inside().catalogue.topic(each.topic) != nullptr; });
  return owed;
}

void keep_habits(const programme::Programme& programme, const std::vector<EarlierCall>& earlier, OpenedCall& opened) {
  opened.options.arrangement.habits = {programme.same_nurse, programme.same_time};
  if (earlier.empty()) return;
  if (programme.same_nurse) opened.continuity.same_nurse = earlier.back().nurse;
  if (programme.same_time) opened.continuity.same_time = earlier.back().started_at;
}

/// Puts the patient into an arm of the programme's trial, if there is one.
void enrol(const programme::Programme& programme, OpenedCall& opened, Findings& findings) {
  opened.options.enrolment.programme = programme.id;
  if (!programme.trial) return;
  const std::optional<std::string> key =
      patient_key_of(call::identity_of(opened.plan.inside().plan, opened.facts.values));
  if (!key) {
    findings
        .error(diagnostics::Code::no_patient_key,
               fmt::format("the trial `{}` can't tell which arm this patient is in", programme.trial->name))
        .hint = "give the fact that the plan marks with `identifies: true`";
    return;
  }
  Assignment assigned = assign(*programme.trial, *key);
  for (const TrialArm& arm : programme.trial->arms) {
    if (arm.id != assigned.arm) continue;
    opened.options.arrangement.as_written = arm.as_written;
    opened.options.arrangement.principles = arm.principles;
  }
  opened.continuity.trial = programme.trial->name;
  opened.continuity.arm = assigned.arm;
  opened.options.enrolment.trial = programme.trial->name;
  opened.options.enrolment.arm = std::move(assigned.arm);
  opened.options.enrolment.patient = std::move(assigned.patient);
}

/// All that are behind the patient, also by a choice, for whoever reads the outcomes.
void complete_rungs(const programme::Programme& programme, std::vector<EarlierCall>& earlier) {
  const std::vector<std::string> reached = continuity::rungs_reached(programme, earlier);
  if (!reached.empty()) earlier.back().rungs.insert(earlier.back().rungs.end(), reached.begin(), reached.end());
}

/// What is behind the patient is owed no more.
void settle_debts(OpenedCall& opened) {
  std::erase_if(opened.options.arrangement.history.carried_over, [&](const CarriedOver& owed) {
    const plan::Topic& topic = *opened.plan.inside().catalogue.topic(owed.topic);
    return topic.rung &&
           std::any_of(opened.continuity.ladders.begin(), opened.continuity.ladders.end(), [&](const auto& ladder) {
             return ladder.ladder == topic.rung->ladder &&
                    std::find(ladder.reached.begin(), ladder.reached.end(), topic.rung->id) != ladder.reached.end();
           });
  });
}

void climb_ladders(const CallProgramme& programme, const std::vector<EarlierCall>& earlier, OpenedCall& opened) {
  const CallPlan::Loaded& plan = opened.plan.inside();
  const call::Call call{plan.plan, plan.catalogue, opened.facts.values};
  continuity::Climb climb =
      continuity::climb(programme.inside().programme, earlier, rungs_begun(programme, earlier), call);
  opened.continuity.ladders = std::move(climb.ladders);
  opened.options.arrangement.withheld = std::move(climb.withheld);
}

Continuity place_in(const CallProgramme& programme, const ScheduledCall& call) {
  Continuity continuity;
  continuity.programme = programme.id();
  continuity.call = call.id;
  continuity.number = call.number;
  continuity.of = programme.length();
  continuity.time = call.time;
  continuity.times = call.times;
  continuity.is_last = call.is_last;
  return continuity;
}

}  // namespace

Checked<OpenedCall> open_call(const CallProgramme& programme, std::size_t place, const std::vector<EarlierCall>& all,
                              const std::optional<std::string>& facts, std::string file) {
  Findings findings{std::move(file)};
  std::vector<EarlierCall> earlier = call::that_count(all);
  complete_rungs(programme.inside().programme, earlier);
  const ScheduledCall& scheduled = programme.calls()[place];
  const Values recalled =
      call::recalled(scheduled.plan.inside().plan, Background{earlier, scheduled.is_last}, findings);
  std::optional<Values> values = values_of(programme, scheduled.plan, recalled, facts, findings);
  if (!values || findings.has_errors()) return {std::nullopt, findings.take()};
  OpenedCall opened{scheduled.plan, {std::move(*values)}, {}, place_in(programme, scheduled)};
  for (const auto& [name, value] : recalled)
    if (const auto known = opened.facts.values.find(name); known != opened.facts.values.end() && known->second == value)
      opened.continuity.recalled.push_back(name);
  opened.options.call = scheduled.id;
  opened.options.practice = !facts;
  opened.options.arrangement.history = history_for(scheduled.plan, earlier);
  opened.continuity.elsewhere = owed_elsewhere(earlier, scheduled.plan);
  keep_habits(programme.inside().programme, earlier, opened);
  climb_ladders(programme, earlier, opened);
  settle_debts(opened);
  enrol(programme.inside().programme, opened, findings);
  if (findings.has_errors()) return {std::nullopt, findings.take()};
  return {std::move(opened), findings.take()};
}

PreparedCall prepare(const OpenedCall& opened) {
  PreparedCall call = prepare(opened.plan, opened.facts, opened.options.arrangement);
  call.continuity = opened.continuity;
  return call;
}

}  // namespace bedside
