// How much may be played at all: a count, so that the same plan always gives the same exploration, however fast the
// machine is.
#pragma once

#include <algorithm>
#include <cstddef>

namespace bedside::exploring {

/// What one command takes is said by the survey.
class Work {
 public:
  explicit Work(std::size_t most) : left_(most) {}

  void spend(std::size_t units) { left_ -= std::min(units, left_); }
  std::size_t left() const { return left_; }
  bool is_spent() const { return left_ == 0; }

 private:
  std::size_t left_;
};

}  // namespace bedside::exploring
