// What a `CallProgramme` holds.
#pragma once

#include <vector>

#include <bedside/programme.hpp>

#include "programme/programme.hpp"

namespace bedside {

struct CallProgramme::Loaded {
  programme::Programme programme;
  std::vector<CallPlan> plans;  ///< of its calls as written, in the same order
  std::vector<ScheduledCall> calls;
};

}  // namespace bedside
