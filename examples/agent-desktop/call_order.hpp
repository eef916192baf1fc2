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

  /// After each command, also when a call is taken up again.
  void follow(const bedside::Session& session);

  const std::vector<Station>& stations() const { return stations_; }
  /// The place of what is shown in `stations`.
  std::optional<std::size_t> here() const { return here_; }

 private:
  Station station_of(const std::string& topic) const;

  std::map<std::string, int, std::less<>> valences_;
  std::vector<std::string> to_come_;
  std::vector<Station> stations_;
  std::optional<std::size_t> here_;
};

}  // namespace agent_desktop
