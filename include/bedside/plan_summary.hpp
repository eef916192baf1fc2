// What a sound plan holds, for people and machines that check it.
#pragma once

#include <string>
#include <vector>

namespace bedside {

/// What `bedside check` reports of a sound plan.
struct PlanSummary {
  std::vector<std::string> topics;          ///< ids as written
  std::vector<std::string> verbatim;        ///< SHA-256 of each verbatim text, in the order written
  std::vector<std::string> buttons;         ///< ids as written
  std::vector<std::string> urgent_buttons;  ///< ids as written
};

}  // namespace bedside
