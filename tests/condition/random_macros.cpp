// Macros over lists and over maps, whose variables may have the names of facts or of variables around them.
#include <array>

#include "grower.hpp"

namespace bedside::condition::reference {
namespace {

const Shape truths{Kind::truth, {}};

struct Range {
  Tree tree;
  Shape elements;
  std::string over;
};

Range list_range(Grower& grower, Shape elements, int depth) {
  Tree tree = grower.grow(list_of(elements), depth - 1);
  return {std::move(tree), std::move(elements), " over list"};
}

Range map_range(Grower& grower, Shape keys, int depth) {
  Tree tree = grower.grow(map_of(keys, random_shape(grower.random, 0)), depth - 1);
  return {std::move(tree), std::move(keys), " over map"};
}

Range random_range(Grower& grower, int depth) {
  constexpr std::array keys = {Kind::truth, Kind::integer, Kind::text};
  if (grower.one_in(3)) return map_range(grower, {grower.among(keys), {}}, depth);
  return list_range(grower, random_shape(grower.random, 1), depth);
}

std::string random_variable(Grower& grower) {
  constexpr std::array names = {"x", "x", "y", "each", "i0", "t1", "b2", "l0", "d1", "n3"};
  if (!grower.variables.empty() && grower.one_in(3)) return grower.among(grower.variables).name;
  return grower.among(names);
}

/// Often one thing for some elements, and another for the others.
Tree random_body(Grower& grower, const Shape& shape, int depth) {
  const Grower::Variable variable = grower.variables.back();
  if (depth < 2 || !grower.one_in(4)) return grower.grow(shape, depth - 1);
  const std::string symbol = variable.shape.of.empty() ? "<" : "==";
  Tree which = operation(symbol, {name(variable.name), grower.leaf(variable.shape)});
  return operation("?:", {std::move(which), grower.grow(shape, depth - 2), grower.grow(shape, depth - 2)});
}

/// The range is outside of the variable's reach, the bodies are within.
Tree macro_over(Grower& grower, const std::string& called, Range range, const std::vector<Shape>& bodies, int depth) {
  const std::string variable = random_variable(grower);
  std::vector<Tree> parts = {std::move(range.tree)};
  grower.variables.push_back({variable, std::move(range.elements)});
  for (const Shape& body : bodies) parts.push_back(random_body(grower, body, depth));
  grower.variables.pop_back();
  const std::string label = called + (bodies.size() == 2 ? " with filter" : "") + range.over;
  return labelled(macro(called, variable, std::move(parts)), label);
}

bool can_be_key(const Shape& shape) {
  return shape.kind == Kind::truth || shape.kind == Kind::integer || shape.kind == Kind::text;
}

}  // namespace

Tree random_quantifier(Grower& grower, int depth) {
  constexpr std::array macros = {"all", "exists", "exists_one"};
  const std::string called = grower.among(macros);
  return macro_over(grower, called, random_range(grower, depth), {truths}, depth);
}

Tree random_list_macro(Grower& grower, const Shape& shape, int depth) {
  const Shape& elements = shape.of[0];
  switch (grower.pick(3)) {
    case 0: {
      const bool over_map = can_be_key(elements) && grower.one_in(2);
      Range range = over_map ? map_range(grower, elements, depth) : list_range(grower, elements, depth);
      return macro_over(grower, "filter", std::move(range), {truths}, depth);
    }
    case 1:
      return macro_over(grower, "map", random_range(grower, depth), {truths, elements}, depth);
    default:
      return macro_over(grower, "map", random_range(grower, depth), {elements}, depth);
  }
}

}  // namespace bedside::condition::reference
