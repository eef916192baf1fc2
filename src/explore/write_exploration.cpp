// The findings as one JSON document.
#include <optional>
#include <string>
#include <vector>

#include <bedside/exploration.hpp>

#include "explore/play.hpp"
#include "json/text_sink.hpp"
#include "json/write_command.hpp"
#include "plan/field_value.hpp"

namespace bedside {
namespace {

json::Ready ready(const Command& command) {
  std::string text = "{";
  json::add_command(command, text);
  return {text + "}"};
}

Values as_given(Values facts) {
  for (auto& [name, value] : facts) value = plan::as_given(value);
  return facts;
}

}  // namespace

static void describe(const Reached& reached, json::TextSink& sink) {
  sink("reached", reached.reached);
  sink("of", reached.of);
}

static void describe(const ExplorationCounts& counts, json::TextSink& sink) {
  sink("kinds_of_patients", counts.kinds_of_patients);
  sink("patients", counts.patients);
  sink("breadth", counts.breadth);
  sink("sampled", counts.sampled);
  sink("calls", counts.calls);
  sink("joined", counts.joined);
  sink("moments", counts.moments);
  sink("commands", counts.commands);
  sink("random_calls", counts.random_calls);
  sink("random_commands", counts.random_commands);
  sink("limit_reached", counts.limit_reached);
  sink("stopped_by", counts.stopped_by);
  sink("without_identity", counts.without_identity);
  sink("ended_by_red_flag", counts.ended_by_red_flag);
  sink("mandatory_cut_off", counts.mandatory_cut_off);
  sink("topics", counts.topics);
  sink("steps", counts.steps);
  sink("conditions", counts.conditions);
}

static void describe(const ExplorationFinding& finding, json::TextSink& sink) {
  const Diagnostic& problem = finding.problem;
  sink("kind", problem.code);
  sink("severity", problem.severity == Severity::error ? "error" : "warning");
  sink("about", finding.about);
  sink("message", problem.message);
  sink("hint", problem.hint);
  sink("line", problem.range ? std::optional{problem.range->begin.line} : std::nullopt);
  sink("column", problem.range ? std::optional{problem.range->begin.column} : std::nullopt);
  sink("facts", as_given(finding.facts));
  std::vector<json::Ready> commands;
  for (const Command& command : finding.commands) commands.push_back(ready(command));
  sink("commands", commands);
  sink("test_case", finding.test_case);
}

static void describe(const Exploration& exploration, json::TextSink& sink) {
  sink("plan", exploration.plan);
  sink("limit", exploration.options.limit);
  sink("seed", exploration.options.seed);
  sink("counts", exploration.counts);
  sink("findings", exploration.findings);
}

std::string to_json(const Exploration& exploration) {
  return json::document(exploration);
}

}  // namespace bedside
