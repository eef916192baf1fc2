// The byte order mark in UTF-8, which editors of some systems put before a text.
#pragma once

#include <string_view>

namespace bedside::diagnostics {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace bedside::diagnostics
