#include "c_api/opened_call.hpp"

#include <utility>

#include "c_api/live_call.hpp"
#include "c_api/opening.hpp"

namespace bedside::c_api {
namespace {

Answer not_sound(const std::vector<Diagnostic>& problems) {
  return {BEDSIDE_NOT_SOUND, rendered(problems, {})};
}

Answer opened(Session session, std::unique_ptr<Journal> journal, const std::vector<Diagnostic>& warnings) {
  auto call = std::make_shared<LiveCall>(std::move(session), std::move(journal));
  Answer answer = call->now();
  answer.made = std::move(call);
  answer.warnings = rendered(warnings, {});
  return answer;
}

SessionOptions with(Options options, const Known& known) {
  options.session.arrangement.history = known.history;
  options.session.practice = known.practice;
  return std::move(options.session);
}

Answer resumed_from_events(const CallPlan& plan, Given facts, Given lines, Options options) {
  auto events = events_of(lines);
  if (auto* wrong = std::get_if<Answer>(&events)) return std::move(*wrong);
  auto known = known_of(plan, facts);
  if (auto* wrong = std::get_if<Answer>(&known)) return std::move(*wrong);
  const auto& [given, history, practice] = std::get<Known>(known);
  Checked<Session> session = resume_session(plan, given, std::get<std::vector<Event>>(events),
                                            with(std::move(options), std::get<Known>(known)));
  if (!session) return not_sound(session.diagnostics);
  return opened(std::move(*session.value), nullptr, session.diagnostics);
}

/// A call that goes on from its journal.
class FromJournal {
 public:
  Answer go_on(const CallPlan* plan, Given facts, const std::string& path) {
    Checked<Journal> journal = Journal::open(path, kept_);
    if (!learn(journal.diagnostics)) return not_sound(found_);
    Checked<CallPlan> pinned;
    if (plan == nullptr) {
      pinned = pinned_plan(kept_);
      if (!pinned) return not_sound(pinned.diagnostics);  // what it warns of is for its author
      plan = &*pinned.value;
    }
    if (auto wrong = wrong_patient(*plan, facts)) return std::move(*wrong);
    Checked<Session> session = resume_session(*plan, kept_);
    if (!learn(session.diagnostics)) return not_sound(found_);
    return opened(std::move(*session.value), std::make_unique<Journal>(std::move(*journal.value)), found_);
  }

 private:
  /// Whether it can go on with these findings.
  bool learn(const std::vector<Diagnostic>& findings) {
    found_.insert(found_.end(), findings.begin(), findings.end());
    return !has_errors(findings);
  }

  /// Facts of another plan tell nothing; that it is another is said when the call is resumed.
  std::optional<Answer> wrong_patient(const CallPlan& plan, Given facts) {
    if (auto wrong = misuse_of(facts, "facts")) return wrong;
    if (!facts.is_there() || plan.sha256() != kept_.header.plan_sha256) return {};
    auto known = known_of(plan, facts);
    if (auto* wrong = std::get_if<Answer>(&known)) return std::move(*wrong);
    if (learn(compare_facts(plan, std::get<Known>(known).facts, kept_))) return {};
    return not_sound(found_);
  }

  KeptCall kept_;
  std::vector<Diagnostic> found_;
};

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
  Checked<Journal> journal = Journal::create(options.journal, journal_header(plan, patient.facts, how, options.id));
  if (!journal) return not_sound(journal.diagnostics);
  return opened(start_session(plan, patient.facts, how), std::make_unique<Journal>(std::move(*journal.value)),
                journal.diagnostics);
}

Answer resumed(const CallPlan* plan, Given facts, Given events, Given given) {
  auto read = options_of(given);
  if (auto* wrong = std::get_if<Answer>(&read)) return std::move(*wrong);
  auto& options = std::get<Options>(read);
  if (options.journal.empty() && plan != nullptr) return resumed_from_events(*plan, facts, events, std::move(options));
  if (options.journal.empty()) return wrong_handle("plan");
  if (auto wrong = misuse_of(events, "events")) return std::move(*wrong);
  if (events.is_there())
    return {BEDSIDE_NOT_SOUND, "options: a call is resumed from events or from a `journal`, not from both\n"};
  return FromJournal{}.go_on(plan, facts, options.journal);
}

}  // namespace bedside::c_api
