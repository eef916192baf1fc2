// Topics by their titles, as a nurse knows them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "arrange/layout.hpp"

namespace bedside::arrange {

/// `“Walking”`.
std::string title_of(const Body& body, std::size_t topic);
/// `“Walking”`, or `“Walking (2)”` for a part.
std::string title_of(const Body& body, const Layout& layout, Index unit);
/// The block's titles: `“Loss” and “Reaction”`.
std::string titles_of(const Body& body, const Layout& layout, Index block);

/// `a, b and c`.
std::string listed(const std::vector<std::string>& words);
/// `1 topic`, `2 topics`.
std::string counted(std::int64_t count, const char* one, const char* many);
/// `1 more topic`, `3 more topics and parts`: the units between two places of an order, `last` not included.
std::string counted_units(const Layout& layout, const BlockOrder& order, std::size_t first, std::size_t last);

}  // namespace bedside::arrange
