// The types of what isn't an operator: lists and maps, what stands in them, and calls.
#pragma once

#include <vector>

#include "condition/condition.hpp"
#include "condition/shape.hpp"
#include "condition/syntax.hpp"
#include "condition/type_problem.hpp"

namespace bedside::condition {

class OperandCheck {
 public:
  OperandCheck(const Syntax& syntax, const TypeProblems& problems) : syntax_(syntax), problems_(problems) {}

  Shape check(const Node& node, const std::vector<Typed>& operands, std::vector<Problem>& found) const;

 private:
  using Found = std::vector<Problem>;

  static Shape list(const std::vector<Typed>& elements);
  Shape map(const std::vector<Typed>& entries, Found& found) const;
  Shape index(const Typed& of, const Typed& place, Found& found) const;
  Shape member(const Node& node, const Typed& of, Found& found) const;
  Shape loop(const Node& node, const Typed& over, Found& found) const;
  Shape call(const Node& node, const std::vector<Typed>& operands, Found& found) const;
  void check_operands(const Node& node, const Signature& own, const std::vector<Typed>& operands, Found& found) const;
  void check_text(const Node& node, const Typed& operand, Found& found) const;

  const Syntax& syntax_;
  const TypeProblems& problems_;
};

}  // namespace bedside::condition
