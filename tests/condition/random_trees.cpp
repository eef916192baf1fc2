#include "random_trees.hpp"

#include <array>

#include <fmt/format.h>

#include "grower.hpp"

namespace bedside::condition::reference {
namespace {

const Shape truths{Kind::truth, {}};

bool can_be_fact(const Shape& shape) {
  return shape.kind <= Kind::moment || shape == list_of({Kind::text, {}});
}

/// A variable or fact of this type, if there is one that isn't shadowed.
bool name_for(Grower& grower, const Shape& shape, Tree& found) {
  std::vector<std::string> fitting;
  for (std::size_t at = 0; at < grower.variables.size(); ++at) {
    const std::string& variable = grower.variables[at].name;
    bool innermost = true;
    for (std::size_t inner = at + 1; inner < grower.variables.size(); ++inner)
      innermost = innermost && grower.variables[inner].name != variable;
    if (innermost && grower.variables[at].shape == shape) fitting.push_back(variable);
  }
  if (!fitting.empty() && !grower.one_in(5)) {
    found = labelled(name(grower.among(fitting)), "variable");
    return true;
  }
  if (!can_be_fact(shape)) return false;
  const std::string called = random_fact_name(grower, shape.kind);
  if (grower.shadowed(called)) return false;
  found = labelled(name(called), fmt::format("name {}", called == "today" ? called : called.substr(0, 1)));
  return true;
}

/// Something of a type that isn't wanted here.
Tree slipped(Grower& grower, int depth) {
  switch (grower.pick(6)) {
    case 0:
      return labelled(literal("null", Value{}), "null");
    case 1:
      return labelled(function("age", {grower.grow(random_shape(grower.random, 1), depth - 1)}), "unknown function");
    case 2:
      return labelled(method("reverse", {grower.grow(random_shape(grower.random, 1), depth - 1)}), "unknown method");
    case 3:
      return labelled(name("nobody"), "undeclared name");
    default:
      return grower.grow(random_shape(grower.random, 1), depth - 1);
  }
}

Tree of_kind(Grower& grower, const Shape& shape, int depth) {
  switch (shape.kind) {
    case Kind::truth:
      return random_truth(grower, depth);
    case Kind::integer:
      return random_integer(grower, depth);
    case Kind::number:
      return random_number(grower, depth);
    case Kind::text:
      return random_text(grower, depth);
    case Kind::moment:
      return random_moment_tree(grower, depth);
    case Kind::duration:
      return random_duration(grower, depth);
    case Kind::list:
      return random_list(grower, shape, depth);
    default:
      return random_map(grower, shape, depth);
  }
}

}  // namespace

Shape Grower::shape_to_ask_about(int depth) {
  if (!variables.empty() && one_in(2)) return among(variables).shape;
  return random_shape(random, depth);
}

bool Grower::shadowed(const std::string& name) const {
  for (const Variable& variable : variables)
    if (variable.name == name) return true;
  return false;
}

Tree Grower::leaf(const Shape& shape) {
  Tree found;
  if (pick(10) < 7 && name_for(*this, shape, found)) return found;
  if (shape.kind == Kind::list) return list_literal(*this, shape.of[0], 0);
  if (shape.kind == Kind::map) return map_literal(*this, shape, 0);
  return random_literal(*this, shape.kind);
}

Tree Grower::grow(const Shape& shape, int depth) {
  if (types == Types::slip && depth >= 0 && one_in(12)) return slipped(*this, depth);
  if (depth <= 0 || one_in(6)) return leaf(shape);
  const int what = pick(16);
  if (what == 0)
    return labelled(operation("?:", {grow(truths, depth - 1), grow(shape, depth - 1), grow(shape, depth - 1)}), "?:");
  if (what == 1) return random_access(*this, shape, depth);
  return of_kind(*this, shape, depth);
}

Shape random_shape(std::mt19937& random, int depth) {
  constexpr std::array simple = {Kind::integer, Kind::integer, Kind::integer, Kind::number,
                                 Kind::truth,   Kind::text,    Kind::moment,  Kind::duration};
  const Kind kind = simple[random() % simple.size()];
  const auto what = random() % 8;
  if (depth == 0 || what > 1) return {kind, {}};
  const Shape inner = random_shape(random, depth - 1);
  if (what == 0) return list_of(inner);
  constexpr std::array keys = {Kind::truth, Kind::integer, Kind::text, Kind::text};
  return map_of({keys[random() % keys.size()], {}}, inner);
}

Tree random_tree(std::mt19937& random, const Shape& shape, int depth, Types types) {
  Grower grower{random, types};
  return grower.grow(shape, depth);
}

Moment random_moment(std::mt19937& random) {
  Grower grower{random};
  Moment moment;
  const auto decide = [&](const std::string& name, Kind kind) {
    const int how = grower.pick(24);
    if (how == 0) moment.pending.insert(name);
    if (how == 1) moment.no_answer.insert(name);
    if (how == 2) moment.given[name] = Value{};
    if (how > 3) moment.given[name] = random_fact(grower, kind);
  };
  for (const auto& [name, declaration] : declared_names()) {
    constexpr std::string_view kinds = "bintd?l";
    decide(name, name == "today" ? Kind::moment : static_cast<Kind>(kinds.find(name[0])));
  }
  return moment;
}

const Declarations& declared_names() {
  static const Declarations all = [] {
    Declarations declared;
    for (const char digit : {'0', '1', '2', '3'}) {
      declared[std::string{'b', digit}] = {Type::boolean, false, {}};
      declared[std::string{'i', digit}] = {Type::integer, false, {}};
      declared[std::string{'n', digit}] = {Type::number, false, {}};
      declared[std::string{'t', digit}] = {Type::text, false, {}};
      declared[std::string{'d', digit}] = {Type::timestamp, false, {}};
      declared[std::string{'l', digit}] = {Type::list_of_text, false, {}};
    }
    declared["today"] = {Type::timestamp, false, {}};
    return declared;
  }();
  return all;
}

}  // namespace bedside::condition::reference
