#include "cli/explore_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <bedside/json.hpp>

#include "cli/words.hpp"

namespace bedside::cli {
namespace {

std::string covered(const ExplorationCounts& counts) {
  switch (counts.breadth) {
    case Breadth::all:
      return counts.sampled.empty() ? "every combination that can make a difference"
                                    : "every combination of the values that were tried";
    case Breadth::pairs:
      return "any two facts in every combination, then others at random";
    case Breadth::some:
      break;
  }
  return "no more within the limits";
}

/// What is left out, and whether the reader can do something about it.
std::string stopped_by(ExploreLimit limit, std::size_t calls) {
  switch (limit) {
    case ExploreLimit::calls:
      return fmt::format("the limit of {} is reached: more would come up with a higher `--limit`\n",
                         counted(calls, "call"));
    case ExploreLimit::patients:
      return "no more than 100000 kinds of patients are played, whatever the `--limit` is\n";
    case ExploreLimit::moments:
      return "of some patient the calls came to 500000 moments: no more are followed, whatever the `--limit` is\n";
    case ExploreLimit::work:
      break;
  }
  return "the plan is too large to be played in full: the rest was left out, whatever the `--limit` is\n";
}

std::string summary(const Exploration& exploration) {
  const ExplorationCounts& counts = exploration.counts;
  std::string text = fmt::format("{}: {} of {} and {} of {} came up; {} of {} seen both true and false\n",
                                 exploration.plan, counts.topics.reached, counted(counts.topics.of, "topic"),
                                 counts.steps.reached, counted(counts.steps.of, "step"), counts.conditions.reached,
                                 counted(counts.conditions.of, "condition"));
  text += fmt::format("patients: {} of {} kinds ({})\n", counts.patients, counts.kinds_of_patients, covered(counts));
  text += fmt::format("calls: {} to the end, {} up to where another call had been; {}\n", counts.calls, counts.joined,
                      counted(counts.commands, "command"));
  text += fmt::format("at random: {} more, {}, seed {}\n", counted(counts.random_calls, "call"),
                      counted(counts.random_commands, "command"), exploration.options.seed);
  if (counts.without_identity > 0 || counts.ended_by_red_flag > 0)
    text +=
        fmt::format("as expected: {} ended without identity, {} by a red flag; {} of these before a mandatory topic\n",
                    counted(counts.without_identity, "call"), counts.ended_by_red_flag, counts.mandatory_cut_off);
  if (!counts.sampled.empty())
    text +=
        fmt::format("sampled, as not every value that may make a difference was tried: {}\n", listed(counts.sampled));
  for (const ExploreLimit limit : counts.stopped_by) text += stopped_by(limit, exploration.options.limit);
  return text;
}

std::string without_line_breaks(std::string text) {
  std::erase(text, '\n');
  return text;
}

/// As a test file has it, where `none` isn't known of the patient.
std::string in_a_test(const Value& value) {
  if (value.is_null()) return "none";
  constexpr std::size_t length_of_a_date = 10;
  const std::string text = without_line_breaks(to_json(value));
  return value.as<Timestamp>() ? text.substr(1, length_of_a_date) : text;
}

/// On a line of its own, each that isn't as in the examples.
std::string patient_of(const ExplorationFinding& finding) {
  std::string text = finding.facts.empty() ? "" : "patient, where not as in the examples:\n";
  for (const auto& [name, value] : finding.facts) text += "  " + name + ": " + shown_safely(in_a_test(value)) + "\n";
  return text;
}

std::string shown(const ExplorationFinding& finding, std::string_view source, bool colour) {
  std::string text = "\n" + render(finding.problem, source, colour);
  text += patient_of(finding);
  if (!finding.commands.empty()) text += "commands:\n";
  for (const Command& command : finding.commands)
    text += "  " + shown_safely(without_line_breaks(to_json(command))) + "\n";
  if (finding.test_case.empty()) return text;
  return text + "test case:\n" + shown_safely(finding.test_case);
}

std::string verdict(const Exploration& exploration) {
  const auto errors = static_cast<std::size_t>(
      std::count_if(exploration.findings.begin(), exploration.findings.end(),
                    [](const ExplorationFinding& finding) { return finding.problem.severity == Severity::error; }));
  const std::size_t warnings = exploration.findings.size() - errors;
  if (errors + warnings == 0) return "nothing found\n";
  const std::string notes = warnings == 0 ? "" : counted(warnings, "warning");
  if (errors == 0) return "\n" + notes + "\n";
  return fmt::format("\n{}{}{}\n", counted(errors, "error"), notes.empty() ? "" : ", ", notes);
}

}  // namespace

std::string explore_text(const Exploration& exploration, std::string_view source, bool colour) {
  std::string text = summary(exploration);
  for (const ExplorationFinding& finding : exploration.findings) text += shown(finding, source, colour);
  return text + verdict(exploration);
}

}  // namespace bedside::cli
