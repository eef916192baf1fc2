// What a person who plays the nurse can look at, and is asked, between the steps.
#pragma once

#include "cli/step_screen.hpp"
#include "cli/typed_line.hpp"

namespace bedside::cli {

Lines question_lines(const Question& question, const Paper& paper);
Lines help_lines(int width);
/// What is still to be told, in which order and why; what may still come, what was left out, and what was left to the
/// next call.
Lines left_lines(const Moment& moment, int width);
Lines why_lines(const Step& step, int width);

}  // namespace bedside::cli
