// What can be refused before anything is parsed: too many bytes, bytes that are not UTF-8, characters that a terminal
// or a browser would obey.
#pragma once

#include <string_view>

#include "diagnostics/findings.hpp"
#include "source/read_yaml.hpp"

namespace bedside::source {

/// Whether the bytes can go on to the parser; reports why not.
bool check_bytes(std::string_view bytes, const Limits& limits, diagnostics::Findings& findings);

/// Whether the text is UTF-8; reports the first byte that isn't.
bool check_utf8(std::string_view text, std::string_view hint, diagnostics::Findings& findings);

}  // namespace bedside::source
