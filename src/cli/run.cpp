// `bedside run`: the live call for a person at a terminal, who plays the nurse.
#include <memory>
#include <ostream>
#include <utility>
#include <variant>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/line_reader.hpp"
#include "cli/live_call.hpp"
#include "cli/nurse_desk.hpp"
#include "cli/output.hpp"

namespace bedside::cli {
namespace {

/// Reads line by line until the call has ended, or is left.
int hold(NurseDesk& desk, Streams& streams) {
  std::optional<LineReader> lines;
  lines.emplace(streams.in, longest_command, BlankLines::kept);
  WatchedOutput output{streams.out};
  output.takes([&] { desk.begin(); });
  while (!desk.is_closed() && output.takes([&] { desk.prompt(); })) {
    const std::optional<InputLine> line = lines->next();
    if (line) {
      output.takes([&] { desk.take(*line); });
      continue;
    }
    output.takes([&] { desk.input_has_ended(); });
    if (lines->has_failed() || desk.is_closed()) break;
    // A terminal goes on behind the end of its input.
    streams.in.clear();
    lines.emplace(streams.in, longest_command, BlankLines::kept);
  }
  if (output.status() != done) return output.status();
  return was_read(*lines, streams) ? done : wrong_use;
}

int run_call(const LiveRequest& request, Streams& streams) {
  if (!leaves_standard_input(request, "is for the nurse", streams)) return wrong_use;
  LiveOpening opening = open_live_call(request, streams);
  if (!opening.call) return opening.status;
  NurseDesk desk{*opening.call, request, streams};
  const int status = hold(desk, streams);
  const bool is_written = write_outcome(request, opening.call->session, streams);
  desk.close(is_written);
  return is_written ? status : wrong_use;
}

}  // namespace

Action add_run(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("run", "the live call at a terminal, for a person who plays the nurse");
  const auto request = std::make_shared<LiveRequest>();
  add_live_options(*command, *request);
  command->footer("Example:\n  bedside run diabetes-monthly.yaml --facts maria.json --journal maria.journal");
  return [request](Streams& streams) { return run_call(*request, streams); };
}

}  // namespace bedside::cli
