// An agent desktop for one call.
//
//   agent_desktop                                              practice, with the plan that comes with it
//   agent_desktop --plan FILE --facts FILE [--outcome FILE]
#include <cstdio>

#include <QApplication>
#include <QCommandLineParser>
#include <QSaveFile>

#include "call_files.hpp"
#include "call_window.hpp"
#include "text.hpp"

namespace {

using namespace agent_desktop;

int stop(const QString& problems) {
  std::fputs(problems.toLocal8Bit().constData(), stderr);
  return 1;
}

bool write_outcome(const QString& path, const bedside::Outcome& outcome) {
  QSaveFile file{path};
  if (!file.open(QIODevice::WriteOnly)) return false;
  file.write(QByteArray::fromStdString(bedside::to_json(outcome)));
  return file.commit();
}

}  // namespace

int main(int count, char** arguments) {
  QApplication application{count, arguments};
  QApplication::setApplicationName("bedside");
  QApplication::setStyle("Fusion");
  QCommandLineParser parser;
  parser.setApplicationDescription("Holds a call with a patient.");
  parser.addHelpOption();
  const QCommandLineOption plan{"plan", "The plan of the call; without it, one for practice.", "FILE"};
  const QCommandLineOption facts{"facts", "The patient, as JSON; without it, the plan's examples, for practice.", "FILE"};
  const QCommandLineOption outcome{"outcome", "Where to write what came of the call.", "FILE"};
  parser.addOptions({plan, facts, outcome});
  parser.process(application);

  const ReadCall read = read_call(parser.value(plan), parser.value(facts));
  if (!read.problems.isEmpty()) stop(read.problems);
  if (!read.call) return 1;
  LiveCall call{*read.call, bedside::start_session(read.call->plan, read.call->patient.facts, options_of(*read.call)),
                time_now};
  CallWindow window{call, false};
  window.show();
  const int status = QApplication::exec();
  if (parser.isSet(outcome) && !write_outcome(parser.value(outcome), call.outcome()))
    return stop(QApplication::translate("agent_desktop", "the outcome can't be written\n"));
  return status;
}
