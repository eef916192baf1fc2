// The habitual order: what this patient is used to from the last call, else the author's order.
#pragma once

#include <vector>

#include "arrange/layout.hpp"

namespace bedside::arrange {

/// The place of each unit in the habitual order.
std::vector<Index> habitual_places(const Body& body, const Layout& layout);

}  // namespace bedside::arrange
