// Words as somebody hears them: nobody hears capitals, or where a line ends.
#pragma once

#include <string>
#include <string_view>

namespace bedside::author_tests {

/// In small letters, with one space for all white space that stands together, and none at the ends.
std::u32string as_heard(std::string_view text);

}  // namespace bedside::author_tests
