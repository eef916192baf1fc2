// Moments as they are written in conditions: 2026-12-01T00:00:00Z (RFC 3339).
#pragma once

#include <optional>
#include <string_view>

#include <bedside/value.hpp>

namespace bedside::condition {

/// Nothing when the text isn't a moment between the years 1 and 9999.
std::optional<Timestamp> read_timestamp(std::string_view text);

}  // namespace bedside::condition
