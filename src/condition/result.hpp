// What a node came to while a condition is evaluated.
#pragma once

#include <bitset>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include <bedside/value.hpp>

#include "condition/computed.hpp"
#include "condition/condition.hpp"
#include "condition/limits.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {

struct Result {
  Outcome::State state = Outcome::State::value;
  std::shared_ptr<const Value> own;  ///< a value that was made here or further in
  const Value* value = nullptr;      ///< the fact, the literal, `own` or a part of it
  std::bitset<most_nodes> unknown;   ///< by name
  Fault fault = Fault::none;
  NodeIndex at_fault = 0;

  /// A node that was not worked out has none.
  bool has_value() const { return state == Outcome::State::value && value != nullptr; }
  const bool* truth() const { return has_value() ? value->as<bool>() : nullptr; }
  bool is(bool wanted) const { return truth() != nullptr && *truth() == wanted; }

  void refer_to(const Value& elsewhere) { value = &elsewhere; }
  void give(Value made) {
    static const Value yes{true};
    static const Value no{false};
    if (const auto* truth = made.as<bool>()) return refer_to(*truth ? yes : no);
    own = std::make_shared<const Value>(std::move(made));
    value = own.get();
  }
  void give(NodeIndex at, Computed computed) {
    if (computed.fault != Fault::none) return fail(at, computed.fault);
    give(std::move(computed.value));
  }
  void fail(NodeIndex at, Fault reason) {
    state = Outcome::State::error;
    fault = reason;
    at_fault = at;
  }
  void leave_unknown(std::size_t name) {
    state = Outcome::State::unknown;
    unknown.set(name);
  }
  void leave_unknown(const std::bitset<most_nodes>& names) {
    state = Outcome::State::unknown;
    unknown |= names;
  }
  void pass_on(const Result& from) { *this = from; }
};

/// What each node comes to, and the steps that it took. A node inside a macro comes to what it was with the last
/// element that was looked at, or was not worked out at all. The values refer to the syntax, to what `lookup` gave, and
/// to each other.
struct WorkedOut {
  std::vector<Result> results;
  std::size_t steps = 0;
};
WorkedOut work_out(const Syntax& syntax, const Lookup& lookup);

}  // namespace bedside::condition
