// An agent desktop for one call.
//
//   agent_desktop                                              practice, with the plan that comes with it
//   agent_desktop --plan FILE --facts FILE [--journal FILE] [--outcome FILE]
//   agent_desktop --journal FILE                               goes on with the call that the file keeps
#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QSaveFile>
#include <cstdio>
#include <utility>

#include "call_files.hpp"
#include "call_journal.hpp"
#include "call_window.hpp"

namespace {

using namespace agent_desktop;

struct Arguments {
  QString plan;
  QString facts;
  QString journal;
  QString outcome;
};

Arguments read_arguments() {
  const QCommandLineOption plan{"plan", "The plan of the call; without it, one for practice.", "FILE"};
  const QCommandLineOption facts{"facts", "The patient, as JSON; without it, the plan's examples, for practice.",
                                 "FILE"};
  const QCommandLineOption journal{"journal", "Keeps the call in this file, and goes on with what it keeps.", "FILE"};
  const QCommandLineOption outcome{"outcome", "Where to write what came of the call.", "FILE"};
  QCommandLineParser parser;
  parser.setApplicationDescription("Holds a call with a patient.");
  parser.addHelpOption();
  parser.addOptions({plan, facts, journal, outcome});
  parser.process(*QCoreApplication::instance());
  return {parser.value(plan), parser.value(facts), parser.value(journal), parser.value(outcome)};
}

void tell(const QString& problems) {
  std::fputs(problems.toLocal8Bit().constData(), stderr);
}

bool write_outcome(const QString& path, const bedside::Outcome& outcome) {
  QSaveFile file{path};
  if (!file.open(QIODevice::WriteOnly)) return false;
  file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);  // it holds what the patient said
  file.write(QByteArray::fromStdString(bedside::to_json(outcome)));
  return file.commit();
}

/// Shows the call until its window is closed.
int hold(const CallToHold& call_to_hold, bedside::Session session, const Arguments& given) {
  ShownCall call{call_to_hold, std::move(session), time_now};
  CallWindow window{call, !given.journal.isEmpty()};
  window.show();
  const int status = QApplication::exec();
  if (given.outcome.isEmpty() || write_outcome(given.outcome, call.outcome())) return status;
  tell(QApplication::translate("agent_desktop", "%1: this file can't be written\n").arg(given.outcome));
  return 1;
}

OpenedCall opened_in_journal(const std::optional<CallToHold>& call, const QString& path) {
  // Practice never takes the place of a call, not even of one whose file was cut before anything was kept in it.
  const bool may_begin = call && (!call->practice || !QFileInfo::exists(path));
  return may_begin && !was_begun_in(path) ? begin_in(path, *call) : go_on_from(path, call);
}

int hold_in_journal(const std::optional<CallToHold>& call, const Arguments& given) {
  OpenedCall opened = opened_in_journal(call, given.journal);
  tell(opened.problems);
  return opened.kept ? hold(call_in(*opened.kept), std::move(opened.kept->session), given) : 1;
}

}  // namespace

int main(int count, char** arguments) {
  QApplication application{count, arguments};
  QApplication::setApplicationName("bedside");
  QApplication::setStyle("Fusion");
  const Arguments given = read_arguments();

  // A journal knows its plan and its patient.
  const bool is_asked_for = !given.plan.isEmpty() || !given.facts.isEmpty();
  if (!is_asked_for && !given.journal.isEmpty() && was_begun_in(given.journal)) return hold_in_journal({}, given);
  const ReadCall read = read_call(given.plan, given.facts);
  tell(read.problems);
  if (!read.call) return 1;
  if (!given.journal.isEmpty()) return hold_in_journal(read.call, given);
  return hold(*read.call, bedside::start_session(read.call->plan, read.call->patient.facts, options_of(*read.call)),
              given);
}
