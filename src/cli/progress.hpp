// How far a long piece of work has come, for somebody who watches the terminal.
#pragma once

#include <cstddef>
#include <string>

#include "cli/command_line.hpp"

namespace bedside::cli {

/// One line on the error stream that is written over again and again, and gone at the end. Nothing is shown unless the
/// error stream is a terminal and the output isn't, nor before the work takes longer than a moment. It needs no escape
/// sequences, so it is the same on every terminal.
class Progress {
 public:
  explicit Progress(Streams& streams);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { erase(); }

  void show(std::size_t lines, std::size_t with_errors);
  void erase();

 private:
  Streams& streams_;
  bool shown_at_all_;
  double begun_ = 0;
  double next_ = 0;
  std::size_t width_ = 0;  ///< of what stands there now
};

}  // namespace bedside::cli
