// Earlier calls, as far as this one depends on them.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace bedside::call {

/// Of the last call that delivered any of these topics or parts: those of them, in the order delivered. `calls` are the
/// orders of earlier calls, oldest first.
std::vector<std::string> last_delivered(const std::vector<std::vector<std::string>>& calls,
                                        const std::set<std::string>& units);

}  // namespace bedside::call
