#include "call/undecided.hpp"

#include <string_view>

#include <fmt/format.h>

namespace bedside::call {
namespace {

/// "`days` and `smoker`, which are not known of this patient".
std::string lacking(const std::set<std::string>& names, std::string_view one, std::string_view several) {
  std::string list;
  std::size_t left = names.size();
  for (const std::string& name : names) {
    list += "`" + name + "`";
    if (--left > 0) list += left == 1 ? " and " : ", ";
  }
  return fmt::format("{}, which {}", list, names.size() == 1 ? one : several);
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
    needs = lacking(undecided.never_asked, "this call doesn't ask", "this call doesn't ask");
  if (!undecided.not_known.empty())
    needs += (needs.empty() ? "" : ", and ") +
             lacking(undecided.not_known, "is not known of this patient", "are not known of this patient");
  return fmt::format("`{}` needs {}", text, needs);
}

}  // namespace bedside::call
