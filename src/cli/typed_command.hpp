// The commands that begin with `:`, of which each has a word.
#pragma once

#include <string_view>
#include <vector>

#include "cli/typed_line.hpp"

namespace bedside::cli {

/// One of the commands, for the help.
struct CommandWord {
  std::string_view word;
  std::string_view meaning;
};
std::vector<CommandWord> command_words();

/// `line` without its `:`.
Meaning meaning_of_command(std::string_view line, const Moment& moment);

/// `line` without its `!`: the number or the id of a button.
Meaning meaning_of_button(std::string_view line, const Moment& moment);

}  // namespace bedside::cli
