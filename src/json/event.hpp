// An event as JSON: the command, its number, and the step that came next.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <bedside/session.hpp>

namespace bedside::json {

/// Whether the event comes back as it is: texts are UTF-8, the value is one that JSON has, the time is in the years 1
/// to 9999.
bool is_sayable(const Event& event);

/// On one line, without a newline. Of an event that is sayable, `read_event` gives the same.
std::string event_text(const Event& event);

/// None when the text isn't an event.
std::optional<Event> read_event(std::string_view json);

}  // namespace bedside::json
