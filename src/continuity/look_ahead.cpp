#include "continuity/look_ahead.hpp"

#include <algorithm>
#include <utility>

#include "loaded_plan.hpp"
#include "plan/field_value.hpp"
#include "plan/rung_name.hpp"

namespace bedside::continuity {
namespace {

bool tells(const CallAtAGlance& glance, const std::string& topic) {
  return std::any_of(glance.topics.begin(), glance.topics.end(),
                     [&](const CallTopic& each) { return each.topic == topic; });
}

std::vector<std::string> rungs_told(const CallAtAGlance& glance, const plan::Plan& plan) {
  std::vector<std::string> rungs;
  for (const plan::Topic& topic : plan.topics) {
    if (!topic.rung || !tells(glance, topic.id)) continue;
    std::string rung = plan::rung_name(*topic.rung);
    if (std::find(rungs.begin(), rungs.end(), rung) == rungs.end()) rungs.push_back(std::move(rung));
  }
  return rungs;
}

}  // namespace

void add_prediction(const OpenedCall& opened, CallAtAGlance& glance) {
  PrepareOptions options = opened.options.arrangement;
  options.with_steps = false;
  PreparedCall call = prepare(opened.plan, opened.facts, options);
  glance.topics = std::move(call.topics);
  glance.segments = std::move(call.segments);
  glance.nurse = opened.continuity.same_nurse;
  glance.rungs = rungs_told(glance, opened.plan.inside().plan);
  for (CarriedOver& owed : call.carried_over)
    if (tells(glance, owed.topic)) glance.carried_over.push_back(std::move(owed));
}

EarlierCall predicted_outcome(const OpenedCall& opened, const CallAtAGlance& glance) {
  EarlierCall call;
  call.plan = glance.plan;
  call.call = glance.call;
  call.date = glance.date;
  call.nurse = glance.nurse;
  for (const CallTopic& topic : glance.topics) call.order.push_back(topic.id);
  for (const plan::Fact& fact : opened.plan.inside().plan.facts)
    if (const auto known = opened.facts.values.find(fact.name);
        fact.remember && known != opened.facts.values.end() && !known->second.is_null())
      call.remembered.emplace(fact.name, plan::as_given(known->second));
  call.rungs = glance.rungs;
  call.disposition = "complete";
  return call;
}

}  // namespace bedside::continuity
