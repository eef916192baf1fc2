// Moments and lengths of time as a person types them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <bedside/value.hpp>

namespace bedside::cli {

/// `2026-12-03 14:30`, or `2026-12-03` for its beginning: of the person's own clock, as if it showed UTC.
std::optional<Timestamp> moment_in(std::string_view text);

/// `90 seconds`, `5 minutes`, `5m`: at most a day. A number alone is none: nobody could say of what.
std::optional<std::int64_t> seconds_in(std::string_view text);

}  // namespace bedside::cli
