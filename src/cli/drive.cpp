// `bedside drive`: the live call as JSON Lines, for any language that can start a process.
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/line_reader.hpp"
#include "cli/live_call.hpp"
#include "cli/output.hpp"

namespace bedside::cli {
namespace {

/// One reply before anything is read, then one for each line.
class Conversation {
 public:
  Conversation(LiveCall& call, Streams& streams)
      : call_(call),
        streams_(streams),
        output_(streams.out),
        lines_(streams.in, longest_command, BlankLines::kept),
        journal_(call.journal ? call.journal->path() : "") {}

  int run() {
    say(call_.session.now());
    while (streams_.out.good()) {
      const std::optional<InputLine> line = lines_.next();
      if (!line) break;
      answer(*line);
    }
    if (output_.status() != done) return output_.status();
    return was_read(lines_, streams_) ? done : wrong_use;
  }

 private:
  void answer(const InputLine& line) {
    if (!line.too_long) return write(reply_to(call_.session, line.text).text);
    const std::string as_long(longest_command + 1, ' ');  // nothing of the line itself was kept
    write(reply_to(call_.session, as_long).text);
  }

  void say(const Reply& reply) { write(to_json(reply, call_.session.status())); }

  // Whoever reads a line has all of it.
  void write(const std::string& line) {
    output_.takes([&] { streams_.out << line << '\n' << std::flush; });
    if (!call_.journal || call_.journal->path() == journal_) return;
    journal_ = call_.journal->path();
    complain(streams_, fmt::format("the journal goes on in `{}`", journal_));
  }

  LiveCall& call_;
  Streams& streams_;
  WatchedOutput output_;
  LineReader lines_;
  std::string journal_;
};

int drive(const LiveRequest& request, Streams& streams) {
  if (!leaves_standard_input(request, "holds the commands", streams)) return wrong_use;
  LiveOpening opening = open_live_call(request, streams);
  if (!opening.call) return opening.status;
  const int status = Conversation(*opening.call, streams).run();
  if (!write_outcome(request, opening.call->session, streams)) return wrong_use;
  return status;
}

}  // namespace

Action add_drive(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("drive", "the live call as JSON Lines on standard input and output");
  const auto request = std::make_shared<LiveRequest>();
  add_live_options(*command, *request);
  command->footer(
      "Example:\n  bedside drive diabetes-monthly.yaml --facts maria.json --journal maria.journal\n"
      "  {\"do\": \"next\"}\n  {\"do\": \"answer\", \"step\": \"identity/1\", \"value\": true}");
  return [request](Streams& streams) { return drive(*request, streams); };
}

}  // namespace bedside::cli
