// `bedside replay`: the call again, from its journal, with a verdict.
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <bedside/bedside.hpp>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/formats.hpp"
#include "cli/input.hpp"
#include "cli/problems.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

struct ReplayRequest {
  std::string journal;
  std::string format = "text";
  Appearance appearance;
};

std::string then(const std::string& step) {
  return step.empty() ? "the end of the call" : step;
}

/// One line for what was shown first, and one for each event.
void write_text(const KeptCall& kept, Session call, Streams& streams) {
  streams.out << fmt::format("{}, {}\n", kept.header.plan, counted(kept.events.size(), "event"));
  Reply reply = call.now();
  streams.out << fmt::format("{:>5}  {:<10} {}\n", "", "", then(reply.step ? reply.step->step : ""));
  for (const Event& event : kept.events) {
    reply = call.apply(event.command);
    streams.out << fmt::format("{:>5}  {:<10} {}\n", event.number, name_of(event.command),
                               then(reply.step ? reply.step->step : ""));
  }
}

/// What `drive` would have said: one line before the first command, and one for each.
void write_json(const KeptCall& kept, Session call, Streams& streams) {
  streams.out << to_json(call.now(), call.status()) << '\n';
  for (const Event& event : kept.events) {
    const Reply reply = call.apply(event.command);
    streams.out << to_json(reply, call.status()) << '\n';
  }
}

int replay(const ReplayRequest& request, Streams& streams) {
  const Checked<KeptCall> kept = Journal::read(request.journal);
  if (!report(kept.diagnostics, request.appearance, streams))
    return kept.diagnostics.front().code == "journal-unusable" ? wrong_use : falls_short;
  const Checked<CallPlan> plan = pinned_plan(*kept.value);
  if (!plan && !report(plan.diagnostics, request.appearance, streams)) return falls_short;
  KeptCall before = *kept.value;
  before.events.clear();
  Checked<Session> call = resume_session(*plan.value, before);
  if (!report(call.diagnostics, request.appearance, streams)) return falls_short;
  (request.format == "json" ? write_json : write_text)(*kept.value, std::move(*call.value), streams);
  const Checked<Session> whole = resume_session(*plan.value, *kept.value);
  const bool is_same = report(whole.diagnostics, request.appearance, streams);
  streams.err << (is_same ? "the same call: every event led to the step that it led to then\n" : "not the same call\n");
  return is_same ? done : falls_short;
}

}  // namespace

Action add_replay(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("replay", "a call again, from its journal, with a verdict");
  const auto request = std::make_shared<ReplayRequest>();
  command->add_option("JOURNAL", request->journal, "the journal of the call")->required()->type_name("");
  add_format_option(*command, request->format);
  add_colour_option(*command, request->appearance);
  command->footer("Example:\n  bedside replay maria.journal");
  return [request](Streams& streams) { return replay(*request, streams); };
}

}  // namespace bedside::cli
