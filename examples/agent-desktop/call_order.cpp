#include "call_order.hpp"

#include <algorithm>

namespace agent_desktop {

CallOrder::CallOrder(const bedside::PreparedCall& call) : to_come_(call.order) {
  for (const bedside::CallTopic& topic : call.topics) valences_.emplace(topic.id, topic.valence);
}

void CallOrder::follow(const bedside::Session& session) {
  if (const auto rearranged = session.status().rearranged) to_come_ = rearranged->order;
  const std::vector<std::string> told = session.outcome().order;
  std::erase_if(to_come_, [&](const std::string& topic) {
    return std::find(told.begin(), told.end(), topic) != told.end();
  });
  const auto step = session.now().step;
  const std::string shown = step ? step->topic : "";
  // What was picked stands behind its time in the arrangement, and is told now.
  if (const auto picked = std::find(to_come_.begin(), to_come_.end(), shown); picked != to_come_.end())
    std::rotate(to_come_.begin(), picked, picked + 1);

  stations_.clear();
  here_.reset();
  std::vector<std::string> whole = told;
  whole.insert(whole.end(), to_come_.begin(), to_come_.end());
  for (const std::string& topic : whole) {
    if (topic == shown) here_ = stations_.size();
    stations_.push_back(station_of(topic));
  }
}

Station CallOrder::station_of(const std::string& topic) const {
  const auto known = valences_.find(topic);
  return {topic, known == valences_.end() ? std::nullopt : std::optional{known->second}};
}

}  // namespace agent_desktop
