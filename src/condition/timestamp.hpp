// Moments as they are written in conditions: 2026-12-01T00:00:00Z (RFC 3339), and calculating with them. A moment is in
// range from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <bedside/value.hpp>

namespace bedside::condition {

bool in_range(Timestamp moment);

/// Nothing when the text isn't a moment in range.
std::optional<Timestamp> read_timestamp(std::string_view text);

/// In UTC, with as many decimals of the second as it takes. The moment must be in range.
std::string written(Timestamp moment);

/// Seconds since 1970-01-01T00:00:00Z. Nothing when that is out of range.
std::optional<Timestamp> timestamp_of_seconds(std::int64_t seconds);

/// Nothing when the result, or the moment itself, is out of range.
std::optional<Timestamp> sum(Timestamp moment, Duration length);
std::optional<Timestamp> difference(Timestamp moment, Duration length);

/// From `right` to `left`. Nothing when that is beyond 64 bits of nanoseconds, or a moment out of range.
std::optional<Duration> difference(Timestamp left, Timestamp right);

/// Which day it is in UTC, counted from 1970-01-01.
std::int64_t day_number(Timestamp moment);

}  // namespace bedside::condition
