// Why a topic stands where it stands: a short list of principles and hard rules, in sixty-four bits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bedside::session {

/// Holds the first sixteen names that are added; a step has never more than a few.
class Why {
 public:
  void add(std::string_view name);
  bool empty() const { return packed_ == 0; }
  std::vector<std::string> names() const;
  bool operator==(const Why&) const = default;

 private:
  std::uint64_t packed_ = 0;  ///< four bits each, the first name lowest; 0 ends the list
};

}  // namespace bedside::session
