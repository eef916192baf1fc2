// Quick answers about one call: which topic has this id, did it move, where was it written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/prepared_call.hpp>

namespace bedside::cli {

/// Refers to the call that it was made of.
class CallIndex {
 public:
  explicit CallIndex(const PreparedCall& call);

  /// Null when there is none.
  const CallTopic* topic(std::string_view id) const;
  const Move* move(std::string_view id) const;
  /// Places in the body, from 1; 0 for topics outside it.
  std::size_t written_at(std::string_view id) const;
  std::size_t delivered_at(std::string_view id) const;
  /// The bridges that are spoken just before this topic.
  std::vector<const Step*> bridges_before(std::string_view id) const;
  /// The topics with these ids, in this order.
  std::vector<const CallTopic*> topics(const std::vector<std::string>& ids) const;

 private:
  std::map<std::string_view, const CallTopic*> topics_;
  std::map<std::string_view, const Move*> moves_;
  std::map<std::string_view, std::size_t> written_at_;
  std::map<std::string_view, std::size_t> delivered_at_;
  std::multimap<std::string_view, const Step*> bridges_;
};

/// The title, with the number of the part where it is one: `Walking (2)`.
std::string title_of(const CallTopic& topic);
/// Of all topics together.
std::int64_t milliseconds_of(const PreparedCall& call);

}  // namespace bedside::cli
