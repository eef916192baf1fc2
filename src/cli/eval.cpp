// `bedside eval`: what a condition comes to.
#include <algorithm>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <bedside/evaluate.hpp>
#include <bedside/json.hpp>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/problems.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

struct EvalRequest {
  std::vector<std::string> conditions;  ///< one, unless the command is used wrongly
  std::string facts;                    ///< empty: none
  bool unchecked = false;
  Appearance appearance;
};

// What the argument is an option of, with a value behind `=` or without; null when it is none.
const CLI::Option* option_named(const CLI::App& command, const std::string& argument) {
  if (!argument.starts_with('-')) return nullptr;
  if (const CLI::Option* option = command.get_option_no_throw(argument)) return option;
  const std::size_t equals = argument.find('=');
  if (equals == std::string::npos || argument.substr(equals).starts_with("==")) return nullptr;
  return command.get_option_no_throw(argument.substr(0, equals));
}

bool takes_next(const CLI::Option& option, const std::string& argument) {
  return option.get_expected_min() > 0 && argument.find('=') == std::string::npos;
}

// Whatever isn't exactly an option of this command is a condition, such as `-x`. One word stays in the place of all
// conditions, so that it shows when there is none.
std::vector<std::string> take_conditions(const CLI::App& command, std::vector<std::string>& arguments) {
  std::vector<std::string> conditions;
  std::vector<std::string> options;
  bool options_may_follow = true;
  for (std::size_t at = 1; at < arguments.size(); ++at) {
    const std::string& argument = arguments[at];
    const CLI::Option* option = options_may_follow ? option_named(command, argument) : nullptr;
    if (options_may_follow && argument == "--") {
      options_may_follow = false;
    } else if (option == nullptr) {
      conditions.push_back(argument);
    } else {
      options.push_back(argument);
      if (takes_next(*option, argument) && at + 1 < arguments.size()) options.push_back(arguments[++at]);
    }
  }
  arguments.resize(1);
  if (!conditions.empty()) arguments.emplace_back("condition");
  arguments.insert(arguments.end(), options.begin(), options.end());
  return conditions;
}

bool is_one(const std::vector<std::string>& conditions, Streams& streams) {
  if (conditions.size() == 1) return true;
  std::vector<std::string> quoted;
  for (const std::string& condition : conditions) quoted.push_back(fmt::format("`{}`", condition));
  complain(streams, fmt::format("a condition is one argument, and these are {}: {}; put all of it in quotes",
                                quoted.size(), listed(quoted)));
  return false;
}

// The final newline is that of the file or of `echo`.
std::optional<Input> read_condition(const std::string& given, Streams& streams) {
  if (given != "-") return Input{"condition", given};
  std::optional<Input> input = read_input(given, streams);
  for (const std::string_view newline : {"\r\n", "\n"})
    if (input && input->text.ends_with(newline)) {
      input->text.resize(input->text.size() - newline.size());
      break;
    }
  return input;
}

bool asks_for_facts(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.code == "unknown-name" || diagnostic.code == "condition-unknown";
  });
}

int eval(const EvalRequest& request, Streams& streams) {
  if (!is_one(request.conditions, streams)) return wrong_use;
  const std::string& given = request.conditions.front();
  if (!one_standard_input({given, request.facts}, streams)) return wrong_use;
  const std::optional<Input> condition = read_condition(given, streams);
  const std::optional<Input> json = request.facts.empty() ? Input{"", "{}"} : read_input(request.facts, streams);
  if (!condition || !json) return wrong_use;

  const Checked<Values> facts = read_values(json->text, json->name);
  report(facts.diagnostics, request.appearance, streams);
  if (!facts) return falls_short;

  EvaluateOptions options;
  options.check_types = !request.unchecked;
  options.name = condition->name;
  const Checked<Value> value = evaluate(condition->text, *facts.value, options);
  report(value.diagnostics, request.appearance, streams, condition->text);
  if (!value && request.facts.empty() && asks_for_facts(value.diagnostics))
    streams.err << "facts are given with --facts FILE\n";
  if (!value) return falls_short;
  streams.out << to_json(*value.value);
  return done;
}

}  // namespace

Action add_eval(CLI::App& bedside, std::vector<std::string>& arguments) {
  CLI::App* command = bedside.add_subcommand("eval", "the value of a condition, as JSON");
  const auto request = std::make_shared<EvalRequest>();
  command->add_option("CONDITION", "in quotes; - is standard input")->required()->type_name("");
  command->add_option("--facts", request->facts, "the facts that it may ask about (JSON); - is standard input")
      ->check(refused_when_empty)
      ->type_name("FILE");
  command->add_flag("--unchecked", request->unchecked, "evaluate it without checking names and types before");
  add_colour_option(*command, request->appearance);
  command->footer("Example:\n  bedside eval 'a1c >= 9.0 && !smoker' --facts maria.json");
  if (!arguments.empty() && arguments.front() == "eval") request->conditions = take_conditions(*command, arguments);
  return [request](Streams& streams) { return eval(*request, streams); };
}

}  // namespace bedside::cli
