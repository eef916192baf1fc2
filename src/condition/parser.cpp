#include "condition/parser.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "condition/limits.hpp"
#include "condition/syntax_problem.hpp"

namespace bedside::condition {

Parsed Parser::run() {
  const Read whole = read_conditional();
  if (whole && current().kind != TokenKind::end) refuse_leftover(false);
  if (!problems_.empty()) return {std::nullopt, std::move(problems_)};
  return {Condition(std::make_shared<const Syntax>(tree_.take())), {}, words_.comment};
}

const Token& Parser::next() const {
  return words_.tokens[std::min(at_ + 1, words_.tokens.size() - 1)];
}

std::nullopt_t Parser::refuse(Problem problem) {
  if (problems_.empty()) problems_.push_back(std::move(problem));
  return std::nullopt;
}

/// An operand was read and something other than an operator follows.
void Parser::refuse_leftover(bool in_brackets) {
  if (current().kind == TokenKind::invalid)
    refuse(words_.problem);
  else
    refuse(leftover(*previous(), current(), next(), in_brackets));
}

Parser::Read Parser::placed(Part part) {
  if (!tree_.too_large()) return part;
  return refuse(too_many_nodes(part.begin, part.end));
}

bool Parser::close(const Token& open, std::string_view symbol) {
  if (at_symbol(symbol)) {
    ++at_;
    return true;
  }
  if (current().kind == TokenKind::end)
    refuse(never_closed(open));
  else
    refuse_leftover(symbol != ")");
  return false;
}

Parser::Read Parser::read_conditional() {
  if (depth_ == deepest_nesting + 1) return refuse(too_deep(*previous()));
  ++depth_;
  const Read read = read_choices();
  --depth_;
  return read;
}

/// `a ? b : c ? d : e`: what follows a `:` is no deeper than what stands before the first `?`.
Parser::Read Parser::read_choices() {
  struct Choice {
    Part question;
    Part if_true;
  };
  std::vector<Choice> choices;
  Read last = read_binary(or_precedence);
  while (last && at_symbol("?")) {
    const Token& question = current();
    ++at_;
    const Read if_true = read_binary(or_precedence);
    if (!if_true) return if_true;
    if (current().kind == TokenKind::invalid) return refuse(words_.problem);
    if (!at_symbol(":")) return refuse(branch_missing(question));
    ++at_;
    choices.push_back({*last, *if_true});
    last = read_binary(or_precedence);
  }
  for (auto choice = choices.rbegin(); last && choice != choices.rend(); ++choice)
    last = placed(tree_.conditional(choice->question, choice->if_true, *last));
  return last;
}

const BinaryOperator* Parser::current_operator() const {
  const bool word = current().kind == TokenKind::name || current().kind == TokenKind::symbol;
  return word ? binary_operator(current().text) : nullptr;
}

Parser::Read Parser::read_binary(int loosest) {
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

Parser::Read Parser::read_unary() {
  if (!at_symbol("!") && !at_symbol("-")) return read_operand();
  const std::size_t first = at_;
  while (current().kind == TokenKind::symbol && current().text == words_.tokens[first].text) ++at_;
  std::size_t last = at_;
  if (last - first > deepest_nesting) return refuse(too_deep(words_.tokens[first + deepest_nesting]));
  const bool minus = words_.tokens[first].text == "-";
  const bool smallest = minus && current().past_largest_integer;
  Read operand = smallest ? read_smallest_integer(words_.tokens[--last].begin) : read_operand();
  for (std::size_t one = last; operand && one > first; --one) {
    const std::size_t begin = words_.tokens[one - 1].begin;
    operand = placed(tree_.unary(minus ? Kind::negate : Kind::logical_not, begin, *operand, operand->end));
  }
  return operand;
}

/// -9223372036854775808: without its minus it would be too large.
Parser::Read Parser::read_smallest_integer(std::size_t minus) {
  Token whole = current();
  ++at_;
  whole.begin = minus;
  return placed(tree_.literal(whole, whole.literal));
}

Parsed parse(std::string_view text) {
  if (text.size() > longest_text) return {std::nullopt, {too_long(text)}};
  return Parser(text).run();
}

}  // namespace bedside::condition
