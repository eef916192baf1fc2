// The formats that a command can write.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace bedside::cli {

/// The name of a format, and what it is for; empty: the same as the next one.
struct Format {
  std::string name;
  std::string purpose;
};

/// Adds `--format` with text, json, and the `others` that the command writes.
void add_format_option(CLI::App& command, std::string& format, const std::vector<Format>& others = {});

/// Adds `--format` with these alone.
void add_formats(CLI::App& command, std::string& format, const std::vector<Format>& formats);

}  // namespace bedside::cli
