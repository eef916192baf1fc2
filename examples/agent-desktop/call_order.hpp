// The topics of the call in the order delivered: what has been told, what is shown, what is to come.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <bedside/bedside.hpp>

namespace agent_desktop {

/// A topic, or a part of one.
struct Station {
  std::string topic;
  std::optional<int> valence;  ///< -2 painful .. +2 delightful; none where the call as prepared didn't have the topic
};

class CallOrder {
 public:
  explicit CallOrder(const bedside::PreparedCall& call);

  /// Where the call stands; `shown` is the topic of the step, empty when there is none.
  void follow(const bedside::CallStatus& status, const std::string& shown);

  const std::vector<Station>& stations() const { return stations_; }
  /// The place of what is shown in `stations`.
  std::optional<std::size_t> here() const { return here_; }

 private:
  std::map<std::string, int, std::less<>> valences_;
  std::vector<Station> stations_;
  std::optional<std::size_t> here_;
};

}  // namespace agent_desktop
