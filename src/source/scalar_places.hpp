// Where the bytes of a scalar, as YAML reads it, stand in the source.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "source/node.hpp"

namespace bedside::source {

/// The style of the scalar that starts at the offset: its first byte tells.
ScalarStyle style_at(std::string_view source, std::size_t offset);

/// The source offset of each byte of `text`, the scalar that starts at `offset`, and one more for its end: after the
/// last byte of a plain or block scalar, at the closing quote of a quoted one. None when the source does not spell
/// the text.
std::optional<std::vector<std::size_t>> places_of(std::string_view source, std::size_t offset, ScalarStyle style,
                                                  std::string_view text);

/// The offset after the scalar, quotes included.
std::size_t end_of_scalar(std::string_view source, std::size_t offset, ScalarStyle style, std::string_view text);

}  // namespace bedside::source
