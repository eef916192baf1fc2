// Numbers as a plan writes them: plain decimal digits, so that no program can read them differently.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace bedside::plan {

/// `0`, `-7`, `120`; no leading zeros, no sign but a minus, within 64 bits.
std::optional<std::int64_t> whole_number(std::string_view text);

/// The same, or with one point that has digits on both sides: `6.5`, `-0.25`.
std::optional<double> decimal_number(std::string_view text);

}  // namespace bedside::plan
