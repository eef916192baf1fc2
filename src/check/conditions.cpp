#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "check/gate.hpp"
#include "check/rules.hpp"
#include "condition/check_types.hpp"
#include "diagnostics/edits.hpp"

namespace bedside::check {
namespace {

using condition::Problem;
using diagnostics::Findings;
using plan::Catalogue;

/// For all conditions of a plan together: a fraction of a second.
constexpr std::size_t most_steps = 1'000'000;

/// Without its `when` an urgent button never goes off by itself, so it can't just be left out.
constexpr const char* hint_for_urgent =
    "the button goes off by itself in every call, as soon as this is known: write what calls for it, or leave `when` "
    "out if only the nurse should press it";

void warn_of_constant_parts(const plan::When& when, bool of_urgent, const Catalogue& catalogue, std::size_t& steps_left,
                            Findings& findings) {
  for (const Problem& problem : condition::constant_parts(when.condition, catalogue.declarations(), steps_left)) {
    const bool is_all = problem.begin == 0 && problem.end == when.condition.text().size();
    const bool sets_off = of_urgent && is_all && problem.code == diagnostics::Code::always_true;
    findings.warning(problem.code, plan::place_in(when, problem.begin, problem.end), problem.message).hint =
        sets_off ? hint_for_urgent : problem.hint;
  }
}

/// False when the types don't fit, or the condition couldn't be read.
bool check_condition(const plan::Plan& plan, const plan::When& when, const Catalogue& catalogue,
                     diagnostics::Guesses& guesses, Findings& findings) {
  if (!when.is_read) return false;
  const std::vector<Problem> problems = condition::check_types(when.condition, catalogue.declarations(), guesses);
  for (const Problem& problem : problems) {
    const std::string seen = when.condition.text().substr(problem.begin, problem.end - problem.begin);
    if (problem.code == diagnostics::Code::unknown_name && (plan.topics_unread || plan.unread.contains(seen))) continue;
    const SourceRange place = plan::place_in(when, problem.begin, problem.end);
    Diagnostic& finding = findings.error(problem.code, place, problem.message);
    finding.hint = problem.hint;
    // A plain scalar that starts with a quote is not the same condition.
    const bool starts_with_quote = when.quote == '\0' && problem.begin == 0 && problem.replacement.starts_with('"');
    std::string meant = starts_with_quote ? std::string{} : problem.replacement;
    if (when.quote == '"') std::replace(meant.begin(), meant.end(), '"', '\'');
    if (!meant.empty()) finding.fixes.push_back(diagnostics::replacing(place, seen, meant));
  }
  return problems.empty();
}

}  // namespace

void check_conditions(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  std::size_t steps_left = most_steps;
  diagnostics::Guesses guesses;
  const std::vector<ShutBy> shut_by = what_shuts_the_gate(plan, catalogue);  // an error, so no warning too
  const auto check_of = [&](const plan::When& when, bool of_urgent) {
    const bool is_told =
        std::any_of(shut_by.begin(), shut_by.end(), [&](const ShutBy& shut) { return shut.when == &when; });
    if (check_condition(plan, when, catalogue, guesses, findings) && !is_told)
      warn_of_constant_parts(when, of_urgent, catalogue, steps_left, findings);
  };
  const auto check = [&](const plan::When& when) { check_of(when, false); };
  for (const plan::Topic& topic : plan.topics) {
    if (topic.when) check(*topic.when);
    for (const plan::Feeling& feeling : topic.feels)
      if (feeling.when) check(*feeling.when);
    for (const plan::Step* step : plan::steps_of(topic)) plan::for_each_condition(*step, check);
    if (topic.reached_when) check(*topic.reached_when);
  }
  for (const plan::Button& button : plan.buttons) {
    if (button.when) check_of(*button.when, button.urgent);
    for (const plan::Step& step : button.steps) plan::for_each_condition(step, check);
  }
}

}  // namespace bedside::check
