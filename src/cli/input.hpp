// Files that a command reads.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/line_reader.hpp"

namespace bedside::cli {

struct Input {
  std::string name;  ///< as diagnostics show it
  std::string text;
};

/// The whole file; `-` is standard input. None when it can't be read, which is then said on the error stream.
std::optional<Input> read_input(const std::string& path, Streams& streams);

/// The same, with the reason in `why_not` where it can't be read.
std::optional<Input> read_input(const std::string& path, std::istream& in, std::string& why_not);

/// Why an option takes no empty name of a file; empty where there is one. It is more likely a mistake in a script than
/// a wish to do without.
std::string refused_when_empty(const std::string& name);

/// Whether at most one of the paths is `-`; said on the error stream when not.
bool one_standard_input(const std::vector<std::string>& paths, Streams& streams);

/// Whether standard input could be read as far as it went; said on the error stream when not.
bool was_read(const LineReader& standard_input, Streams& streams);

/// Says `message` on the error stream, shown safely, as the last word of the command.
void complain(Streams& streams, const std::string& message);

}  // namespace bedside::cli
