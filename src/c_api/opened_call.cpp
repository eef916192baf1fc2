#include "c_api/opened_call.hpp"

#include <utility>

#include "c_api/hosted_call.hpp"
#include "c_api/opening.hpp"

namespace bedside::c_api {
namespace {

Answer not_sound(const std::vector<Diagnostic>& problems) {
  return {BEDSIDE_NOT_SOUND, rendered(problems, {})};
}

Answer opened(Session session, std::unique_ptr<Journal> journal, const std::vector<Diagnostic>& warnings) {
  auto call = std::make_shared<HostedCall>(std::move(session), std::move(journal));
  Answer answer = call->now();
  answer.made = std::move(call);
  answer.warnings = rendered(warnings, {});
  return answer;
}

Answer opened(Checked<JournaledCall> call) {
  if (!call) return not_sound(call.diagnostics);
  return opened(std::move(call.value->session), std::move(call.value->journal), call.diagnostics);
}

SessionOptions with(const Options& options, const Known& known) {
  SessionOptions how;
  how.arrangement.history = known.history;
  how.arrangement.as_written = options.as_written.value_or(false);
  how.call = options.call.value_or("");
  how.practice = known.practice;
  return how;
}

Answer resumed_from_events(const CallPlan& plan, Given facts, Given lines, const Options& options) {
  auto events = events_of(lines);
  if (auto* wrong = std::get_if<Answer>(&events)) return std::move(*wrong);
  auto known = known_of(plan, facts);
  if (auto* wrong = std::get_if<Answer>(&known)) return std::move(*wrong);
  const auto& patient = std::get<Known>(known);
  Checked<Session> session =
      resume_session(plan, patient.facts, std::get<std::vector<Event>>(events), with(options, patient));
  if (!session) return not_sound(session.diagnostics);
  return opened(std::move(*session.value), nullptr, session.diagnostics);
}

/// Without a plan, with the one that the journal kept; for the patient of these facts, if there are any.
Answer resumed_from_journal(const CallPlan* plan, Given facts, const Options& options) {
  if (auto wrong = misuse_of(facts, "facts")) return std::move(*wrong);
  ExpectedCall expected;
  expected.call = options.call;
  expected.as_written = options.as_written;
  if (plan != nullptr) expected.plan = *plan;
  if (facts.is_there())
    expected.facts = [&](const CallPlan& of_call) -> Checked<Facts> {
      Checked<Patient> patient = read_patient(of_call, facts.text(), "facts");
      if (!patient) return {std::nullopt, std::move(patient.diagnostics)};
      return {std::move(patient.value->facts), std::move(patient.diagnostics)};
    };
  Checked<JournaledCall> call = resume_call(options.journal, expected);
  return opened(std::move(call));
}

}  // namespace

Answer started(const CallPlan& plan, Given facts, Given given) {
  auto read = options_of(given);
  if (auto* wrong = std::get_if<Answer>(&read)) return std::move(*wrong);
  auto known = known_of(plan, facts);
  if (auto* wrong = std::get_if<Answer>(&known)) return std::move(*wrong);
  const auto& options = std::get<Options>(read);
  const auto& patient = std::get<Known>(known);
  const SessionOptions how = with(options, patient);
  if (options.journal.empty()) return opened(start_session(plan, patient.facts, how), nullptr, {});
  if (options.id.empty())
    return {BEDSIDE_NOT_SOUND, "options: `journal` needs `session`, which is unlike that of any other call\n"};
  return opened(begin_call(options.journal, plan, patient.facts, how, options.id));
}

Answer resumed(const CallPlan* plan, Given facts, Given events, Given given) {
  auto read = options_of(given);
  if (auto* wrong = std::get_if<Answer>(&read)) return std::move(*wrong);
  const auto& options = std::get<Options>(read);
  if (options.journal.empty() && plan != nullptr) return resumed_from_events(*plan, facts, events, options);
  if (options.journal.empty()) return wrong_handle("plan");
  if (auto wrong = misuse_of(events, "events")) return std::move(*wrong);
  if (events.is_there())
    return {BEDSIDE_NOT_SOUND, "options: a call is resumed from events or from a `journal`, not from both\n"};
  return resumed_from_journal(plan, facts, options);
}

}  // namespace bedside::c_api
