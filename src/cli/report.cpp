// `bedside report`: what the outcomes of many calls say, arm by arm.
#include <bedside/report.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/formats.hpp"
#include "cli/input.hpp"
#include "cli/problems.hpp"
#include "cli/report_text.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

struct ReportRequest {
  std::vector<std::string> outcomes;
  std::string format = "text";
  std::string reference;
  std::vector<std::string> measures;  // satisfaction_with_call=smile
  bool gaps = false;
  Appearance appearance;
};

std::vector<std::string> answered_measures() {
  std::vector<std::string> names;
  for (const Measure measure : all_measures)
    if (is_answered(measure)) names.emplace_back(name_of(measure));
  return names;
}

/// What is wrong with `satisfaction_with_call=smile`; empty when nothing is.
std::string problem_of(const std::string& asked) {
  const std::size_t equals = asked.find('=');
  const std::optional<Measure> measure = measure_named(asked.substr(0, equals));
  if (!measure || !is_answered(*measure))
    return fmt::format("`{}` is no measure that patients answer; there are {}", asked.substr(0, equals),
                       listed(answered_measures()));
  if (equals == std::string::npos || equals + 1 == asked.size())
    return fmt::format("say which answer holds it, such as `{}=smile`", name_of(*measure));
  return "";
}

ReportOptions options_of(const ReportRequest& request) {
  ReportOptions options;
  options.reference = request.reference;
  for (const std::string& asked : request.measures) {
    const std::size_t equals = asked.find('=');
    options.answers[*measure_named(asked.substr(0, equals))] = asked.substr(equals + 1);
  }
  return options;
}

/// Whether some trial has the arm that others are to be compared with; said on the error stream when not.
bool has_reference(const Report& report, const std::string& reference, Streams& streams) {
  if (reference.empty() || report.trials.empty()) return true;
  std::vector<std::string> arms;
  for (const TrialReport& trial : report.trials)
    for (const ArmReport& arm : trial.arms)
      if (std::find(arms.begin(), arms.end(), arm.arm) == arms.end()) arms.push_back(arm.arm);
  if (std::find(arms.begin(), arms.end(), reference) != arms.end()) return true;
  complain(streams,
           fmt::format("there is no arm `{}`; there {} {}", reference, arms.size() == 1 ? "is" : "are", listed(arms)));
  return false;
}

void write(const Report& made, const ReportRequest& request, Streams& streams) {
  if (request.format == "json") {
    streams.out << to_json(made);
    return;
  }
  if (request.format == "html") {
    streams.out << to_html(made, request.gaps ? ReportPart::gaps : ReportPart::trials);
    return;
  }
  const int width = width_of_output(request.appearance, streams);
  const Lines lines = request.gaps ? gaps_text(made, width) : report_text(made, width);
  streams.out << to_text(lines, colour_on_output(request.appearance, streams));
}

int report_outcomes(const ReportRequest& request, Streams& streams) {
  if (!one_standard_input(request.outcomes, streams)) return wrong_use;
  std::vector<ReportedCall> calls;
  std::size_t unread = 0;
  for (const std::string& path : request.outcomes) {
    const std::optional<Input> input = read_input(path, streams);
    if (!input) return wrong_use;
    ReadOutcomes read = read_outcomes(input->text, input->name);
    report(read.problems, request.appearance, streams);
    unread += read.unread;
    std::move(read.calls.begin(), read.calls.end(), std::back_inserter(calls));
  }
  Report made = report_on(calls, options_of(request));
  made.unread = unread;
  if (!has_reference(made, request.reference, streams)) return wrong_use;
  write(made, request, streams);
  return unread > 0 ? falls_short : done;
}

}  // namespace

Action add_report(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("report", "what the outcomes of many calls say, per arm of a trial");
  const auto request = std::make_shared<ReportRequest>();
  command->add_option("OUTCOMES", request->outcomes, "outcomes of calls (JSON Lines); - is standard input")
      ->required()
      ->type_name("");
  command->add_flag("--gaps", request->gaps, "what to better next: importance, expectation and experience of topics");
  command->add_option("--reference", request->reference, "the arm that the others are compared with")->type_name("ARM");
  command->add_option("--measure", request->measures, "the answer that holds a measure: likelihood_to_recommend=nps")
      ->check(CLI::Validator(problem_of, "", "measure"))
      ->type_name("MEASURE=ANSWER")
      ->expected(1)
      ->take_all();
  add_format_option(*command, request->format, {{"html", "one page to read or print"}});
  add_colour_option(*command, request->appearance);
  add_width_option(*command, request->appearance);
  command->footer("Example:\n  bedside report outcomes/*.jsonl");
  return [request](Streams& streams) { return report_outcomes(*request, streams); };
}

}  // namespace bedside::cli
