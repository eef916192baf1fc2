// How a session of the C interface begins: anew, from events, or from a journal.
#pragma once

#include <bedside/live_call.hpp>

#include "c_api/misuse.hpp"

namespace bedside::c_api {

/// Each tells where the call stands, and has the session as what was made; or says what is wrong.
Answer started(const CallPlan& plan, Given facts, Given options);

/// Without a plan it is the one that the journal kept.
Answer resumed(const CallPlan* plan, Given facts, Given events, Given options);

}  // namespace bedside::c_api
