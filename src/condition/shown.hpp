// How a message shows a part of a condition.
#pragma once

#include <string>
#include <string_view>

namespace bedside::condition {

/// In backticks, or "this" for one that would drown the message or break its line; the caret shows that one.
std::string shown(std::string_view part);

}  // namespace bedside::condition
