// A call that is still ahead, as it is predicted to go.
#pragma once

#include <bedside/history.hpp>
#include <bedside/programme.hpp>
#include <bedside/programme_overview.hpp>

namespace bedside::continuity {

/// How the opened call would be delivered when all that waits for answers stays out.
void add_prediction(const OpenedCall& opened, CallAtAGlance& glance);

/// What it would leave for the calls behind it: everything told, nothing put off, its rungs reached, no answers.
EarlierCall predicted_outcome(const OpenedCall& opened, const CallAtAGlance& glance);

}  // namespace bedside::continuity
