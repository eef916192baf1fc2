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
  /// A fact or an answer, or the variable of a macro around it.
  Part name(const Token& token);
  Part has(const Token& has, const Part& name, std::size_t end);
  /// A list, or a map with its keys and values in turn.
  Part collection(Kind kind, const std::vector<Part>& elements, std::size_t begin, std::size_t end);
  Part index(const Part& of, const Part& inside, std::size_t end);
  Part member(const Part& of, const Token& key);
  /// Makes a question of a member: whether it is there.
  Part has_member(const Token& has, const Part& member, std::size_t end);
  /// `operands` are those in the parentheses.
  Part call(const Token& function, std::vector<Part> operands, std::size_t end);
  Part method(const Part& of, const Token& function, std::vector<Part> operands, std::size_t end);
  /// Until the macro is added, `variable` names the elements of `of`.
  Part begin_loop(const Part& of, const Token& variable);
  Part end_loop(Kind macro, const Token& word, const std::vector<Part>& bodies, std::size_t end);
  Part unary(Kind kind, std::size_t begin, const Part& operand, std::size_t end);
  Part binary(Kind kind, const Part& left, const Part& right);
  Part conditional(const Part& choice, const Part& if_true, const Part& if_false);

  const Node& node(const Part& part) const { return syntax_.nodes[part.node]; }
  bool too_large() const;
  Syntax take() { return std::move(syntax_); }

 private:
  struct Loop {
    std::string_view variable;
    Part part;
  };

  Part add(Node node);
  Part add_call(Part place, const Token& word, bool is_method, const std::vector<Part>& operands);
  void add_date_of_the_call(const Token& function, std::vector<NodeIndex>& operands);
  NameIndex index_of(std::string_view name);
  bool fold_minus(std::size_t begin, const Part& operand);

  Syntax syntax_;
  std::vector<Loop> loops_;  ///< the outermost first
};

}  // namespace bedside::condition
