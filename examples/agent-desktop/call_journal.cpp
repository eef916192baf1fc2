#include "call_journal.hpp"

#include <QUuid>
#include <utility>

#include "text.hpp"

namespace agent_desktop {
namespace {

QString rendered(const std::vector<bedside::Diagnostic>& problems) {
  QString text;
  for (const bedside::Diagnostic& problem : problems) text += shown(bedside::render(problem, ""));
  return text;
}

OpenedCall opened(const CallToHold& call, bedside::Journal journal, bedside::Session session, QString problems) {
  auto kept = std::make_unique<CallInJournal>(CallInJournal{call, std::move(journal), std::move(session)});
  kept->session.keep_events(&kept->journal);
  return {std::move(kept), std::move(problems)};
}

/// What is wrong with going on with this call where another one is expected.
std::vector<bedside::Diagnostic> differences(const CallToHold& expected, const bedside::KeptCall& kept) {
  if (expected.plan.sha256() != kept.header.plan_sha256)
    return bedside::resume_session(expected.plan, kept).diagnostics;
  return bedside::compare_facts(expected.plan, expected.patient.facts, kept);
}

}  // namespace

OpenedCall begin_in(const QString& path, const CallToHold& call) {
  const bedside::SessionOptions options = options_of(call);
  const std::string id = typed(QUuid::createUuid().toString(QUuid::WithoutBraces));
  auto journal =
      bedside::Journal::create(typed(path), bedside::journal_header(call.plan, call.patient.facts, options, id));
  if (!journal) return {nullptr, rendered(journal.diagnostics)};
  return opened(call, std::move(*journal.value), bedside::start_session(call.plan, call.patient.facts, options),
                rendered(journal.diagnostics));
}

OpenedCall go_on_from(const QString& path, const std::optional<CallToHold>& expected) {
  bedside::KeptCall kept;
  auto journal = bedside::Journal::open(typed(path), kept);
  QString problems = rendered(journal.diagnostics);
  if (!journal) return {nullptr, problems};
  if (expected) {
    const std::vector<bedside::Diagnostic> found = differences(*expected, kept);
    problems += rendered(found);
    if (bedside::has_errors(found)) return {nullptr, problems};
  }
  const auto plan = bedside::pinned_plan(kept);
  if (!plan) return {nullptr, problems + rendered(plan.diagnostics)};
  const auto facts = bedside::read_facts(*plan.value, kept.header.facts, typed(path));
  const std::string habits = kept.header.history.empty() ? "[]" : kept.header.history;
  const auto history = bedside::read_history(*plan.value, habits, typed(path));
  auto session = bedside::resume_session(*plan.value, kept);
  problems += rendered(facts.diagnostics) + rendered(history.diagnostics) + rendered(session.diagnostics);
  if (!facts || !history || !session) return {nullptr, problems};
  const CallToHold call{*plan.value, {*facts.value, *history.value, {}}, kept.header.practice};
  return opened(call, std::move(*journal.value), std::move(*session.value), problems);
}

}  // namespace agent_desktop
