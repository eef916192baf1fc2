// How often what was meant is looked for in one file: a look compares with every name that there is.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"

namespace bedside::diagnostics {

/// Who finds nothing named as declared has another mistake than a slip of the finger, and no use for a guess at every
/// line.
class Guesses {
 public:
  static constexpr std::size_t most = 100;
  static constexpr std::size_t most_names = 1'000'000;

  Guesses() = default;
  /// For who only wants to know whether something is wrong.
  static Guesses none() { return Guesses{0}; }

  /// Whether there may be another guess, among so many names; it then counts.
  bool take(std::size_t names) {
    if (left_ == 0 || names > names_left_) return false;
    --left_;
    names_left_ -= names;
    return true;
  }

  /// As the function of this name; empty when there are no guesses left.
  std::string suggestion(std::string_view seen, std::span<const std::string_view> candidates) {
    return take(candidates.size()) ? diagnostics::suggestion(seen, candidates) : std::string{};
  }

 private:
  explicit Guesses(std::size_t left) : left_(left) {}

  std::size_t left_ = most;
  std::size_t names_left_ = most_names;
};

}  // namespace bedside::diagnostics
