// How a topic feels, as a mark that reads without colour, a word, and a colour. Valence runs from -2 to +2.
#pragma once

#include <string_view>

#include "cli/line.hpp"

namespace bedside::cli {

/// `--`, `-`, `·`, `+` or `++`.
std::string_view mark_of(int valence);
/// `painful` and so on, as in a plan.
std::string_view feeling_of(int valence);
Paint paint_of(int valence);

/// What the marks mean, and the arrows where there are any.
Lines legend(bool arrows, int width);

}  // namespace bedside::cli
