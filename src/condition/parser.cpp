// Precedence climbing. Its recursion is bounded by the depth limit, which is checked before each descent.
#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "condition/condition.hpp"
#include "condition/lexer.hpp"
#include "condition/limits.hpp"
#include "condition/spelling.hpp"
#include "condition/syntax_problem.hpp"
#include "condition/tree_builder.hpp"

namespace bedside::condition {
namespace {

using Read = std::optional<Part>;  ///< nothing: the problem has been noted

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), words_(tokenize(text)), tree_(text) {}

  Parsed run() {
    const Read whole = read_conditional();
    if (whole && current().kind != TokenKind::end) refuse_leftover();
    if (!problems_.empty()) return {std::nullopt, std::move(problems_)};
    return {Condition(std::make_shared<const Syntax>(tree_.take())), {}};
  }

 private:
  const Token& current() const { return words_.tokens[at_]; }
  const Token& next() const { return words_.tokens[std::min(at_ + 1, words_.tokens.size() - 1)]; }
  const Token* previous() const { return at_ == 0 ? nullptr : &words_.tokens[at_ - 1]; }
  bool at_symbol(std::string_view symbol) const {
    return current().kind == TokenKind::symbol && current().text == symbol;
  }

  std::nullopt_t refuse(Problem problem) {
    if (problems_.empty()) problems_.push_back(std::move(problem));
    return std::nullopt;
  }

  Read placed(Part part) {
    if (!tree_.too_large()) return part;
    return refuse(too_many_nodes(part.begin, part.end));
  }

  /// An operand was read and something other than an operator follows.
  void refuse_leftover() {
    if (current().kind == TokenKind::invalid)
      refuse(words_.problem);
    else
      refuse(leftover(*previous(), current(), next()));
  }

  Read read_conditional() {
    if (depth_ == deepest_nesting + 1) return refuse(too_deep(*previous()));
    ++depth_;
    Read read = read_binary(or_precedence);
    if (read && at_symbol("?")) read = read_branches(*read);
    --depth_;
    return read;
  }

  Read read_branches(const Part& choice) {
    const Token& question = current();
    ++at_;
    const Read if_true = read_binary(or_precedence);
    if (!if_true) return if_true;
    if (current().kind == TokenKind::invalid) return refuse(words_.problem);
    if (!at_symbol(":")) return refuse(branch_missing(question));
    ++at_;
    const Read if_false = read_conditional();
    if (!if_false) return if_false;
    return placed(tree_.conditional(choice, *if_true, *if_false));
  }

  const BinaryOperator* current_operator() const {
    const bool word = current().kind == TokenKind::name || current().kind == TokenKind::symbol;
    return word ? binary_operator(current().text) : nullptr;
  }

  Read read_binary(int loosest) {
    Read left = read_unary();
    bool compared = false;
    while (left) {
      const BinaryOperator* found = current_operator();
      if (found == nullptr || found->precedence < loosest) return left;
      if (std::exchange(compared, found->precedence == relation_precedence) && found->precedence == relation_precedence)
        return refuse(chained_comparison(current()));
      ++at_;
      const Read right = read_binary(found->precedence + 1);
      if (!right) return right;
      left = placed(tree_.binary(found->kind, *left, *right));
    }
    return left;
  }

  Read read_unary() {
    if (!at_symbol("!") && !at_symbol("-")) return read_primary();
    const std::size_t first = at_;
    while (current().kind == TokenKind::symbol && current().text == words_.tokens[first].text) ++at_;
    std::size_t last = at_;
    if (last - first > deepest_nesting) return refuse(too_deep(words_.tokens[first + deepest_nesting]));
    const bool minus = words_.tokens[first].text == "-";
    const bool smallest = minus && current().past_largest_integer;
    Read operand = smallest ? read_smallest_integer(words_.tokens[--last].begin) : read_primary();
    for (std::size_t one = last; operand && one > first; --one) {
      const std::size_t begin = words_.tokens[one - 1].begin;
      operand = placed(tree_.unary(minus ? Kind::negate : Kind::logical_not, begin, *operand, operand->end));
    }
    return operand;
  }

  /// -9223372036854775808: without its minus it would be too large.
  Read read_smallest_integer(std::size_t minus) {
    Token whole = current();
    ++at_;
    whole.begin = minus;
    return placed(tree_.literal(whole, whole.literal));
  }

