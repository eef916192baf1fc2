// One step of a live call as lines: where the call stands, the words, and what can be typed.
#pragma once

#include <string>

#include "cli/line.hpp"
#include "cli/moment.hpp"

namespace bedside::cli {

/// What lines are written on.
struct Paper {
  int width = 80;
  /// Exact words are broken at the edge, between words; elsewhere their lines stay whole, to the byte.
  bool has_edge = false;
};

Lines step_screen(const Moment& moment, const Paper& paper);

/// The question whose answer is corrected: its words and its options.
Lines question_again(const Step& step, const Paper& paper);

/// The buttons with their keys.
Lines button_lines(const Step& step, int width);

}  // namespace bedside::cli
