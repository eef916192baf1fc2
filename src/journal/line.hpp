// One line of a journal: its number, the fingerprint of the line before it, what it says, and a checksum.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bedside::journal {

inline constexpr std::size_t longest_line = std::size_t{8} * 1024 * 1024;  ///< with its newline

struct Line {
  std::size_t number = 0;   ///< from 0
  std::string_view before;  ///< SHA-256 of the line before, without its newline; of nothing for the first
  std::string_view says;    ///< a JSON object: the header, or an event
};

/// With its newline.
std::string line_text(const Line& line);

/// The line in a text without its newline. None when it isn't exactly of this form, or its checksum is wrong.
std::optional<Line> read_line(std::string_view text);

}  // namespace bedside::journal
