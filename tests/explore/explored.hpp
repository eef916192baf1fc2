// Small plans, explored.
#pragma once

#include <string>
#include <vector>

#include <bedside/exploration.hpp>
#include <bedside/json.hpp>

#include "catch.hpp"

namespace texts {

inline bedside::CallPlan plan_of(const std::string& yaml) {
  const bedside::Checked<bedside::CallPlan> plan = bedside::load_plan(yaml, "plan.yaml");
  for (const bedside::Diagnostic& problem : plan.diagnostics)
    if (problem.severity == bedside::Severity::error) UNSCOPED_INFO(bedside::render(problem, yaml));
  REQUIRE(plan);
  return *plan.value;
}

inline bedside::Exploration explored(const std::string& yaml, const bedside::ExploreOptions& options = {}) {
  return bedside::explore(plan_of(yaml), options, "plan.yaml");
}

/// `unreachable-step sugar/2`, warnings with `note: ` in front, in the order given.
inline std::vector<std::string> named(const bedside::Exploration& exploration) {
  std::vector<std::string> names;
  for (const bedside::ExplorationFinding& finding : exploration.findings)
    names.push_back((finding.problem.severity == bedside::Severity::warning ? "note: " : "") + finding.problem.code +
                    " " + finding.about);
  return names;
}

/// Each command as JSON.
inline std::vector<std::string> commands_of(const bedside::ExplorationFinding& finding) {
  std::vector<std::string> commands;
  for (const bedside::Command& command : finding.commands) {
    std::string text = bedside::to_json(command);
    std::erase(text, '\n');
    commands.push_back(std::move(text));
  }
  return commands;
}

}  // namespace texts
