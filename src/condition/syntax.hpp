// The tree of a condition, as a flat vector in which operands stand before the node that uses them: whatever has to be
// worked out about a tree is one loop from front to back, without recursion. The last node is the root. A macro such as
// `list.all(x, ..)` is the list, a `loop` node, what is asked of each element, and the node of the macro itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

#include "condition/signature.hpp"

namespace bedside::condition {

enum class Kind : std::uint8_t {
  literal,
  name,
  has,     ///< of one name, which is no node of its own
  list,    ///< its elements
  map,     ///< a key, its value, a key..
  index,   ///< of a list or a map; what stands in the brackets
  member,  ///< of a map; the key is `literal`
  has_member,
  call,      ///< the operands of `function`, that before the dot first
  variable,  ///< of the loop that is its operand
  loop,      ///< over its operand; what is done with each element follows, up to `end_of_loop`
  all,       ///< a loop, and what each element is asked
  exists,
  exists_one,
  filter,
  transform,  ///< a loop, the question that chooses elements if there is one, and what they become
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
  Value literal;               ///< of a literal; of a member its key
  NameIndex name = 0;          ///< of a name or of has()
  std::size_t word_begin = 0;  ///< where the name itself stands, or that of a function, a macro, a member
  std::size_t word_end = 0;
  Function function = Function::unknown;  ///< of a call
  bool is_method = false;                 ///< of a call: written behind a dot
  bool is_implied = false;                ///< a name that a function reads without its being written
  NodeIndex end_of_loop = 0;              ///< of a loop: the macro that it belongs to
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
  std::string_view word_of(const Node& node) const {
    return std::string_view(text).substr(node.word_begin, node.word_end - node.word_begin);
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
bool is_relation(Kind kind);

/// `all`, `exists`, `exists_one`, `filter`, `map`: what is done with each element of a list. Nothing for other words.
std::optional<Kind> macro(std::string_view name);
bool is_macro(Kind kind);

/// Whether a call has as many operands as its function takes, on the right side of the dot.
bool fits(const Node& call);

}  // namespace bedside::condition
