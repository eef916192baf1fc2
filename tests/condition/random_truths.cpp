// Expressions that are true or false.
#include <algorithm>
#include <array>

#include "grower.hpp"

namespace bedside::condition::reference {
namespace {

const Shape truths{Kind::truth, {}};
const Shape texts{Kind::text, {}};

std::string word_for(Kind kind) {
  constexpr std::array words = {"bool", "int", "double", "string", "timestamp", "duration", "list", "map"};
  return words[static_cast<std::size_t>(kind)];
}

/// The same with other numbers: whole ones for those with decimals, and the other way round. Keys stay what they are.
Shape with_other_numbers(const Shape& shape) {
  if (shape.kind == Kind::integer) return {Kind::number, {}};
  if (shape.kind == Kind::number) return {Kind::integer, {}};
  Shape other = shape;
  if (!other.of.empty()) other.of.back() = with_other_numbers(other.of.back());
  return other;
}

Tree logic(Grower& grower, const std::string& symbol, int depth) {
  return labelled(operation(symbol, {grower.grow(truths, depth - 1), grower.grow(truths, depth - 1)}), symbol);
}

/// Something that may well be equal: the same once more, of a map with its entries in another order.
Tree twin(const Tree& tree) {
  Tree other = tree;
  if (other.form == Form::map && other.operands.size() > 2)
    std::rotate(other.operands.begin(), other.operands.begin() + 2, other.operands.end());
  return other;
}

Tree equality(Grower& grower, int depth) {
  const Shape shape = grower.shape_to_ask_about(2);
  const std::string symbol = grower.one_in(2) ? "!=" : "==";
  Tree left = grower.grow(shape, depth - 1);
  const Shape other = grower.one_in(3) ? with_other_numbers(shape) : shape;
  Tree right = grower.one_in(4) ? twin(left) : grower.grow(other, depth - 1);
  const std::string label = symbol + (shape == other ? " of " + word_for(shape.kind) : " of mixed numbers");
  return labelled(operation(symbol, {std::move(left), std::move(right)}), label);
}

Tree order(Grower& grower, int depth) {
  constexpr std::array symbols = {"<", "<=", ">", ">="};
  constexpr std::array kinds = {Kind::truth, Kind::integer, Kind::number,  Kind::number,
                                Kind::text,  Kind::moment,  Kind::duration};
  Shape shape = grower.shape_to_ask_about(0);
  if (!shape.of.empty() || grower.one_in(2)) shape = {grower.among(kinds), {}};
  const Shape other = grower.one_in(4) ? with_other_numbers(shape) : shape;
  const std::string symbol = grower.among(symbols);
  const std::string label = symbol + (shape == other ? " of " + word_for(shape.kind) : " of mixed numbers");
  return labelled(operation(symbol, {grower.grow(shape, depth - 1), grower.grow(other, depth - 1)}), label);
}

Tree within(Grower& grower, int depth) {
  if (grower.one_in(2)) {
    const Shape shape = grower.shape_to_ask_about(1);
    const Shape other = grower.one_in(3) ? with_other_numbers(shape) : shape;
    return labelled(operation("in", {grower.grow(shape, depth - 1), grower.grow(list_of(other), depth - 1)}),
                    "in list");
  }
  constexpr std::array kinds = {Kind::truth, Kind::integer, Kind::text};
  const Shape key{grower.among(kinds), {}};
  Tree wanted =
      grower.one_in(2) ? literal_key(grower, key.kind, grower.pick(literal_keys)) : grower.grow(key, depth - 1);
  slips_to_number(grower, wanted);
  const Shape values = random_shape(grower.random, 0);
  return labelled(operation("in", {std::move(wanted), grower.grow(map_of(key, values), depth - 1)}), "in map");
}

Tree has(Grower& grower, int depth) {
  if (grower.one_in(2)) {
    constexpr std::array kinds = {Kind::truth, Kind::integer, Kind::number, Kind::text, Kind::moment, Kind::list};
    const std::string called = random_fact_name(grower, grower.among(kinds));
    if (!grower.shadowed(called)) return labelled(has_name(called), "has(name)");
  }
  constexpr std::array fields = {"a", "b", "c"};
  Tree map = grower.grow(map_of(texts, random_shape(grower.random, 1)), depth - 1);
  return labelled(has_field(grower.among(fields), std::move(map)), "has(e.f)");
}

Tree search(Grower& grower, int depth) {
  constexpr std::array methods = {"contains", "startsWith", "endsWith"};
  const std::string called = grower.among(methods);
  Tree in = grower.grow(texts, depth - 1);
  Tree wanted = grower.one_in(5) ? in : grower.grow(texts, depth - 1);
  if (grower.one_in(2)) in = operation("+", {grower.one_in(2) ? in : text("ab"), wanted});
  return labelled(method(called, {std::move(in), std::move(wanted)}), called);
}

Tree converted_truth(Grower& grower, int depth) {
  if (grower.one_in(3)) return labelled(function("bool", {grower.grow(truths, depth - 1)}), "bool(bool)");
  return labelled(function("bool", {convertible_text(grower, Kind::truth, depth - 1)}), "bool(string)");
}

}  // namespace

Tree random_truth(Grower& grower, int depth) {
  switch (grower.pick(22)) {
    case 0:
    case 1:
    case 2:
      return logic(grower, "&&", depth);
    case 3:
    case 4:
    case 5:
      return logic(grower, "||", depth);
    case 6:
      return labelled(operation("!", {grower.grow(truths, depth - 1)}), "!");
    case 7:
    case 8:
    case 9:
      return equality(grower, depth);
    case 10:
    case 11:
      return order(grower, depth);
    case 12:
    case 13:
      return within(grower, depth);
    case 14:
      return has(grower, depth);
    case 15:
      return search(grower, depth);
    case 16:
      return converted_truth(grower, depth);
    case 17:
    case 18:
    case 19:
      return random_quantifier(grower, depth);
    default:
      return order(grower, depth);
  }
}

}  // namespace bedside::condition::reference
