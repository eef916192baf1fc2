#include "check/joined_conditions.hpp"

#include <string>
#include <string_view>

namespace bedside::check {
namespace {

std::optional<condition::Condition> joined(const std::vector<const plan::When*>& conditions,
                                           std::string_view operation) {
  std::string text;
  for (const plan::When* when : conditions) {
    if (!when->is_read) return std::nullopt;
    if (!text.empty()) text += operation;
    text += '(' + when->condition.canonical_text() + ')';
  }
  return condition::parse(text).condition;
}

}  // namespace

std::optional<condition::Condition> conjunction_of(const std::vector<const plan::When*>& conditions) {
  return joined(conditions, " && ");
}

std::optional<condition::Condition> disjunction_of(const std::vector<const plan::When*>& conditions) {
  return joined(conditions, " || ");
}

}  // namespace bedside::check
