// One line for each patient of many.
#include <bedside/json.hpp>

#include "json/describe_call.hpp"

namespace bedside {
namespace {

struct LineOfCall {
  const PreparedCall& call;
  const CallLine& line;
};

void describe(const LineOfCall& whole, json::TextSink& sink) {
  const auto& [call, line] = whole;
  if (line.number > 0) sink("line", line.number);
  sink("plan", call.plan);
  sink("as_written_arm", call.as_written_arm);
  if (!line.patient.is_null()) sink("patient", line.patient);
  json::describe_order(call, line.moves, sink);
  if (line.steps) sink("steps", call.steps);
}

struct Problem {
  const Diagnostic& diagnostic;
};

// A column counts characters of the line that was read.
void describe(const Problem& problem, json::TextSink& sink) {
  const Diagnostic& diagnostic = problem.diagnostic;
  sink("code", diagnostic.code);
  sink("message", diagnostic.message);
  sink("column", diagnostic.range ? std::optional{diagnostic.range->begin.column} : std::nullopt);
  sink("hint", diagnostic.hint);
}

struct LineOfProblems {
  std::size_t number;
  std::vector<Problem> problems;
};

void describe(const LineOfProblems& line, json::TextSink& sink) {
  sink("line", line.number);
  sink("errors", line.problems);
}

}  // namespace

std::string to_json_line(const PreparedCall& call, const CallLine& line) {
  return json::one_line(LineOfCall{call, line}) + "\n";
}

std::string to_json_line(const std::vector<Diagnostic>& problems, std::size_t number) {
  LineOfProblems line{number, {}};
  for (const Diagnostic& diagnostic : problems) line.problems.push_back({diagnostic});
  return json::one_line(line) + "\n";
}

}  // namespace bedside
