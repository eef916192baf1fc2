// What the standard calls a place in no text.
#pragma once

#include <string_view>

namespace bedside::source {

inline constexpr auto npos = std::string_view::npos;

}  // namespace bedside::source
