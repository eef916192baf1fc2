// Files that a command writes.
#pragma once

#include <string>

#include "cli/command_line.hpp"

namespace bedside::cli {

/// The whole file at once: what was there before stays until all of the new text is on disk. False when it can't be
/// written, which is then said on the error stream.
bool write_file(const std::string& path, const std::string& text, Streams& streams);

}  // namespace bedside::cli
