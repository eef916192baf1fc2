#include "check/certain_truth.hpp"

#include "condition/check_types.hpp"

namespace bedside::check {

std::optional<bool> certain_truth(const condition::Condition& condition, const condition::Declarations& declarations) {
  diagnostics::Guesses none = diagnostics::Guesses::none();
  if (!condition::check_types(condition, declarations, none).empty()) return std::nullopt;
  return condition::same_for_all(condition, declarations);
}

}  // namespace bedside::check
