// bedside_session_…
#include <utility>

#include "c_api/hosted_call.hpp"
#include "c_api/library.hpp"
#include "c_api/opened_call.hpp"

using namespace bedside;
using namespace bedside::c_api;

namespace {

/// What `ask` gives of the session, if it is one and nobody else is at it.
template <class Ask>
bedside_result asked(bedside_library* library, bedside_session session, const Ask& ask) {
  return answer(library, [&] {
    const auto call = find<HostedCall>(*library, session);
    if (!call) return wrong_handle("session");
    const Turn turn{call.get()};
    return turn ? ask(*call) : misuse(BEDSIDE_BUSY);
  });
}

}  // namespace

bedside_result bedside_session_start(bedside_library* library, bedside_plan plan, const char* facts,
                                     size_t facts_length, const char* options, size_t options_length) {
  return answer(library, [&] {
    const auto found = find<const CallPlan>(*library, plan);
    return found ? started(*found, {facts, facts_length}, {options, options_length}) : wrong_handle("plan");
  });
}

bedside_result bedside_session_resume(bedside_library* library, bedside_plan plan, const char* facts,
                                      size_t facts_length, const char* events, size_t events_length,
                                      const char* options, size_t options_length) {
  return answer(library, [&] {
    const auto found = find<const CallPlan>(*library, plan);
    if (!found && plan != 0) return wrong_handle("plan");
    return resumed(found.get(), {facts, facts_length}, {events, events_length}, {options, options_length});
  });
}

bedside_result bedside_session_apply(bedside_library* library, bedside_session session, const char* command,
                                     size_t length) {
  const Given given{command, length};
  return asked(library, session, [&](HostedCall& call) {
    if (auto wrong = misuse_or_lack_of(given, "command")) return std::move(*wrong);
    return call.apply(given.text());
  });
}

bedside_result bedside_session_now(bedside_library* library, bedside_session session) {
  return asked(library, session, [](const HostedCall& call) { return call.now(); });
}

bedside_result bedside_session_outcome(bedside_library* library, bedside_session session) {
  return asked(library, session, [](const HostedCall& call) { return call.outcome(); });
}

bedside_result bedside_session_events(bedside_library* library, bedside_session session) {
  return asked(library, session, [](const HostedCall& call) { return call.events(); });
}

bedside_code bedside_session_keep_events(bedside_library* library, bedside_session session, bedside_keep keep,
                                         void* context) {
  return code_of(library, [&] {
    const auto call = find<HostedCall>(*library, session);
    if (!call) return BEDSIDE_WRONG_HANDLE;
    const Turn turn{call.get()};
    if (!turn) return BEDSIDE_BUSY;
    call->keep_events(keep, context);
    return BEDSIDE_OK;
  });
}
