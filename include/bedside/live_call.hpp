// From a plan and a patient to a live call, and from its journal back to it.
//
//   bedside::Session call = bedside::start_session(*plan.value, *facts.value);
//
// With a journal, so that a crash loses nothing:
//
//   auto call = bedside::begin_call(path, *plan.value, *facts.value, options, "call 4711");
//   if (call) show(call.value->session.now());
//
// and after the crash:
//
//   auto call = bedside::resume_call(path);
//   if (call) show(call.value->session.now());
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/engine.hpp>
#include <bedside/export.hpp>
#include <bedside/journal.hpp>
#include <bedside/session.hpp>

namespace bedside {

/// How a live call is arranged, and what its outcome says of it.
struct SessionOptions {
  PrepareOptions arrangement;  ///< `told` and `with_steps` make no difference
  std::string call;            ///< what the host calls it, such as `monthly`
  bool practice = false;       ///< with example facts: every reply and the outcome say so
  Enrolment enrolment{};       ///< what the outcome says that the call belongs to
};

/// A live call from its first step.
BEDSIDE_EXPORT Session start_session(const CallPlan& plan, const Facts& facts, const SessionOptions& options = {});

/// The same call as it stood after `events`: `state = replay(call, events)`. A problem (`journal-diverges`) when an
/// event is refused, or another step came after it then: these events belong to another plan, other facts or options.
BEDSIDE_EXPORT Checked<Session> resume_session(const CallPlan& plan, const Facts& facts,
                                               const std::vector<Event>& events, const SessionOptions& options = {});

/// What the journal of such a call says before its first event. `session` is unique to the call and no secret: it salts
/// the fingerprint of the patient. For who keeps journals elsewhere; `begin_call` does it by itself.
BEDSIDE_EXPORT JournalHeader journal_header(const CallPlan& plan, const Facts& facts, const SessionOptions& options,
                                            std::string session);

/// The call that a journal kept, with the facts and options kept there. Refused before any text is produced:
/// `journal-other-plan` when `plan` isn't the one that the call was started with, byte for byte.
BEDSIDE_EXPORT Checked<Session> resume_session(const CallPlan& plan, const KeptCall& kept);

/// The plan that a journal kept, to go on with it whatever became of its file.
BEDSIDE_EXPORT Checked<CallPlan> pinned_plan(const KeptCall& kept);

/// What is wrong with resuming a kept call for the patient of these facts: `journal-other-patient`, an error, as is any
/// patient where the kept call is practice. Where the plan identifies nobody, no patient can be told from another.
/// Facts that are others now are ignored in favour of those kept, which a warning says (`journal-other-facts`), by
/// their names.
BEDSIDE_EXPORT std::vector<Diagnostic> compare_facts(const CallPlan& plan, const Facts& facts, const KeptCall& kept);

/// What is wrong with resuming a kept call under this name and in this order, where they are given:
/// `journal-other-plan`, an error, when it was started with others.
BEDSIDE_EXPORT std::vector<Diagnostic> compare_options(const std::optional<std::string>& call,
                                                       const std::optional<bool>& as_written, const KeptCall& kept);

/// A call whose events a journal keeps, with everything that it was started with.
struct JournaledCall {
  std::unique_ptr<Journal> journal;  ///< which outlives the session
  Session session;
  CallPlan plan;
  Facts facts;
  SessionOptions options;
};

/// A live call from its first step, in a new journal at `path`. `session` is as for `journal_header`. Refused by
/// whatever `Journal::create` refuses; its warnings come with the call.
BEDSIDE_EXPORT Checked<JournaledCall> begin_call(const std::string& path, CallPlan plan, Facts facts,
                                                 SessionOptions options, std::string session);

/// Which call is to go on. What is left out may be whatever the journal says.
struct ExpectedCall {
  std::optional<CallPlan> plan;  ///< byte for byte; none: the one that the journal keeps
  /// The patient's facts as they are now, for the plan of the call. Called once, before `resume_call` returns.
  std::function<Checked<Facts>(const CallPlan& plan)> facts{};
  std::optional<std::string> call{};  ///< what the host calls it
  std::optional<bool> as_written{};
};

/// Opens a journal and goes on with its call. Refused, before any text is produced, by whatever `Journal::open`,
/// `resume_session`, `compare_options` and `compare_facts` refuse, and by errors in the facts expected; their warnings
/// come with the call.
BEDSIDE_EXPORT Checked<JournaledCall> resume_call(const std::string& path, const ExpectedCall& expected = {});

/// A reply, and the same as one line without its newline.
struct ReplyLine {
  Reply reply;
  std::string text;
};

/// What `bedside drive` replies to a line: carries out the command that `read_command` finds in `json`, or gives the
/// outcome, or says why not.
BEDSIDE_EXPORT ReplyLine reply_to(Session& call, std::string_view json);

}  // namespace bedside
