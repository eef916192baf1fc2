#include "condition/tree_builder.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "condition/limits.hpp"

namespace bedside::condition {

Part TreeBuilder::add(Node node) {
  const Part part{static_cast<NodeIndex>(syntax_.nodes.size()), node.begin, node.end};
  syntax_.nodes.push_back(std::move(node));
  return part;
}

NameIndex TreeBuilder::index_of(std::string_view name) {
  auto& names = syntax_.names;
  const auto found = std::find(names.begin(), names.end(), name);
  const auto index = static_cast<NameIndex>(found - names.begin());
  if (found == names.end()) names.emplace_back(name);
  return index;
}

bool TreeBuilder::too_large() const {
  return syntax_.nodes.size() > most_nodes;
}

Part TreeBuilder::literal(const Token& token, Value value) {
  Node node{Kind::literal, token.begin, token.end, {}, {}, 0, 0, 0};
  node.literal = std::move(value);
  return add(std::move(node));
}

Part TreeBuilder::name(std::size_t begin, std::size_t end) {
  const NameIndex name = index_of(std::string_view(syntax_.text).substr(begin, end - begin));
  return add({Kind::name, begin, end, {}, {}, name, begin, end});
}

Part TreeBuilder::has(const Token& has, const Part& name, std::size_t end) {
  Node& node = syntax_.nodes[name.node];
  node.kind = Kind::has;
  node.begin = has.begin;
  node.end = end;
  return {name.node, has.begin, end};
}

Part TreeBuilder::list(const std::vector<Part>& elements, std::size_t begin, std::size_t end) {
  Node node{Kind::list, begin, end, {}, {}, 0, 0, 0};
  for (const Part& element : elements) node.operands.push_back(element.node);
  return add(std::move(node));
}

Part TreeBuilder::unary(Kind kind, std::size_t begin, const Part& operand, std::size_t end) {
  if (kind == Kind::negate && fold_minus(begin, operand)) return {operand.node, begin, end};
  return add({kind, begin, end, {operand.node}, {}, 0, 0, 0});
}

/// A minus before a number makes another number; that of the smallest integer is none.
bool TreeBuilder::fold_minus(std::size_t begin, const Part& operand) {
  Node& node = syntax_.nodes[operand.node];
  if (node.kind != Kind::literal) return false;
  const auto* whole = node.literal.as<std::int64_t>();
  const auto* number = node.literal.as<double>();
  if (number != nullptr)
    node.literal.data = -*number;
  else if (whole != nullptr && *whole != std::numeric_limits<std::int64_t>::min())
    node.literal.data = -*whole;
  else
    return false;
  node.begin = begin;
  node.end = operand.end;
  return true;
}

Part TreeBuilder::binary(Kind kind, const Part& left, const Part& right) {
  return add({kind, left.begin, right.end, {left.node, right.node}, {}, 0, 0, 0});
}

Part TreeBuilder::conditional(const Part& choice, const Part& if_true, const Part& if_false) {
  return add({Kind::conditional, choice.begin, if_false.end, {choice.node, if_true.node, if_false.node}, {}, 0, 0, 0});
}

}  // namespace bedside::condition
