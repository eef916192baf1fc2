#include "steps/appraise_body.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "appraise/appraise.hpp"

namespace bedside::steps {

std::optional<Appraisal> appraise_body(const PreparedCall& call) {
  constexpr double milliseconds_per_minute = 60'000;
  std::map<std::string_view, appraise::Experience> experiences;
  for (const CallTopic& topic : call.topics)
    experiences[topic.id] = {static_cast<double>(topic.valence),
                             static_cast<double>(topic.milliseconds) / milliseconds_per_minute};
  const auto course = [&](const std::vector<std::string>& order) {
    appraise::Course met;
    for (const std::string& id : order) met.push_back(experiences[id]);
    return met;
  };
  return appraise::appraise(course(call.body.as_written), course(call.body.order));
}

}  // namespace bedside::steps
