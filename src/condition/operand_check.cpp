#include "condition/operand_check.hpp"

#include <algorithm>
#include <string>

#include "condition/calendar.hpp"
#include "condition/duration.hpp"
#include "condition/timestamp.hpp"

namespace bedside::condition {
namespace {

bool is_key(const Shape& shape) {
  return shape.is(Basic::text) || shape.is(Basic::integer) || shape.is(Basic::boolean);
}

bool same_literal(const Typed& one, const Typed& other) {
  return one.node->kind == Kind::literal && other.node->kind == Kind::literal &&
         one.node->literal == other.node->literal;
}

}  // namespace

Shape OperandCheck::check(const Node& node, const std::vector<Typed>& operands, Found& found) const {
  switch (node.kind) {
    case Kind::list:
      return list(operands);
    case Kind::map:
      return map(operands, found);
    case Kind::index:
      return index(operands[0], operands[1], found);
    case Kind::member:
      return member(node, operands[0], found);
    case Kind::has_member:
      member(node, operands[0], found);
      return Basic::boolean;
    case Kind::loop:
      return loop(node, operands[0], found);
    default:
      return call(node, operands, found);
  }
}

Shape OperandCheck::list(const std::vector<Typed>& elements) {
  if (elements.empty()) return Basic::list;
  Shape all = elements.front().shape;
  for (const Typed& element : elements) all = Shape::joined(all, element.shape);
  return Shape::list_of(all);
}

Shape OperandCheck::map(const std::vector<Typed>& entries, Found& found) const {
  if (entries.empty()) return Basic::map;
  Shape keys = entries[0].shape;
  Shape values = entries[1].shape;
  for (std::size_t key = 0; key < entries.size(); key += 2) {
    keys = Shape::joined(keys, entries[key].shape);
    values = Shape::joined(values, entries[key + 1].shape);
    if (!is_key(entries[key].shape)) found.push_back(problems_.not_a_key(entries[key]));
    bool is_twice = false;
    for (std::size_t before = 0; before < key; before += 2)
      is_twice = is_twice || same_literal(entries[before], entries[key]);
    if (is_twice) found.push_back(problems_.key_twice(entries[key]));
  }
  return Shape::map_of(keys.basic(), values);
}

Shape OperandCheck::index(const Typed& of, const Typed& place, Found& found) const {
  const bool has_places = of.shape.is(Basic::list) || of.shape.basic() == Basic::map;
  if (!has_places) {
    found.push_back(problems_.without_elements(of, "[..]"));
    return {};
  }
  if (of.shape.basic() == Basic::list && !place.shape.is(Basic::integer))
    found.push_back(problems_.not_a_place(place));
  else if (of.shape.basic() == Basic::map && !Shape::comparable(place.shape, of.shape.element()))
    found.push_back(problems_.not_among(place, of));
  return of.shape.indexed();
}

Shape OperandCheck::member(const Node& node, const Typed& of, Found& found) const {
  if (of.shape.is(Basic::map)) return of.shape.indexed();
  found.push_back(problems_.without_members(node, of));
  return {};
}

/// The type of each element.
Shape OperandCheck::loop(const Node& node, const Typed& over, Found& found) const {
  if (over.shape.is(Basic::list) || over.shape.basic() == Basic::map) return over.shape.element();
  found.push_back(problems_.without_elements(over, syntax_.word_of(syntax_.nodes[node.end_of_loop])));
  return {};
}

Shape OperandCheck::call(const Node& node, const std::vector<Typed>& operands, Found& found) const {
  if (node.function == Function::unknown) {
    found.push_back(problems_.unknown_function(node));
    return {};
  }
  const Signature& own = signature(node.function);
  const std::size_t before = found.size();
  if (fits(node))
    check_operands(node, own, operands, found);
  else
    found.push_back(problems_.called_otherwise(node, own));
  return found.size() == before ? Shape(own.result) : Shape();
}

void OperandCheck::check_operands(const Node& node, const Signature& own, const std::vector<Typed>& operands,
                                  Found& found) const {
  for (std::size_t which = 0; which < operands.size(); ++which) {
    const Typed& operand = operands[which];
    if ((which == 0 ? own.first : own.second).contains(operand.shape.basic()))
      check_text(node, operand, found);
    else
      found.push_back(operand.node->is_implied ? problems_.no_date_of_the_call(*operand.node)
                                               : problems_.not_applicable(operand, own.name));
  }
  if (operands.size() == 2 && operands[0].shape.basic() == Basic::duration)
    found.push_back(problems_.no_place_for_length(operands[1], own.name));
}

/// A text that stands in the condition itself can be read at once.
void OperandCheck::check_text(const Node& node, const Typed& operand, Found& found) const {
  const std::string* text = operand.written_text();
  if (text == nullptr) return;
  if (node.function == Function::to_timestamp && !read_timestamp(*text))
    found.push_back(problems_.not_a_moment(operand));
  if (node.function == Function::to_duration && !read_duration(*text)) found.push_back(problems_.not_a_length(operand));
  const bool is_place = node.is_method && signature(node.function).first.contains(Basic::timestamp);
  if (is_place && !read_offset(*text)) found.push_back(problems_.not_an_offset(operand));
}

}  // namespace bedside::condition
