// The step that asks the patient what comes next.
#pragma once

#include <string>
#include <vector>

#include <bedside/step.hpp>

#include "call/call.hpp"

namespace bedside::steps {

/// A topic or part that can come next.
struct NextOption {
  std::string id;  ///< `walking`, `walking/1`
  std::string title;
  std::string unavailable{};  ///< why it can't be chosen any more; empty where it can
};

/// Fills in what it says, asks and offers. Where it stands in the call is for others to add.
void show_offer_of_next(const call::Call& call, const std::vector<NextOption>& options, Step& step);

}  // namespace bedside::steps
