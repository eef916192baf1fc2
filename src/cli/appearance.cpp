#include "cli/appearance.hpp"

#include <algorithm>
#include <string_view>

#include <CLI/CLI.hpp>

#include "cli/typed_number.hpp"

namespace bedside::cli {
namespace {

std::string_view variable(const Streams& streams, const char* name) {
  const auto found = streams.environment.find(name);
  return found == streams.environment.end() ? std::string_view() : std::string_view(found->second);
}

bool colour(const Appearance& appearance, const Streams& streams, bool is_terminal) {
  if (appearance.colour != "auto") return appearance.colour == "always";
  return is_terminal && variable(streams, "NO_COLOR").empty() && variable(streams, "TERM") != "dumb";
}

int columns_variable(const Streams& streams) {
  return number_in<int>(variable(streams, "COLUMNS")).value_or(0);
}

}  // namespace

void add_colour_option(CLI::App& command, Appearance& appearance) {
  command.add_option("--color,--colour", appearance.colour, "always, never or auto (on a terminal, unless NO_COLOR)")
      ->check(CLI::IsMember({"always", "never", "auto"}))
      ->type_name("WHEN");
}

void add_width_option(CLI::App& command, Appearance& appearance) {
  command.add_option("--width", appearance.width, "columns to use; otherwise as wide as the terminal, or 80")
      ->check(CLI::Range(narrowest, widest))
      ->type_name("N");
}

bool colour_on_output(const Appearance& appearance, const Streams& streams) {
  return colour(appearance, streams, streams.out_is_terminal);
}

bool colour_on_errors(const Appearance& appearance, const Streams& streams) {
  return colour(appearance, streams, streams.err_is_terminal);
}

int width_of_output(const Appearance& appearance, const Streams& streams) {
  if (appearance.width > 0) return appearance.width;
  int width = streams.out_is_terminal ? streams.terminal_width : 0;
  if (width <= 0) width = columns_variable(streams);
  if (width <= 0) width = 80;
  return std::clamp(width, narrowest, widest);
}

}  // namespace bedside::cli
