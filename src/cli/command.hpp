// How a command is made known to the command line.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/command_line.hpp"

namespace bedside::cli {

/// Carries a command out once its options are parsed, and gives the exit status.
using Action = std::function<int(Streams&)>;

// Each adds its subcommand with its options. The action holds what the options were parsed into.
Action add_preview(CLI::App& bedside);
Action add_check(CLI::App& bedside);
Action add_explain(CLI::App& bedside);
Action add_explore(CLI::App& bedside);
Action add_diff(CLI::App& bedside);
Action add_prepare(CLI::App& bedside);
Action add_drive(CLI::App& bedside);
Action add_schema(CLI::App& bedside);
Action add_replay(CLI::App& bedside);
Action add_report(CLI::App& bedside);
Action add_run(CLI::App& bedside);
Action add_test(CLI::App& bedside);
Action add_new(CLI::App& bedside);
/// Takes the condition out of the arguments: it may start with `-`, and is no option then.
Action add_eval(CLI::App& bedside, std::vector<std::string>& arguments);

}  // namespace bedside::cli
