// Where a random tree grows: the source of chance, and the variables of the macros around.
#pragma once

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "random_trees.hpp"

namespace bedside::condition::reference {

inline Shape list_of(Shape elements) {
  return {Kind::list, {std::move(elements)}};
}
inline Shape map_of(Shape keys, Shape values) {
  return {Kind::map, {std::move(keys), std::move(values)}};
}
inline Tree labelled(Tree tree, std::string construct) {
  tree.construct = std::move(construct);
  return tree;
}

struct Grower {
  struct Variable {
    std::string name;
    Shape shape;
  };

  std::mt19937& random;
  Types types = Types::fit;
  std::vector<Variable> variables = {};

  int pick(int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); }
  bool one_in(int count) { return pick(count) == 0; }
  template <class Choices>
  const auto& among(const Choices& choices) {
    return choices[random() % choices.size()];
  }
  bool shadowed(const std::string& name) const;
  /// That of a variable, often: what a macro goes through should matter to its body.
  Shape shape_to_ask_about(int depth);

  /// A tree of this type.
  Tree grow(const Shape& shape, int depth);
  /// One that is a name or can be written at once.
  Tree leaf(const Shape& shape);
};

// random_leaves.cpp
Tree random_literal(Grower& grower, Kind kind);
Tree literal_key(Grower& grower, Kind kind, int which);
constexpr int literal_keys = 5;  ///< different ones; two of a yes or no
/// Where types may slip and once in a while: a number with decimals instead of a key or an index.
bool slips_to_number(Grower& grower, Tree& key);
/// A text that can, or sometimes can't, be converted to this kind. No literal of the latter sort stands alone where
/// types fit: the type check knows it when it sees it.
Tree convertible_text(Grower& grower, Kind kind, int depth);
Tree zone_text(Grower& grower, int depth);
Value random_fact(Grower& grower, Kind kind);
std::string random_fact_name(Grower& grower, Kind kind);

// random_truths.cpp, random_macros.cpp, random_computations.cpp, random_collections.cpp
Tree random_truth(Grower& grower, int depth);
Tree random_quantifier(Grower& grower, int depth);
Tree random_integer(Grower& grower, int depth);
Tree random_number(Grower& grower, int depth);
Tree random_text(Grower& grower, int depth);
Tree random_moment_tree(Grower& grower, int depth);
Tree random_duration(Grower& grower, int depth);
Tree list_literal(Grower& grower, const Shape& elements, int depth);
Tree map_literal(Grower& grower, const Shape& shape, int depth);
Tree random_list(Grower& grower, const Shape& shape, int depth);
Tree random_map(Grower& grower, const Shape& shape, int depth);
/// `e[i]`, `m[k]` or `m.f`.
Tree random_access(Grower& grower, const Shape& shape, int depth);
/// `list.map(..)` or `list.filter(..)`.
Tree random_list_macro(Grower& grower, const Shape& shape, int depth);

}  // namespace bedside::condition::reference
