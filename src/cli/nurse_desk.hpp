// The screen and the keyboard of a person who plays the nurse in a live call.
#pragma once

#include <optional>
#include <string>

#include "cli/line_reader.hpp"
#include "cli/live_call.hpp"
#include "cli/moment.hpp"
#include "cli/step_screen.hpp"
#include "cli/typed_line.hpp"
#include "cli/whole_line.hpp"

namespace bedside::cli {

/// Used for one call: begin, then a prompt and a line for as long as it isn't closed, then close.
class NurseDesk {
 public:
  NurseDesk(LiveCall& call, const LiveRequest& request, Streams& streams);

  void begin();
  void prompt();
  void take(const InputLine& line);
  /// The call is left then, unless it should be asked first whether that is meant.
  void input_has_ended();
  /// The call has ended, or the nurse has left it.
  bool is_closed() const { return !moment_ || has_left_; }
  /// How it ended, and where what is left of it is kept. `is_written`: whether the outcome is where it was asked for.
  void close(bool is_written);

 private:
  void take(std::string typed);
  void read(std::string_view line);
  void act(const Command& command, std::string_view line);
  void act(View view, std::string_view line);
  void act(const Question& question, std::string_view line);
  void act(const Leaving& leaving, std::string_view line);
  void act(const Explanation& explanation, std::string_view line);

  Reply apply(Command command);
  Command with_time(Command command) const;
  void accepted(const Command& command, const Reply& reply);
  void could_not_take(std::string_view line);
  void could_not_read(std::string_view line);
  /// All of it, up to now.
  bool is_kept() const { return call_.journal != nullptr && is_durable_; }
  int prose() const;
  void write(const Lines& lines);
  void write(std::string_view sentence, Paint paint = Paint::none);

  LiveCall& call_;
  const LiveRequest& request_;
  Streams& streams_;
  Paper paper_;
  bool colour_;
  std::optional<Moment> moment_;
  std::optional<Question> question_;
  WholeLine line_;
  bool has_left_ = false;
  bool asked_to_leave_ = false;
  bool is_durable_ = true;
};

}  // namespace bedside::cli
