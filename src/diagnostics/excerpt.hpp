// One line of a file as it is shown under a problem, and where its carets stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <bedside/diagnostic.hpp>

namespace bedside::diagnostics {

struct Excerpt {
  std::string line;  ///< safe to print; shortened around the carets when it is long
  int indent = 0;    ///< terminal cells before the first caret
  int carets = 1;    ///< terminal cells under carets
};

/// The line `number` (from 1) of the text without its line end; none when the text has fewer lines.
std::optional<std::string_view> line_of(std::string_view text, int number);

/// The characters from column `begin` up to `end` (from 1, exclusive) of a line, with carets under them; at most
/// `width` cells wide.
Excerpt excerpt_of(std::string_view line, int begin, int end, int width);

}  // namespace bedside::diagnostics
