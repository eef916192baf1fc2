// What is said about a condition whose parts don't fit together.
#pragma once

#include <string>
#include <string_view>

#include "condition/condition.hpp"
#include "condition/shape.hpp"
#include "condition/syntax.hpp"
#include "diagnostics/guesses.hpp"

namespace bedside::condition {

/// A part with what is known of it.
struct Typed {
  const Node* node = nullptr;
  Shape shape;

  /// The text, when the part is one that stands in the condition.
  const std::string* written_text() const {
    return node->kind == Kind::literal ? node->literal.as<std::string>() : nullptr;
  }
};

/// What a text that is a date or a moment is to be written as in `timestamp("..")`; an example for other texts.
std::string moment_for(std::string_view text);

class TypeProblems {
 public:
  TypeProblems(const Syntax& syntax, const Declarations& declarations, diagnostics::Guesses& guesses)
      : syntax_(syntax), declarations_(declarations), guesses_(guesses) {}

  /// `last` is the last of the members that are asked of the name, or the name itself.
  Problem unknown_name(const Node& node, const Node& last) const;
  Problem not_yes_or_no(const Typed& part) const;
  Problem not_turned_round(const Typed& part) const;
  /// `fault` is the one to point at.
  Problem not_comparable(const Typed& left, const Typed& right, const Node& fault) const;
  /// In a list or among the keys of a map.
  Problem not_among(const Typed& wanted, const Typed& values) const;
  Problem without_order(const Typed& part) const;
  Problem not_a_list(const Typed& part) const;
  /// Of an operator or a function.
  Problem not_applicable(const Typed& part, std::string_view symbol) const;
  Problem mixed_calculation(const Node& whole, const Typed& left, const Typed& right) const;
  Problem not_an_option(const Node& literal, std::string_view name, const Declaration& declaration) const;
  Problem out_of_range(const Node& literal, std::string_view name, const Declaration& declaration) const;
  Problem branches_differ(const Typed& if_true, const Typed& if_false) const;

  // Of calls, lists and maps.
  Problem unknown_function(const Node& call) const;
  /// On the wrong side of the dot, or with too many or too few values.
  Problem called_otherwise(const Node& call, const Signature& own) const;
  Problem no_date_of_the_call(const Node& implied) const;
  Problem not_a_moment(const Typed& part) const;
  Problem not_a_length(const Typed& part) const;
  Problem not_an_offset(const Typed& part) const;
  Problem no_place_for_length(const Typed& place, std::string_view function) const;
  Problem not_a_key(const Typed& key) const;
  Problem key_twice(const Typed& key) const;
  Problem not_a_place(const Typed& place) const;
  Problem without_elements(const Typed& part, std::string_view wanted) const;
  Problem without_members(const Node& member, const Typed& of) const;

 private:
  static Problem at_node(const Node& node, std::string message, std::string hint = {});
  std::string shown(const Node& node) const;
  /// Both look through all that is declared only when they may guess.
  std::string hint_for_name(std::string_view name, bool may_guess) const;
  /// What certainly belongs in the place of a name that nothing has; or empty.
  std::string meant_by(std::string_view name, bool may_guess) const;
  static std::string hint_for_calculation(const Shape& left, const Shape& right, const Node* literal);
  static std::string hint_for_length(const Typed& other);
  std::string hint_for_comparison(const Typed& one, const Typed& other) const;
  std::string example_of(const Typed& part) const;

  const Syntax& syntax_;
  const Declarations& declarations_;
  diagnostics::Guesses& guesses_;
};

}  // namespace bedside::condition
