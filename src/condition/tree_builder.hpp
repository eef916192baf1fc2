// Puts the nodes of a tree in their place, within the limits.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "condition/lexer.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {

/// What was read so far of an expression: its node, and where it stands with the parentheses around it.
struct Part {
  NodeIndex node = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view text) { syntax_.text = text; }

  Part literal(const Token& token, Value value);
  Part name(std::size_t begin, std::size_t end);
  Part has(const Token& has, const Part& name, std::size_t end);
  Part list(const std::vector<Part>& elements, std::size_t begin, std::size_t end);
  Part unary(Kind kind, std::size_t begin, const Part& operand, std::size_t end);
  Part binary(Kind kind, const Part& left, const Part& right);
  Part conditional(const Part& choice, const Part& if_true, const Part& if_false);

  const Node& node(const Part& part) const { return syntax_.nodes[part.node]; }
  bool too_large() const;
  Syntax take() { return std::move(syntax_); }

 private:
  Part add(Node node);
  NameIndex index_of(std::string_view name);
  bool fold_minus(std::size_t begin, const Part& operand);

  Syntax syntax_;
};

}  // namespace bedside::condition