  Read read_primary() {
    const Token& token = current();
    if (token.kind == TokenKind::invalid) return refuse(words_.problem);
    if (token.kind == TokenKind::literal) return read_literal();
    if (token.kind == TokenKind::name) return read_word();
    if (at_symbol("(")) return read_parentheses();
    if (at_symbol("[")) return read_list();
    return refuse(operand_missing(text_, previous(), token));
  }

  Read read_literal() {
    const Token& token = current();
    if (token.past_largest_integer) return refuse(integer_too_large(token));
    ++at_;
    return placed(tree_.literal(token, token.literal));
  }

  Read read_word() {
    const Token& word = current();
    if (word.text == "in") return refuse(operand_missing(text_, previous(), word));
    if (is_reserved(word.text)) return refuse(reserved_word(word));
    const bool called = next().kind == TokenKind::symbol && next().text == "(";
    if (called) return read_call();
    if (refused_negation()) return refuse(words_for_symbols(word));
    ++at_;
    if (word.text == "true") return placed(tree_.literal(word, Value{true}));
    if (word.text == "false") return placed(tree_.literal(word, Value{false}));
    if (word.text == "null") return placed(tree_.literal(word, Value{}));
    return read_name(word);
  }

  /// `not a`, rather than a fact that is called `not`.
  bool refused_negation() const {
    const bool operand = next().kind == TokenKind::literal ||
                         (next().kind == TokenKind::name && binary_operator(next().text) == nullptr);
    return operand && symbol_for_word(current().text) == "!";
  }

  /// A name with dots is read as one name, for the type check to explain.
  Read read_name(const Token& first) {
    std::size_t end = first.end;
    while (at_symbol(".") && next().kind == TokenKind::name) {
      ++at_;
      if (next().kind == TokenKind::symbol && next().text == "(") return refuse(unknown_function(current()));
      end = current().end;
      ++at_;
    }
    return placed(tree_.name(first.begin, end));
  }

  Read read_call() {
    const Token& function = current();
    if (function.text != "has" && function.text != "timestamp") return refuse(unknown_function(function));
    at_ += 1;
    const Token& open = current();
    at_ += 1;
    if (function.text == "has") return read_has(function, open);
    const Read operand = read_conditional();
    if (!operand) return operand;
    if (!close(open, ")")) return std::nullopt;
    return placed(tree_.unary(Kind::to_timestamp, function.begin, *operand, previous()->end));
  }

  Read read_has(const Token& function, const Token& open) {
    if (current().kind == TokenKind::invalid) return refuse(words_.problem);
    const Token& word = current();
    const bool is_name = word.kind == TokenKind::name && word.text != "in" && !is_reserved(word.text) &&
                         word.text != "true" && word.text != "false" && word.text != "null";
    if (!is_name) return refuse(not_one_name(function, word));
    ++at_;
    const Read name = read_name(word);
    if (!name) return name;
    if (current().kind == TokenKind::symbol && current().text != ")") return refuse(not_one_name(function, current()));
    if (!close(open, ")")) return std::nullopt;
    return tree_.has(function, *name, previous()->end);
  }

  bool close(const Token& open, std::string_view symbol) {
    if (at_symbol(symbol)) {
      ++at_;
      return true;
    }
    if (current().kind == TokenKind::end)
      refuse(never_closed(open));
    else
      refuse_leftover();
    return false;
  }

  Read read_parentheses() {
    const Token& open = current();
    ++at_;
    const Read inside = read_conditional();
    if (!inside) return inside;
    if (!close(open, ")")) return std::nullopt;
    return Part{inside->node, open.begin, previous()->end};
  }

  Read read_list() {
    const Token& open = current();
    ++at_;
    std::vector<Part> elements;
    while (!at_symbol("]")) {
      const Read element = read_conditional();
      if (!element) return element;
      elements.push_back(*element);
      if (!at_symbol(",")) break;
      ++at_;
    }
    if (!close(open, "]")) return std::nullopt;
    return placed(tree_.list(elements, open.begin, previous()->end));
  }

  std::string_view text_;
  Tokens words_;
  TreeBuilder tree_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::vector<Problem> problems_;
};

}  // namespace

Parsed parse(std::string_view text) {
  if (text.size() > longest_text) return {std::nullopt, {too_long(text)}};
  return Parser(text).run();
}

}  // namespace bedside::condition
