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
      return "every combination that can make a difference";
    case Breadth::pairs:
      return "any two facts in every combination, then others at random";
    case Breadth::some:
      break;
  }
  return "no more within the limit";
}

std::string summary(const Exploration& exploration) {
  const ExplorationCounts& counts = exploration.counts;
  std::string text =
      fmt::format("{}: {} of {}, {} of {} and {} of {} of conditions came up\n", exploration.plan,
                  counts.topics.reached, counted(counts.topics.of, "topic"), counts.steps.reached,
                  counted(counts.steps.of, "step"), counts.conditions.reached, counted(counts.conditions.of, "side"));
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
    text += fmt::format("sampled, as they are weighed against others or worked with: {}\n", listed(counts.sampled));
  if (counts.limit_reached)
    text += fmt::format("the limit of {} is reached: more would come up with a higher `--limit`\n",
                        counted(exploration.options.limit, "call"));
  return text;
}

std::string one_line(std::string text) {
  std::erase(text, '\n');
  return text;
}

std::string shown(const ExplorationFinding& finding, std::string_view source, bool colour) {
  std::string text = "\n" + render(finding.problem, source, colour);
  if (finding.test_case.empty()) return text;
  if (!finding.commands.empty()) text += "commands:\n";
  for (const Command& command : finding.commands) text += "  " + shown_safely(one_line(to_json(command))) + "\n";
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
