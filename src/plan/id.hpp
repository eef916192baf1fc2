// How ids and names are written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bedside::plan {

inline constexpr std::size_t longest_name = 64;

/// `[a-z][a-z0-9-]{0,63}`.
bool is_id(std::string_view word);
/// The same, and `_`.
bool is_option_id(std::string_view word);
/// `[a-z][a-z0-9_]{0,63}`.
bool is_name(std::string_view word);

/// What the author probably meant by a word that isn't an id: lower case, with `separator` for everything else.
std::string as_id(std::string_view seen, char separator);

}  // namespace bedside::plan
