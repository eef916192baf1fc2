// The tree of a condition, as a flat vector in which operands stand before the node that uses them: whatever has to be
// worked out about a tree is one loop from front to back, without recursion. The last node is the root.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

namespace bedside::condition {

enum class Kind : std::uint8_t {
  literal,
  name,
  list,
  has,           ///< of one name, which is no node of its own
  to_timestamp,  ///< timestamp("..")
  negate,
  logical_not,
  multiply,
  divide,
  modulo,
  add,
  subtract,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  in,
  logical_and,
  logical_or,
  conditional,
};

using NodeIndex = std::uint32_t;
using NameIndex = std::uint32_t;

struct Node {
  Kind kind = Kind::literal;
  std::size_t begin = 0;  ///< bytes [begin, end) of the text, without parentheses around the whole
  std::size_t end = 0;
  std::vector<NodeIndex> operands;
  Value literal;               ///< of a literal
  NameIndex name = 0;          ///< of a name or of has()
  std::size_t name_begin = 0;  ///< where the name itself stands
  std::size_t name_end = 0;
};

struct Syntax {
  std::string text;
  std::vector<Node> nodes;
  std::vector<std::string> names;  ///< each name once, in the order of first use

  const Node& root() const { return nodes.back(); }
  const Node& operand(const Node& node, std::size_t which) const { return nodes[node.operands[which]]; }
  std::string_view text_of(const Node& node) const {
    return std::string_view(text).substr(node.begin, node.end - node.begin);
  }
};

/// A binary operator and how tightly it binds; more binds tighter.
struct BinaryOperator {
  std::string_view symbol;
  Kind kind;
  int precedence;
};

inline constexpr int conditional_precedence = 0;
inline constexpr int or_precedence = 1;
inline constexpr int and_precedence = 2;
inline constexpr int relation_precedence = 3;
inline constexpr int sum_precedence = 4;
inline constexpr int product_precedence = 5;
inline constexpr int unary_precedence = 6;
inline constexpr int primary_precedence = 7;

/// Null when there is none.
const BinaryOperator* binary_operator(std::string_view symbol);
const BinaryOperator* binary_operator(Kind kind);

}  // namespace bedside::condition
