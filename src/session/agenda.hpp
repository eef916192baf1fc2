// What is told in the call, and in which order: what has been begun stands first, as it was delivered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "plan/plan.hpp"
#include "session/place.hpp"
#include "session/why.hpp"
#include "steps/live_outline.hpp"

namespace bedside::session {

/// How far the telling of a topic or part has come. `reopened`: told, and some of its steps are asked again.
enum class Telling : std::uint8_t { untold, begun, told, reopened };

struct Entry {
  UnitPlace unit;
  std::uint32_t next = 0;  ///< the first step that isn't finished
  std::uint32_t milliseconds = 0;
  steps::Segment segment = steps::Segment::opening;
  Telling telling = Telling::untold;
  Why why;

  bool is_over() const { return telling == Telling::told; }
};

class Agenda {
 public:
  /// Takes the outline over; what has been begun keeps its place in front.
  void adopt(const steps::LiveOutline& outline, const plan::Plan& plan);

  const std::vector<Entry>& entries() const { return entries_; }
  std::size_t begun() const { return begun_; }

  Entry* find(UnitPlace unit);
  const Entry* find(UnitPlace unit) const;
  /// It is told now, if it wasn't begun already: from now on it stays where it is.
  Entry& begin(UnitPlace unit);
  /// Forgets what hasn't been begun and `is_left`.
  void drop(const std::function<bool(const Entry&)>& is_left);
  /// What was told of this section is told once more, behind everything else that was begun.
  void tell_again(const plan::Plan& plan, Section section);
  /// Some steps of what was told are asked again.
  void reopen(UnitPlace unit);
  /// The topics or parts of the body that have been begun, in the order delivered.
  std::vector<std::string> told_in_body(const plan::Plan& plan) const;

 private:
  std::vector<Entry> entries_;
  std::size_t begun_ = 0;
};

}  // namespace bedside::session
