// What a journal says of a call before its first event, and what has to be so when that call goes on.
#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <bedside/live_call.hpp>

#include "call/facts.hpp"
#include "diagnostics/findings.hpp"
#include "json/kept_facts.hpp"
#include "loaded_plan.hpp"
#include "value/fingerprint.hpp"

namespace bedside {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

/// As a journal keeps them.
std::string words_of(const std::optional<std::vector<Principle>>& principles) {
  if (!principles) return "";
  if (principles->empty()) return "none";
  std::string words;
  for (const Principle principle : *principles) (words.empty() ? words : words += ' ') += name_of(principle);
  return words;
}

}  // namespace

JournalHeader journal_header(const CallPlan& plan, const Facts& facts, const SessionOptions& options,
                             std::string session) {
  JournalHeader header;
  header.plan = plan.id();
  header.plan_text = plan.text();
  header.plan_sha256 = plan.sha256();
  header.facts = json::facts_text(facts.values);
  header.facts_sha256 = value::sha256(header.facts);
  header.history = json::history_text(options.arrangement.history);
  header.withheld = json::withheld_text(options.arrangement.withheld);
  header.principles = words_of(options.arrangement.principles);
  header.habits = options.arrangement.habits;
  header.enrolment = options.enrolment;
  header.patient = call::fingerprint_of(call::identity_of(plan.inside().plan, facts.values), session);
  header.session = std::move(session);
  header.call = options.call;
  header.as_written = options.arrangement.as_written;
  header.practice = options.practice;
  // Nobody has memory for as many states as a journal can't write.
  constexpr std::size_t most = std::numeric_limits<std::int64_t>::max();
  header.state_budget = std::min(options.arrangement.state_budget, most);
  return header;
}

Checked<CallPlan> pinned_plan(const KeptCall& kept) {
  return load_plan(kept.header.plan_text, kept.header.plan);
}

std::vector<Diagnostic> compare_facts(const CallPlan& plan, const Facts& facts, const KeptCall& kept) {
  Findings findings{kept.file};
  const auto of_another = [&](const char* message) {
    findings.error(Code::journal_other_patient, message).hint = "start a journal of its own for this patient";
    return findings.take();
  };
  if (kept.header.practice) return of_another("the journal keeps a practice call, with the plan's example facts");
  const Value patient = call::identity_of(plan.inside().plan, facts.values);
  if (call::fingerprint_of(patient, kept.header.session) != kept.header.patient)
    return of_another("the journal keeps the call of another patient");
  if (const Checked<Facts> before = read_facts(plan, kept.header.facts, kept.file))
    call::compare(facts.values, before.value->values, !kept.header.patient.empty(), findings);
  return findings.take();
}

}  // namespace bedside
