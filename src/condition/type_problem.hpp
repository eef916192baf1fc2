// What is said about a condition whose parts don't fit together.
#pragma once

#include <string_view>

#include "condition/condition.hpp"
#include "condition/sort.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {

/// A part with what is known of it.
struct Typed {
  const Node* node = nullptr;
  Sort sort;
};

class TypeProblems {
 public:
  TypeProblems(const Syntax& syntax, const Declarations& declarations) : syntax_(syntax), declarations_(declarations) {}

  Problem unknown_name(const Node& node) const;
  Problem not_yes_or_no(const Typed& part) const;
  /// `fault` is the one to point at.
  Problem not_comparable(const Typed& left, const Typed& right, const Node& fault) const;
  Problem without_order(const Typed& part) const;
  Problem not_a_list(const Typed& part) const;
  Problem not_calculable(const Typed& part, std::string_view symbol) const;
  Problem mixed_calculation(const Node& whole, const Typed& left, const Typed& right) const;
  Problem not_an_option(const Node& literal, std::string_view name, const Declaration& declaration) const;
  Problem branches_differ(const Typed& if_true, const Typed& if_false) const;
  Problem not_a_moment(const Typed& part) const;

 private:
  std::string shown(const Node& node) const;
  std::string hint_for_name(std::string_view name) const;
  std::string hint_for_comparison(const Typed& one, const Typed& other) const;
  std::string example_of(const Typed& part) const;

  const Syntax& syntax_;
  const Declarations& declarations_;
};

}  // namespace bedside::condition
