// The bedside command as a function, so that tests can call it without a process.
#pragma once

#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "cli/wall_clock.hpp"

namespace bedside::cli {

/// What the command is connected to.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int terminal_width = 0;                          ///< of `out`, in cells; 0 when it isn't known
  std::map<std::string, std::string> environment;  ///< what the command looks at: NO_COLOR, TERM, COLUMNS
  std::function<double()> seconds{};               ///< since some moment; without it no progress is shown
  bool in_is_terminal = false;                     ///< then what is typed stands on the screen already
  WallClock wall_clock{};
};

/// Exit statuses.
inline constexpr int done = 0;
inline constexpr int falls_short = 1;  ///< the plan, facts or history fall short
inline constexpr int wrong_use = 2;    ///< wrong use, or a file that can't be read or written
/// Nobody reads the output any more. No reason to complain, and what a shell says of a filter that ends by it.
inline constexpr int reader_has_gone = 141;

/// Runs `bedside` with these arguments, the name of the program not among them, and gives the exit status.
int run(std::vector<std::string> arguments, Streams& streams);

}  // namespace bedside::cli
