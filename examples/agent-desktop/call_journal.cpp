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

OpenedCall opened(CallToHold call, std::unique_ptr<bedside::Journal> journal, bedside::Session session,
                  QString problems) {
  auto kept = std::make_unique<CallInJournal>(CallInJournal{std::move(call), std::move(journal), std::move(session)});
  kept->session.keep_events(kept->journal.get());
  return {std::move(kept), std::move(problems)};
}

}  // namespace

bool was_begun_in(const QString& path) {
  return bedside::Journal::was_begun(typed(path));
}

OpenedCall begin_in(const QString& path, const CallToHold& call) {
  const bedside::SessionOptions options = options_of(call);
  const std::string id = typed(QUuid::createUuid().toString(QUuid::WithoutBraces));
  auto journal =
      bedside::Journal::create(typed(path), bedside::journal_header(call.plan, call.patient.facts, options, id));
  if (!journal) return {nullptr, rendered(journal.diagnostics)};
  return opened(call, std::make_unique<bedside::Journal>(std::move(*journal.value)),
                bedside::start_session(call.plan, call.patient.facts, options), rendered(journal.diagnostics));
}

OpenedCall go_on_from(const QString& path, const std::optional<CallToHold>& expected) {
  bedside::ExpectedCall wanted;
  if (expected) {
    wanted.plan = expected->plan;
    wanted.facts = [&](const bedside::CallPlan&) {
      return bedside::Checked<bedside::Facts>{expected->patient.facts, {}};
    };
  }
  bedside::Checked<bedside::ResumedCall> resumed = bedside::resume_call(typed(path), wanted);
  const QString problems = rendered(resumed.diagnostics);
  if (!resumed) return {nullptr, problems};
  bedside::ResumedCall& call = *resumed.value;
  return opened({call.plan, {call.facts, call.options.arrangement.history, {}}, call.options.practice},
                std::move(call.journal), std::move(call.session), problems);
}

}  // namespace agent_desktop
