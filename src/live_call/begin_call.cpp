#include <utility>

#include <bedside/live_call.hpp>

namespace bedside {

Checked<JournaledCall> begin_call(const std::string& path, CallPlan plan, Facts facts, SessionOptions options,
                                  std::string session) {
  Checked<Journal> journal = Journal::create(path, journal_header(plan, facts, options, std::move(session)));
  if (!journal) return {std::nullopt, std::move(journal.diagnostics)};
  Session begun = start_session(plan, facts, options);
  JournaledCall call{std::make_unique<Journal>(std::move(*journal.value)), std::move(begun), std::move(plan),
                     std::move(facts), std::move(options)};
  call.session.keep_events(call.journal.get());
  return {std::move(call), std::move(journal.diagnostics)};
}

}  // namespace bedside
