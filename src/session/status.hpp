// What is said of the call at any moment: the state of each topic, red flags, the disposition.
#pragma once

#include <optional>
#include <vector>

#include <bedside/reply.hpp>

#include "session/call_state.hpp"

namespace bedside::session {

CallStatus status_of(const CallState& state);
/// Every topic of the plan, as written.
std::vector<TopicStatus> topics_of(const CallState& state);
/// None while the call goes on.
std::optional<Disposition> disposition_of(const CallState& state);

}  // namespace bedside::session
