// Precedence climbing. Its recursion is bounded by the depth limit, which is checked before each descent.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "condition/condition.hpp"
#include "condition/lexer.hpp"
#include "condition/tree_builder.hpp"

namespace bedside::condition {

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), words_(tokenize(text)), tree_(text) {}

  Parsed run();

 private:
  using Read = std::optional<Part>;  ///< nothing: the problem has been noted
  using ReadParts = std::optional<std::vector<Part>>;

  const Token& current() const { return words_.tokens[at_]; }
  const Token& next() const;
  const Token* previous() const { return at_ == 0 ? nullptr : &words_.tokens[at_ - 1]; }
  bool at_symbol(std::string_view symbol) const { return is_symbol(current(), symbol); }
  bool take_symbol(std::string_view symbol) {
    const bool there = at_symbol(symbol);
    if (there) ++at_;
    return there;
  }
  static bool is_symbol(const Token& token, std::string_view symbol) {
    return token.kind == TokenKind::symbol && token.text == symbol;
  }

  std::nullopt_t refuse(Problem problem);
  void refuse_leftover(bool in_brackets);
  Read placed(Part part);
  bool close(const Token& open, std::string_view symbol);

  // Operators, from the loosest to the tightest.
  Read read_conditional();
  Read read_choices();
  Read read_binary(int loosest);
  const BinaryOperator* current_operator() const;
  Read read_unary();
  Read read_smallest_integer(std::size_t minus);

  // What stands between operators: a value, and what is written behind it.
  Read read_operand();
  Read read_index(const Part& of);
  Read read_behind_dot(const Part& of);
  Read read_method(const Part& of, const Token& word);
  Read read_macro(const Part& of, const Token& word, Kind macro);
  ReadParts read_bodies(const Token& open);
  Read read_primary();
  Read read_literal();
  Read read_word();
  bool is_refused_negation() const;
  Read read_call();
  Read read_has(const Token& function, const Token& open);
  ReadParts read_operands(std::string_view closing);
  Read read_parentheses();
  Read read_list();
  Read read_map();

  std::string_view text_;
  Tokens words_;
  TreeBuilder tree_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::vector<Problem> problems_;
};

}  // namespace bedside::condition
