// A condition on its own: what it comes to for the facts of one patient, without a plan. For trying conditions out, and
// for hosts that decide something with the same language.
//
//   auto facts = bedside::read_values(R"({"a1c": 9.2, "today": "2026-12-01"})", "maria.json");
//   auto value = bedside::evaluate("a1c >= 9.0", *facts.value);
//   if (value) std::cout << bedside::to_json(*value.value);  // true
//   for (const auto& problem : value.diagnostics) std::cerr << bedside::render(problem, "a1c >= 9.0");
//
// Pure, like everything in engine.hpp. The language is described in docs/conditions.md.
#pragma once

#include <string>
#include <string_view>

#include <bedside/diagnostic.hpp>
#include <bedside/export.hpp>
#include <bedside/value.hpp>

namespace bedside {

struct EvaluateOptions {
  /// Whether names that have no entry among the facts and operands of the wrong types are refused before anything is
  /// evaluated. Otherwise such a name is unknown, and a wrong operand is an error only where it decides the outcome.
  bool check_types = true;
  /// What diagnostics show as the name of the condition's text.
  std::string name = "condition";
};

/// What `condition` comes to; any value, not only a yes or no. Otherwise every problem that the first pass in which
/// there are any has found, each with its place in `condition` (which may have several lines), so that
/// `render(problem, condition)` draws the caret. Codes of the last pass, which evaluates:
/// - `condition-unknown`: the outcome hangs on facts that have no entry, or a null one; unknown is not false.
/// - `condition-error`: no result, such as a division by zero.
/// - `fact-type`: a fact that is neither a scalar nor a list of scalars.
/// - `limit-exceeded`: too many steps.
///
/// The types are those that the facts have: a fact 9 is a whole number and 9.0 is not. No diagnostic ever holds the
/// value of a fact.
BEDSIDE_EXPORT Checked<Value> evaluate(std::string_view condition, const Values& facts,
                                       const EvaluateOptions& options = {});

/// The facts in the JSON object `json`, without declarations to hold them against. A text that is exactly an ISO date
/// such as 2026-12-01, also one in a list, is that date (midnight UTC). A null is a missing fact whose name is known:
/// an entry with a null value. Diagnostics never hold a value. Their lines do: draw them with `render(problem, "")`.
BEDSIDE_EXPORT Checked<Values> read_values(std::string_view json, std::string file);

}  // namespace bedside
