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

OpenedCall opened(bedside::Checked<bedside::JournaledCall> call) {
  const QString problems = rendered(call.diagnostics);
  return {std::move(call.value), problems};
}

}  // namespace

CallToHold call_in(const bedside::JournaledCall& kept) {
  return {kept.plan, {kept.facts, kept.options.arrangement.history, {}}, kept.options.practice};
}

bool was_begun_in(const QString& path) {
  return bedside::Journal::was_begun(typed(path));
}

OpenedCall begin_in(const QString& path, const CallToHold& call) {
  const std::string id = typed(QUuid::createUuid().toString(QUuid::WithoutBraces));
  return opened(bedside::begin_call(typed(path), call.plan, call.patient.facts, options_of(call), id));
}

OpenedCall go_on_from(const QString& path, const std::optional<CallToHold>& expected) {
  bedside::ExpectedCall wanted;
  if (expected) {
    wanted.plan = expected->plan;
    wanted.facts = [&](const bedside::CallPlan&) {
      return bedside::Checked<bedside::Facts>{expected->patient.facts, {}};
    };
  }
  return opened(bedside::resume_call(typed(path), wanted));
}

}  // namespace agent_desktop
