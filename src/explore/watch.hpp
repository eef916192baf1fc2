// Looks at a call after each command, and writes down what it shows.
#pragma once

#include <cstddef>
#include <vector>

#include "explore/evidence.hpp"
#include "explore/placed_condition.hpp"
#include "explore/survey.hpp"
#include "session/live.hpp"

namespace bedside::exploring {

/// Ends that leave out what would have been said, as they are meant to.
struct ExpectedEnds {
  std::size_t without_identity = 0;
  std::size_t by_red_flag = 0;
  std::size_t mandatory_cut_off = 0;
};

class Watch {
 public:
  Watch(const Survey& survey, Evidence& evidence);

  /// `is_plain`: the nurse only went on and answered, so that whatever is missing in the end is the plan's own doing.
  void look(const session::Live& call, bool is_plain, const Trace& trace);
  const ExpectedEnds& expected() const { return expected_; }

 private:
  void look_at_steps(const session::CallState& state, const Trace& trace);
  void look_at_conditions(const session::CallState& state, const Trace& trace);
  void ask(std::size_t condition, const session::CallState& state, const Trace& trace);
  void ask_feeling(std::size_t condition, const session::CallState& state, const Trace& trace);
  void ask_step(std::size_t condition, const session::CallState& state, const Trace& trace);
  void ask_option(std::size_t condition, const session::CallState& state, const Trace& trace);
  void ask_button(std::size_t condition, const session::CallState& state, const Trace& trace);
  void judge(const session::CallState& state, const Trace& trace);
  bool misses_mandatory(const session::CallState& state, const Trace* trace);
  void judge_ending(const session::CallState& state, const Trace& trace);

  const Survey& survey_;
  Evidence& evidence_;
  std::vector<std::size_t> unseen_steps_;
  std::vector<std::size_t> open_conditions_;
  ExpectedEnds expected_{};
};

}  // namespace bedside::exploring
