#include "author_tests/seen.hpp"

#include <algorithm>

#include "loaded_plan.hpp"
#include "plan/step_id.hpp"

namespace bedside::author_tests {
std::vector<SeenTopic> Seen::body() const {
  std::vector<SeenTopic> topics;
  for (const SeenTopic& topic : order)
    if (topic.section == Section::body) topics.push_back(topic);
  return topics;
}

bool Seen::was_chosen(const std::string& id) const {
  if (!call) return false;
  const std::vector<Choice>& choices = call->outcome().choices;
  return std::any_of(choices.begin(), choices.end(),
                     [&](const Choice& each) { return each.answer == plan::which_next && each.option == id; });
}

Seen seen_before(const CallPlan& plan, const PreparedCall& arranged, const std::vector<Diagnostic>& warnings,
                 const Values& facts) {
  Seen seen{plan, arranged, warnings, {}};
  for (const CallTopic& topic : arranged.topics)
    seen.order.push_back({topic.id, topic.topic, topic.section, topic.valence, topic.line});
  seen.known = facts;
  return seen;
}

Seen seen_in(const CallPlan& plan, const PreparedCall& arranged, const std::vector<Diagnostic>& warnings,
             const Playing& call, bool at_this_moment) {
  Seen seen{plan, arranged, warnings, {}, &call, at_this_moment};
  const bool is_over = call.status().disposition.has_value();
  for (const std::string& id : is_over ? call.outcome().order : call.status().order) {
    const plan::Topic* topic = plan.inside().catalogue.topic(plan::owner_of(id));
    if (!topic) continue;
    const auto valence = call.valences().find(id);
    seen.order.push_back({id, topic->id, topic->section, valence == call.valences().end() ? 0 : valence->second,
                          topic->range.begin.line});
  }
  seen.known = call.patient().facts;
  for (const auto& [name, value] : call.outcome().answers)
    if (!value.is_null()) seen.known[name] = value;
  return seen;
}

}  // namespace bedside::author_tests
