// What can be refused before anything is parsed: too many bytes, bytes that are not UTF-8, characters that a terminal
// or a browser would obey.
#pragma once

#include <string_view>

#include "diagnostics/findings.hpp"
#include "source/read_yaml.hpp"

namespace bedside::source {

/// Whether the bytes can go on to the parser; reports why not.
bool check_bytes(std::string_view bytes, const Limits& limits, diagnostics::Findings& findings);

/// How the messages speak of the text.
struct Wording {
  std::string_view what = "a plan";
  std::string_view utf8_hint = "save the file as UTF-8";
};
/// The same for a text whose length is bounded elsewhere.
bool check_characters(std::string_view bytes, const Wording& wording, diagnostics::Findings& findings);

}  // namespace bedside::source
