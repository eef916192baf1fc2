// One small change at a time: which rung of which ladder a call speaks of, and which it holds back.
#pragma once

#include <set>
#include <string>
#include <vector>

#include <bedside/history.hpp>
#include <bedside/programme.hpp>

#include "call/call.hpp"
#include "programme/programme.hpp"

namespace bedside::continuity {

struct Climb {
  std::vector<LadderState> ladders;
  std::vector<Withheld> withheld;
};

/// The rungs that are behind the patient (`food/low-fat-swap`), by whatever told so: see `climb`.
std::vector<std::string> rungs_reached(const programme::Programme& programme, const std::vector<EarlierCall>& earlier);

/// A rung is reached when an outcome says so, or when its id was chosen in an offer of the plan; what lies below one
/// that is reached is behind the patient. The next rung of each ladder can be spoken of, if the plan has a topic for it
/// that applies: first those that were begun and aren't reached, then the others, each in the order of the ladders, up
/// to `pace` of them. `begun` are rungs (`food/low-fat-swap`) that an earlier call spoke of or put off. `call` is this
/// call with nothing withheld.
Climb climb(const programme::Programme& programme, const std::vector<EarlierCall>& earlier,
            const std::set<std::string>& begun, const call::Call& call);

}  // namespace bedside::continuity
