#include "cli/call_index.hpp"

namespace bedside::cli {
namespace {

template <class T>
T found(const std::map<std::string_view, T>& entries, std::string_view id) {
  const auto entry = entries.find(id);
  return entry == entries.end() ? T{} : entry->second;
}

std::map<std::string_view, std::size_t> places(const std::vector<std::string>& order) {
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < order.size(); ++i) places.emplace(order[i], i + 1);
  return places;
}

}  // namespace

CallIndex::CallIndex(const PreparedCall& call)
    : written_at_(places(call.body.as_written)), delivered_at_(places(call.body.order)) {
  for (const CallTopic& topic : call.topics) topics_.emplace(topic.id, &topic);
  for (const Move& move : call.body.moves) moves_.emplace(move.topic, &move);
  for (const Step& step : call.steps)
    if (step.step.starts_with("bridge:")) bridges_.emplace(step.topic, &step);
}

const CallTopic* CallIndex::topic(std::string_view id) const {
  return found(topics_, id);
}
const Move* CallIndex::move(std::string_view id) const {
  return found(moves_, id);
}
std::size_t CallIndex::written_at(std::string_view id) const {
  return found(written_at_, id);
}
std::size_t CallIndex::delivered_at(std::string_view id) const {
  return found(delivered_at_, id);
}

std::vector<const Step*> CallIndex::bridges_before(std::string_view id) const {
  std::vector<const Step*> bridges;
  const auto [first, last] = bridges_.equal_range(id);
  for (auto entry = first; entry != last; ++entry) bridges.push_back(entry->second);
  return bridges;
}

std::vector<const CallTopic*> CallIndex::topics(const std::vector<std::string>& ids) const {
  std::vector<const CallTopic*> topics;
  for (const std::string& id : ids)
    if (const CallTopic* found_topic = topic(id)) topics.push_back(found_topic);
  return topics;
}

std::string title_of(const CallTopic& topic) {
  const std::size_t slash = topic.id.find('/');
  return slash == std::string::npos ? topic.title : topic.title + " (" + topic.id.substr(slash + 1) + ")";
}

std::int64_t milliseconds_of(const PreparedCall& call) {
  std::int64_t milliseconds = 0;
  for (const CallTopic& topic : call.topics) milliseconds += topic.milliseconds;
  return milliseconds;
}

}  // namespace bedside::cli
