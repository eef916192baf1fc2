// What is wrong with a text that the YAML parser refuses, in the words of someone who writes plans.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"
#include "source/text_places.hpp"

namespace bedside::source {

/// A text, and where and why the parser stopped in it. `reason` is the parser's own message: it is compared, never
/// shown.
struct ParserStop {
  std::string_view text;
  const TextPlaces& places;
  std::size_t offset;
  std::string reason;
};

/// Says why the parser stopped.
void explain_syntax(const ParserStop& stop, diagnostics::Findings& findings);

/// Says that the bracket at the offset is open to the end of the text.
void explain_open_bracket(std::string_view text, std::size_t bracket, const TextPlaces& places,
                          diagnostics::Findings& findings);

}  // namespace bedside::source
