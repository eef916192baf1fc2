// The JSON Schemas (draft 2020-12) of the machine formats of a live call. docs/live-call.md says what they promise.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <bedside/export.hpp>

namespace bedside {

/// `step`, `command`, `reply`, `event`, `outcome`, `history`.
BEDSIDE_EXPORT std::vector<std::string_view> schema_names();

/// The schema as a JSON document that needs no other, ending in a newline; none when there is none of that name. The
/// text is part of the library.
BEDSIDE_EXPORT std::optional<std::string_view> schema_of(std::string_view name);

}  // namespace bedside
