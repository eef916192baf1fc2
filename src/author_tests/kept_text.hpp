// Texts that a case keeps: the whole order, or everything that was said and answered.
#pragma once

#include <string>
#include <string_view>

#include "author_tests/seen.hpp"

namespace bedside::author_tests {

/// One topic or part a line.
std::string order_text(const Seen& seen);
/// Precondition: the call is held.
std::string transcript_text(const Playing& call);

/// What has to be taken out of (`-`) and put into (`+`) the lines of `kept` to make `now`, with up to two lines around
/// each; empty when they are the same. Where more than about 1,000 lines differ, the first of them alone.
std::string difference(std::string_view kept, std::string_view now);

/// With lines that end as on every machine: editors on Windows write `\r\n`.
std::string with_plain_lines(std::string text);

}  // namespace bedside::author_tests
