// Conditions that only need other symbols.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bedside::condition {

/// The condition with the symbols that its words stand for (`and`, `or`, `not`, `=`, ...), when it can be read then and
/// still means what the words say; else none.
std::optional<std::string> mended(std::string_view text);

}  // namespace bedside::condition
