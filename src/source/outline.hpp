// A quick look at the text before the parser sees it: brackets, quotes, block scalars and line starts, and nothing
// else. It refuses what would exhaust the parser, and it knows where an open quote or bracket was opened, which the
// parser does not.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace bedside::source {

struct OutlineLimits {
  std::size_t flow_depth;
  std::size_t flow_items;
};

/// Of tabs, spaces, directives and ends the first twenty each.
struct Outline {
  std::vector<std::size_t> tabs;        ///< the first tab in the indentation of each line that has one
  std::vector<std::size_t> spaces;      ///< special spaces in the indentation of a key or an item
  std::vector<std::size_t> directives;  ///< lines that start with `%`
  std::vector<std::size_t> ends;        ///< lines that are `...`
  std::vector<std::size_t> brackets;    ///< `[` and `{` that are still open at the end, outermost first
  std::optional<std::size_t> quote;     ///< a quote that is still open at the end
  std::optional<std::size_t> too_deep;  ///< the first bracket beyond the limit; the outline ends there
  std::optional<std::size_t> too_many;  ///< the first item beyond the limit; the outline ends there
};

Outline outline_of(std::string_view text, const OutlineLimits& limits);

}  // namespace bedside::source
