#include "condition/tree_builder.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "condition/limits.hpp"

namespace bedside::condition {
namespace {

Node node_of(Kind kind, std::size_t begin, std::size_t end, std::vector<NodeIndex> operands = {}) {
  Node node;
  node.kind = kind;
  node.begin = begin;
  node.end = end;
  node.operands = std::move(operands);
  return node;
}

std::vector<NodeIndex> nodes_of(const std::vector<Part>& parts) {
  std::vector<NodeIndex> nodes;
  for (const Part& part : parts) nodes.push_back(part.node);
  return nodes;
}

}  // namespace

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
  Node node = node_of(Kind::literal, token.begin, token.end);
  node.literal = std::move(value);
  return add(std::move(node));
}

Part TreeBuilder::name(const Token& token) {
  Node node = node_of(Kind::name, token.begin, token.end);
  node.word_begin = token.begin;
  node.word_end = token.end;
  const auto loop =
      std::find_if(loops_.rbegin(), loops_.rend(), [&](const Loop& one) { return one.variable == token.text; });
  if (loop == loops_.rend()) {
    node.name = index_of(token.text);
  } else {
    node.kind = Kind::variable;
    node.operands = {loop->part.node};
  }
  return add(std::move(node));
}

Part TreeBuilder::has(const Token& has, const Part& name, std::size_t end) {
  Node& node = syntax_.nodes[name.node];
  node.kind = Kind::has;
  node.begin = has.begin;
  node.end = end;
  return {name.node, has.begin, end};
}

Part TreeBuilder::collection(Kind kind, const std::vector<Part>& elements, std::size_t begin, std::size_t end) {
  return add(node_of(kind, begin, end, nodes_of(elements)));
}

Part TreeBuilder::index(const Part& of, const Part& inside, std::size_t end) {
  return add(node_of(Kind::index, of.begin, end, {of.node, inside.node}));
}

Part TreeBuilder::member(const Part& of, const Token& key) {
  Node node = node_of(Kind::member, of.begin, key.end, {of.node});
  node.literal.data = std::string(key.text);
  node.word_begin = key.begin;
  node.word_end = key.end;
  return add(std::move(node));
}

Part TreeBuilder::has_member(const Token& has, const Part& member, std::size_t end) {
  Node& node = syntax_.nodes[member.node];
  node.kind = Kind::has_member;
  node.begin = has.begin;
  node.end = end;
  return {member.node, has.begin, end};
}

Part TreeBuilder::call(const Token& function, std::vector<Part> operands, std::size_t end) {
  return add_call({0, function.begin, end}, function, false, operands);
}

Part TreeBuilder::method(const Part& of, const Token& function, std::vector<Part> operands, std::size_t end) {
  operands.insert(operands.begin(), of);
  return add_call({0, of.begin, end}, function, true, operands);
}

Part TreeBuilder::add_call(Part place, const Token& word, bool is_method, const std::vector<Part>& operands) {
  Node node = node_of(Kind::call, place.begin, place.end, nodes_of(operands));
  const Signature* found = signature(word.text);
  if (found != nullptr) node.function = found->function;
  node.is_method = is_method;
  node.word_begin = word.begin;
  node.word_end = word.end;
  if (counts_days(node.function)) add_date_of_the_call(word, node.operands);
  return add(std::move(node));
}

/// A fact of that name, whatever a macro around it calls its variable.
void TreeBuilder::add_date_of_the_call(const Token& function, std::vector<NodeIndex>& operands) {
  Node node = node_of(Kind::name, function.begin, function.end);
  node.word_begin = function.begin;
  node.word_end = function.end;
  node.name = index_of(date_of_the_call);
  node.is_implied = true;
  operands.push_back(add(std::move(node)).node);
}

Part TreeBuilder::begin_loop(const Part& of, const Token& variable) {
  Node node = node_of(Kind::loop, of.begin, of.end, {of.node});
  node.word_begin = variable.begin;
  node.word_end = variable.end;
  const Part part = add(std::move(node));
  loops_.push_back({variable.text, part});
  return part;
}

Part TreeBuilder::end_loop(Kind macro, const Token& word, const std::vector<Part>& bodies, std::size_t end) {
  const Part loop = loops_.back().part;
  loops_.pop_back();
  Node node = node_of(macro, loop.begin, end, {loop.node});
  for (const Part& body : bodies) node.operands.push_back(body.node);
  node.word_begin = word.begin;
  node.word_end = word.end;
  const Part part = add(std::move(node));
  syntax_.nodes[loop.node].end_of_loop = part.node;
  return part;
}

Part TreeBuilder::unary(Kind kind, std::size_t begin, const Part& operand, std::size_t end) {
  if (kind == Kind::negate && fold_minus(begin, operand)) return {operand.node, begin, end};
  return add(node_of(kind, begin, end, {operand.node}));
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
  return add(node_of(kind, left.begin, right.end, {left.node, right.node}));
}

Part TreeBuilder::conditional(const Part& choice, const Part& if_true, const Part& if_false) {
  return add(node_of(Kind::conditional, choice.begin, if_false.end, {choice.node, if_true.node, if_false.node}));
}

}  // namespace bedside::condition
