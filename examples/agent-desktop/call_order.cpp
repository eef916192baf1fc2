#include "call_order.hpp"

namespace agent_desktop {

CallOrder::CallOrder(const bedside::PreparedCall& call) {
  for (const bedside::CallTopic& topic : call.topics) valences_.emplace(topic.id, topic.valence);
}

void CallOrder::follow(const bedside::CallStatus& status, const std::string& shown) {
  stations_.clear();
  here_.reset();
  for (const std::string& topic : status.order) {
    if (topic == shown) here_ = stations_.size();
    const auto known = valences_.find(topic);
    stations_.push_back({topic, known == valences_.end() ? std::nullopt : std::optional{known->second}});
  }
}

}  // namespace agent_desktop
