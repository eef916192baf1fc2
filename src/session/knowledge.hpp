// What an answer does: to what is known, to what follows from it, and to what was said under another answer.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "session/position.hpp"

namespace bedside::session {

class Knowledge {
 public:
  explicit Knowledge(CallState& state) : state_(state), at_(state) {}

  /// An answer of which nothing that has been told depends on another.
  void learn(const plan::Asking& asking, Value value);
  /// An answer that won't come.
  void rule_out(const plan::Asking& asking);
  /// An answer that turned out to be another, or (null) is taken back and left open. What was said under the old one is
  /// asked again, with all that hung on answers given there; the record keeps it.
  void change(const plan::Asking& asking, Value value);
  /// Something was learnt, or a topic was taken out of the call or back into it. `decides_alarms`: conditions of urgent
  /// buttons may have been decided by that, which questions that go with it do as well.
  void has_changed(bool decisions_changed, bool decides_alarms);

 private:
  using Names = std::set<std::string, std::less<>>;

  std::vector<StepPlace> stale_steps(const plan::Asking& asking, const Names& changed) const;
  void has_learnt(const plan::Asking& asking, bool decisions_changed, std::size_t closed);
  void gate_changed();
  void measure_readers(const plan::Asking& asking);

  CallState& state_;
  Position at_;
};

}  // namespace bedside::session
