// A command as the members of a JSON object.
#pragma once

#include <string>

#include <bedside/command.hpp>

namespace bedside::json {

/// Adds `"do":"next"` and so on, with neither braces nor newlines.
void add_command(const Command& command, std::string& text);

}  // namespace bedside::json
