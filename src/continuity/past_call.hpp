// A call that is past, as its outcome and the plan of now tell it.
#pragma once

#include <bedside/engine.hpp>
#include <bedside/history.hpp>
#include <bedside/programme_overview.hpp>

namespace bedside::continuity {

/// What the plan of a call was, with the facts of now. A fact that isn't known counts as a missing one.
struct PlanOfNow {
  CallPlan plan;
  Values facts;
};

/// Topics and segments. Those that the plan doesn't have any more are there by their ids, and feel like nothing.
void add_topics(const EarlierCall& call, const PlanOfNow& now, CallAtAGlance& glance);
/// Where nothing is known of the plan: the ids alone.
void add_topics(const EarlierCall& call, CallAtAGlance& glance);

}  // namespace bedside::continuity
