// The types of what isn't an operator: lists and maps, what stands in them, and calls.
#pragma once

#include <vector>

#include "condition/condition.hpp"
#include "condition/sort.hpp"
#include "condition/syntax.hpp"
#include "condition/type_problem.hpp"

namespace bedside::condition {

class CallCheck {
 public:
  CallCheck(const Syntax& syntax, const TypeProblems& problems) : syntax_(syntax), problems_(problems) {}

  Sort check(const Node& node, const std::vector<Typed>& operands, std::vector<Problem>& found) const;

 private:
  using Found = std::vector<Problem>;

  static Sort list(const std::vector<Typed>& elements);
  Sort map(const std::vector<Typed>& entries, Found& found) const;
  Sort index(const Typed& of, const Typed& place, Found& found) const;
  Sort member(const Node& node, const Typed& of, Found& found) const;
  Sort loop(const Node& node, const Typed& over, Found& found) const;
  Sort call(const Node& node, const std::vector<Typed>& operands, Found& found) const;
  void check_operands(const Node& node, const Signature& own, const std::vector<Typed>& operands, Found& found) const;
  void check_text(const Node& node, const Typed& operand, Found& found) const;

  const Syntax& syntax_;
  const TypeProblems& problems_;
};

}  // namespace bedside::condition
