#include "cli/command_line.hpp"

#include <algorithm>
#include <ostream>
#include <sstream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <bedside/diagnostic.hpp>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

// A command line that can't be understood, or one that asks for help; what it says may quote the arguments.
int answer(const CLI::App& app, const CLI::Error& asked, Streams& streams) {
  std::ostringstream help;
  std::ostringstream problem;
  const int status = app.exit(asked, help, problem);
  streams.out << shown_safely(help.str());
  streams.err << shown_safely(problem.str());
  return status == 0 ? done : wrong_use;
}

int finished(int status, Streams& streams) {
  if (status == reader_has_gone) return status;
  streams.out.flush();
  if (streams.out) return status;
  complain(streams, "cannot write to standard output");
  return wrong_use;
}

using Commands = std::vector<std::pair<std::string, Action>>;

std::vector<std::string> names_of(const Commands& commands) {
  std::vector<std::string> names;
  for (const auto& [name, action] : commands) names.push_back(name);
  return names;
}

}  // namespace

int run(std::vector<std::string> arguments, Streams& streams) {
  CLI::App app("Arranges nurse outreach calls from a call plan, and says why.", "bedside");
  app.set_version_flag("--version", "bedside " BEDSIDE_VERSION);
  app.require_subcommand(1);
  app.footer("Every command explains itself: bedside preview --help");

  const Commands commands{
      {"preview", add_preview(app)}, {"check", add_check(app)},     {"explain", add_explain(app)},
      {"test", add_test(app)},       {"explore", add_explore(app)}, {"eval", add_eval(app, arguments)},
      {"prepare", add_prepare(app)}, {"drive", add_drive(app)},     {"run", add_run(app)},
      {"replay", add_replay(app)},   {"schema", add_schema(app)},   {"new", add_new(app)},
      {"diff", add_diff(app)},       {"report", add_report(app)},
  };

  const auto is_first = [&](const auto& command) { return command.first == arguments.front(); };
  if (!arguments.empty() && !arguments.front().starts_with('-') &&
      std::none_of(commands.begin(), commands.end(), is_first)) {
    complain(streams, fmt::format("there is no command `{}`; there are {}", shown_safely(arguments.front()),
                                  listed(names_of(commands))));
    return wrong_use;
  }

  std::reverse(arguments.begin(), arguments.end());
  try {
    app.parse(arguments);
  } catch (const CLI::Error& asked) {
    return finished(answer(app, asked, streams), streams);
  }
  for (const auto& [name, action] : commands)
    if (app.got_subcommand(name)) return finished(action(streams), streams);
  return wrong_use;
}

}  // namespace bedside::cli
