#include "call/history.hpp"

#include <algorithm>
#include <iterator>

namespace bedside::call {

std::vector<std::string> last_delivered(const std::vector<std::vector<std::string>>& calls,
                                        const std::set<std::string>& units) {
  std::vector<std::string> delivered;
  for (auto call = calls.rbegin(); call != calls.rend() && delivered.empty(); ++call)
    std::copy_if(call->begin(), call->end(), std::back_inserter(delivered),
                 [&](const std::string& id) { return units.contains(id); });
  return delivered;
}

}  // namespace bedside::call
