// Numbers that look random and are the same everywhere.
#pragma once

#include <cstdint>

namespace testing {

/// SplitMix64 (Steele, Lea & Flood 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();
  /// At least 0, less than 1.
  double uniform();
  bool happens(double probability) { return uniform() < probability; }
  /// From `least` to `most`.
  int whole(int least, int most);
  /// About normal, with mean 0 and variance 1: the sum of twelve uniform numbers less 6.
  double normal();

 private:
  std::uint64_t state_;
};

}  // namespace testing
