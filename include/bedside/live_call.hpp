// From a plan and a patient to a live call, and from its journal back to it.
//
//   bedside::Session call = bedside::start_session(*plan.value, *facts.value);
//
// With a journal, so that a crash loses nothing:
//
//   auto journal = bedside::Journal::create(path, bedside::journal_header(plan, facts, options, "call 4711"));
//   call.keep_events(&*journal.value);
//
// and after the crash:
//
//   bedside::KeptCall kept;
//   auto journal = bedside::Journal::open(path, kept);
//   auto call = bedside::resume_session(plan, kept);
//   call.value->keep_events(&*journal.value);
#pragma once

#include <string>
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
};

/// A live call from its first step.
BEDSIDE_EXPORT Session start_session(const CallPlan& plan, const Facts& facts, const SessionOptions& options = {});

/// The same call as it stood after `events`: `state = replay(call, events)`. A problem (`journal-diverges`) when an
/// event is refused, or another step came after it then: these events belong to another plan, other facts or options.
BEDSIDE_EXPORT Checked<Session> resume_session(const CallPlan& plan, const Facts& facts,
                                               const std::vector<Event>& events, const SessionOptions& options = {});

/// What the journal of such a call says before its first event. `session` is unique to the call and no secret: it salts
/// the fingerprint of the patient.
BEDSIDE_EXPORT JournalHeader journal_header(const CallPlan& plan, const Facts& facts, const SessionOptions& options,
                                            std::string session);

/// The call that a journal kept, with the facts and options kept there. Refused before any text is produced:
/// `journal-other-plan` when `plan` isn't the one that the call was started with, byte for byte.
BEDSIDE_EXPORT Checked<Session> resume_session(const CallPlan& plan, const KeptCall& kept);

/// The plan that a journal kept, to go on with it whatever became of its file.
BEDSIDE_EXPORT Checked<CallPlan> pinned_plan(const KeptCall& kept);

/// What is wrong with resuming a kept call for the patient of these facts: `journal-other-patient`, an error. Facts
/// that are others now are ignored in favour of those kept, which a warning says (`journal-other-facts`), by their
/// names.
BEDSIDE_EXPORT std::vector<Diagnostic> compare_facts(const CallPlan& plan, const Facts& facts, const KeptCall& kept);

}  // namespace bedside
