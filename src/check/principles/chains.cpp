#include "check/principles/chains.hpp"

namespace bedside::check {

using plan::Topic;

Chains::Chains(const plan::Plan& plan, const plan::Catalogue& catalogue) : plan_(&plan), links_(plan.topics.size()) {
  for (const Topic& topic : plan.topics)
    if (!topic.directly_after) follow(topic, catalogue);
}

void Chains::follow(const Topic& head, const plan::Catalogue& catalogue) {
  bool in_every_call = true;
  for (const Topic* topic = &head; topic; topic = catalogue.behind(*topic)) {
    in_every_call = in_every_call && !topic->when;
    Link& link = links_[place_of(*topic)];
    link.head = &head;
    link.in_every_call = in_every_call;
  }
}

}  // namespace bedside::check
