// Colour and width: what the person asked for, and what the terminal allows.
#pragma once

#include <string>

#include "cli/command_line.hpp"

namespace CLI {
class App;
}

namespace bedside::cli {

struct Appearance {
  std::string colour = "auto";
  int width = 0;  ///< 0: as wide as the terminal
};

inline constexpr int narrowest = 30;
inline constexpr int widest = 1000;

void add_colour_option(CLI::App& command, Appearance& appearance);
void add_width_option(CLI::App& command, Appearance& appearance);

bool colour_on_output(const Appearance& appearance, const Streams& streams);
bool colour_on_errors(const Appearance& appearance, const Streams& streams);

/// What was asked for, else the terminal's width, else COLUMNS, else 80.
int width_of_output(const Appearance& appearance, const Streams& streams);

}  // namespace bedside::cli
