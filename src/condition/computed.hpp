// What working out a part comes to: a value or a fault, within the steps that are left.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <bedside/value.hpp>

#include "condition/limits.hpp"

namespace bedside::condition {

/// Why there is no value.
enum class Fault : std::uint8_t {
  none,
  overflow,
  division_by_zero,
  no_such_overload,
  not_yes_or_no,
  not_convertible,
  time_out_of_range,
  not_an_offset,
  index_out_of_range,
  no_such_key,
  duplicate_key,
  unknown_function,
  too_many_steps,
};

/// In words that hold no value.
std::string_view words_for(Fault fault);

struct Computed {
  Value value;
  Fault fault = Fault::none;
};

inline Computed faulty(Fault fault) {
  return {{}, fault};
}

/// The steps that an evaluation may still take: one for each part that is worked out, each value of a list that is
/// looked at or made, and each `bytes_per_step` bytes of text.
class Steps {
 public:
  void take(std::size_t count) {
    exhausted_ = exhausted_ || count > left_;
    left_ = exhausted_ ? 0 : left_ - count;
  }
  void take_for_bytes(std::size_t bytes) { take(bytes / bytes_per_step); }
  bool exhausted() const { return exhausted_; }
  std::size_t taken() const { return most_evaluation_steps - left_; }

 private:
  std::size_t left_ = most_evaluation_steps;
  bool exhausted_ = false;
};

/// The steps that a copy of the value takes.
std::size_t weight(const Value& value);

}  // namespace bedside::condition
