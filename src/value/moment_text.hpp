// Moments and lengths of time as text.
#pragma once

#include <string>

#include <bedside/value.hpp>

namespace bedside::value {

/// RFC 3339 in UTC, the fraction without trailing zeros: `2026-12-01T09:30:00.5Z`. Of the years 1 to 9999.
std::string written(Timestamp moment);

/// Seconds, the fraction without trailing zeros: `120s`, `-1.5s`.
std::string written(Duration length);

}  // namespace bedside::value
