// The formats that a command can write.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace bedside::cli {

/// Adds `--format`. A format in `later` is refused with the words that it isn't there yet.
void add_format_option(CLI::App& command, std::string& format, const std::vector<std::string>& later);

}  // namespace bedside::cli
