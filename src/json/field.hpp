// One field of a JSON text that bedside wrote, for hosts that have no JSON library.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bedside::json {

/// What stands at `pointer` (RFC 6901, such as `/step/options/0/say`) in `json`, which is sound: a text as it is,
/// anything else as it is written. None where there is nothing.
std::optional<std::string> field_of(std::string_view json, std::string_view pointer);

}  // namespace bedside::json
