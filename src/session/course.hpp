// Going on: from where a command left the call to the next step to show.
#pragma once

#include <optional>

#include "session/position.hpp"

namespace bedside::session {

class Course {
 public:
  explicit Course(CallState& state) : state_(state), at_(state) {}

  /// False when the outline of the call has to be made anew before anything can be shown, or it has to be found out
  /// what could come next as well.
  bool go_on();
  /// What is told, and what is said before it, is left for what comes next.
  void leave_current();
  void finish_step(StepPlace place);

 private:
  bool close_what_is_told();
  bool has_more(const Entry& entry) const;
  bool open_due_buttons();
  void bring_to_front(Index button);
  bool drop_what_no_longer_applies();
  bool give_way();
  bool open_next_unit();
  void close_what_is_through();
  void close_unit();
  void close_button();
  bool ends_call(const OpenButton& closed) const;
  bool end_by_button();
  void drop();
  void show(StepPlace place);

  CallState& state_;
  Position at_;
};

}  // namespace bedside::session
