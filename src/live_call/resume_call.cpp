#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <bedside/live_call.hpp>

#include "diagnostics/findings.hpp"
#include "json/kept_facts.hpp"

namespace bedside {
namespace {

std::vector<Diagnostic> other_plan(const KeptCall& kept) {
  diagnostics::Findings findings{kept.file};
  findings
      .error(diagnostics::Code::journal_other_plan,
             "the journal was written with another plan, or with this one before it was edited")
      .hint = "go on with the plan that the journal keeps";
  return findings.take();
}

/// What the steps of resuming a call have said, up to the first that fails.
class Said {
 public:
  /// The value, if there is one.
  template <class T>
  std::optional<T> learn(Checked<T> checked) {
    add(std::move(checked.diagnostics));
    return std::move(checked.value);
  }
  /// Whether it can go on with these.
  bool add(std::vector<Diagnostic> findings) {
    const bool can_go_on = !has_errors(findings);
    for (Diagnostic& finding : findings) all_.push_back(std::move(finding));
    return can_go_on;
  }
  std::vector<Diagnostic> take() { return std::move(all_); }

 private:
  std::vector<Diagnostic> all_;
};

std::vector<Diagnostic> not_a_journal(const KeptCall& kept) {
  diagnostics::Findings findings{kept.file};
  findings.error(diagnostics::Code::not_a_journal, "what the journal says of earlier calls can't be read");
  return findings.take();
}

/// As `journal_header` writes them.
bool read_principles(std::string_view words, std::optional<std::vector<Principle>>& principles) {
  if (words.empty()) return true;
  principles.emplace();
  if (words == "none") return true;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    const std::optional<Principle> principle = principle_named(word);
    if (!principle) return false;
    principles->push_back(*principle);
    words.remove_prefix(std::min(words.size(), word.size() + 1));
  }
  return true;
}

/// What earlier calls and the programme say of this one; false when it can't be read.
bool take_programme(const JournalHeader& header, SessionOptions& options) {
  std::optional<std::vector<Withheld>> withheld = json::read_withheld(header.withheld);
  if (!withheld || !read_principles(header.principles, options.arrangement.principles)) return false;
  options.arrangement.withheld = std::move(*withheld);
  options.arrangement.habits = header.habits;
  options.enrolment = header.enrolment;
  return true;
}

/// The facts and the options that a journal kept.
struct Beginning {
  Facts facts;
  SessionOptions options;
};

std::optional<Beginning> beginning_of(const CallPlan& plan, const KeptCall& kept, Said& said) {
  const JournalHeader& header = kept.header;
  std::optional<Facts> facts = said.learn(read_facts(plan, header.facts, kept.file));
  std::optional<History> history =
      said.learn(read_history(plan, header.history.empty() ? "[]" : header.history, kept.file));
  if (!facts || !history) return {};
  SessionOptions options;
  if (!take_programme(header, options)) {
    said.add(not_a_journal(kept));
    return {};
  }
  options.arrangement.history = std::move(*history);
  options.arrangement.as_written = header.as_written;
  options.arrangement.state_budget = header.state_budget;
  options.call = header.call;
  options.practice = header.practice;
  return Beginning{std::move(*facts), std::move(options)};
}

std::optional<Session> replayed(const CallPlan& plan, const Beginning& beginning, const KeptCall& kept, Said& said) {
  Checked<Session> session = resume_session(plan, beginning.facts, kept.events, beginning.options);
  for (Diagnostic& problem : session.diagnostics) problem.file = kept.file;
  return said.learn(std::move(session));
}

/// What the pinned plan warns of is for its author, unless it can't be gone on with.
std::optional<CallPlan> plan_for(const ExpectedCall& expected, const KeptCall& kept, Said& said) {
  if (expected.plan && expected.plan->sha256() == kept.header.plan_sha256) return expected.plan;
  if (expected.plan) {
    said.add(other_plan(kept));
    return {};
  }
  Checked<CallPlan> pinned = pinned_plan(kept);
  if (!pinned) said.add(std::move(pinned.diagnostics));
  return std::move(pinned.value);
}

bool is_for_the_patient(const ExpectedCall& expected, const CallPlan& plan, const KeptCall& kept, Said& said) {
  if (!expected.facts) return true;
  const std::optional<Facts> facts = said.learn(expected.facts(plan));
  return facts && said.add(compare_facts(plan, *facts, kept));
}

}  // namespace

Checked<Session> resume_session(const CallPlan& plan, const KeptCall& kept) {
  if (plan.sha256() != kept.header.plan_sha256) return {std::nullopt, other_plan(kept)};
  Said said;
  const std::optional<Beginning> beginning = beginning_of(plan, kept, said);
  std::optional<Session> session;
  if (beginning) session = replayed(plan, *beginning, kept, said);
  return {std::move(session), said.take()};
}

std::vector<Diagnostic> compare_options(const std::optional<std::string>& call, const std::optional<bool>& as_written,
                                        const KeptCall& kept) {
  diagnostics::Findings findings{kept.file};
  const std::string_view hint = "leave it out to go on with the call in the journal, or start a journal of its own";
  if (call && *call != kept.header.call)
    findings
        .error(diagnostics::Code::journal_other_plan, "the journal keeps a call that was started under another name")
        .hint = hint;
  if (as_written && *as_written != kept.header.as_written)
    findings
        .error(diagnostics::Code::journal_other_plan,
               kept.header.as_written ? "the journal keeps a call in the order as written"
                                      : "the journal keeps a call that is not in the order as written")
        .hint = hint;
  return findings.take();
}

Checked<JournaledCall> resume_call(const std::string& path, const ExpectedCall& expected) {
  KeptCall kept;
  Said said;
  std::optional<Journal> journal = said.learn(Journal::open(path, kept));
  if (!journal) return {std::nullopt, said.take()};
  std::optional<CallPlan> plan = plan_for(expected, kept, said);
  if (!plan || !said.add(compare_options(expected.call, expected.as_written, kept)) ||
      !is_for_the_patient(expected, *plan, kept, said))
    return {std::nullopt, said.take()};
  std::optional<Beginning> beginning = beginning_of(*plan, kept, said);
  std::optional<Session> session;
  if (beginning) session = replayed(*plan, *beginning, kept, said);
  if (!session) return {std::nullopt, said.take()};
  JournaledCall call{std::make_unique<Journal>(std::move(*journal)), std::move(*session), std::move(*plan),
                     std::move(beginning->facts), std::move(beginning->options)};
  call.session.keep_events(call.journal.get());
  return {std::move(call), said.take()};
}

}  // namespace bedside
