#include "check/certain_truth.hpp"

namespace bedside::check {

std::optional<bool> certain_truth(const condition::Condition& condition, const condition::Declarations& declarations) {
  if (!condition::check_types(condition, declarations).empty()) return std::nullopt;
  return condition::same_for_all(condition, declarations);
}

}  // namespace bedside::check
