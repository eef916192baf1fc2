// Whole numbers of a programme.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "plan/reader.hpp"

namespace bedside::programme {

/// Reports one that isn't within these limits.
std::optional<std::int64_t> read_within(plan::Reader& reader, const source::Node& node, std::int64_t least,
                                        std::int64_t most);
/// The value of a key; none where it is absent.
std::optional<std::int64_t> read_within(plan::Reader& reader, const plan::Mapping& mapping, std::string_view key,
                                        std::int64_t least, std::int64_t most);

}  // namespace bedside::programme
