// A slow evaluator of the whole condition language, plain enough to be believed. It knows nothing of the library's, and
// takes nothing but the data it shares with it.
#pragma once

#include <set>
#include <string>

#include "conditions.hpp"
#include "tree.hpp"

namespace bedside::condition::reference {

struct Expected {
  Outcome::State state = Outcome::State::value;
  Value value;                          ///< when it is a value
  std::set<std::string> unknown_names;  ///< when it is unknown
};

/// Without limits: whoever asks keeps trees and values small.
Expected evaluated_slowly(const Tree& tree, const Moment& moment);

/// To the last bit and in the same order, so that 1 is not 1.0 nor 0.0 -0.0; NaN is NaN.
bool identical(const Value& one, const Value& other);

}  // namespace bedside::condition::reference
