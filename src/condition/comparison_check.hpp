// Whether two values can be compared, and whether that can ever be so.
#pragma once

#include <vector>

#include "condition/condition.hpp"
#include "condition/syntax.hpp"
#include "condition/type_problem.hpp"

namespace bedside::condition {

class ComparisonCheck {
 public:
  ComparisonCheck(const Syntax& syntax, const Declarations& declarations, const TypeProblems& problems)
      : syntax_(syntax), declarations_(declarations), problems_(problems) {}

  /// `elements` are those of a list that is written behind `in`.
  void check(const Node& node, const Typed& left, const Typed& right, const std::vector<Typed>& elements,
             std::vector<Problem>& found) const;

 private:
  void look_in(const Typed& wanted, const Typed& values, const std::vector<Typed>& elements,
               std::vector<Problem>& found) const;
  void compare(const Typed& left, const Typed& right, const Typed& fault, std::vector<Problem>& found) const;
  void check_against_declaration(const Node& name, const Node& value, std::vector<Problem>& found) const;
  void check_option(const Node& name, const Declaration& declaration, const Node& word,
                    std::vector<Problem>& found) const;
  const Declaration* declared(const Node& node) const;

  const Syntax& syntax_;
  const Declarations& declarations_;
  const TypeProblems& problems_;
};

}  // namespace bedside::condition
