#include "call/undecided.hpp"

#include <fmt/format.h>

#include "diagnostics/findings.hpp"

namespace bedside::call {
namespace {

/// "`days` and `smoker`, which are not known of this patient".
std::string not_known_of_this_patient(const std::set<std::string>& names) {
  return fmt::format("{}, which {} not known of this patient", diagnostics::listed(names),
                     names.size() == 1 ? "is" : "are");
}

}  // namespace

std::vector<std::string> Undecided::missing() const {
  std::set<std::string> names = never_asked;
  names.insert(not_known.begin(), not_known.end());
  return {names.begin(), names.end()};
}

std::string in_words(const plan::When& when, const Undecided& undecided) {
  const std::string& text = when.condition.text();
  if (!undecided.problem.empty()) return fmt::format("`{}` can't be decided: {}", text, undecided.problem);
  std::string needs;
  if (!undecided.never_asked.empty())
    needs = fmt::format("{}, which this call doesn't ask", diagnostics::listed(undecided.never_asked));
  if (!undecided.not_known.empty())
    needs += (needs.empty() ? "" : ", and ") + not_known_of_this_patient(undecided.not_known);
  const std::vector<std::string> missing = undecided.missing();
  const bool is_name_itself = missing.size() == 1 && missing.front() == text;
  return is_name_itself ? fmt::format("it needs {}", needs) : fmt::format("`{}` needs {}", text, needs);
}

}  // namespace bedside::call
