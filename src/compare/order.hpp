// Which of the things that two orders share were moved.
#pragma once

#include <string>
#include <vector>

namespace bedside::compare {

/// Those of `after` that have to be moved so that the rest stands as in `before`: as few as possible, in the order of
/// `after`. What only one of the orders has doesn't count. Each name stands once in an order.
std::vector<std::string> moved_in(const std::vector<std::string>& before, const std::vector<std::string>& after);

}  // namespace bedside::compare
