// The topics that are not in the order: left out for this patient, or waiting for an answer.
#include "json/write.hpp"

namespace bedside::json {

Json written(const std::vector<LeftOut>& left_out) {
  Json json = Json::array();
  for (const LeftOut& topic : left_out)
    json.push_back({{"topic", topic.topic}, {"title", topic.title}, {"because", topic.because}});
  return json;
}

Json written(const std::vector<Waiting>& waiting) {
  Json json = Json::array();
  for (const Waiting& topic : waiting)
    json.push_back({{"topic", topic.topic}, {"title", topic.title}, {"for", topic.names}});
  return json;
}

}  // namespace bedside::json
