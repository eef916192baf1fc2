// What stands between operators: values, names, calls, lists, and what is written behind them.
#include "condition/parser.hpp"
#include "condition/spelling.hpp"
#include "condition/syntax_problem.hpp"

namespace bedside::condition {
namespace {

bool is_plain_name(const Token& token) {
  return token.kind == TokenKind::name && token.text != "in" && token.text != "true" && token.text != "false" &&
         token.text != "null" && !is_reserved(token.text);
}

}  // namespace

Parser::Read Parser::read_operand() {
  Read operand = read_primary();
  while (operand && (at_symbol(".") || at_symbol("[")))
    operand = at_symbol("[") ? read_index(*operand) : read_behind_dot(*operand);
  return operand;
}

Parser::Read Parser::read_index(const Part& of) {
  const Token& open = current();
  ++at_;
  const Read inside = read_conditional();
  if (!inside) return inside;
  if (!close(open, "]")) return std::nullopt;
  return placed(tree_.index(of, *inside, previous()->end));
}

/// Any word may stand there, also one that can't be a name.
Parser::Read Parser::read_behind_dot(const Part& of) {
  const Token& dot = current();
  ++at_;
  if (current().kind == TokenKind::invalid) return refuse(words_.problem);
  if (current().kind != TokenKind::name) return refuse(operand_missing(text_, &dot, current()));
  const Token& word = current();
  ++at_;
  if (at_symbol("(")) return read_method(of, word);
  return placed(tree_.member(of, word));
}

Parser::Read Parser::read_method(const Part& of, const Token& word) {
  if (const std::optional<Kind> found = macro(word.text)) return read_macro(of, word, *found);
  const Token& open = current();
  ++at_;
  const ReadParts operands = read_operands(")");
  if (!operands || !close(open, ")")) return std::nullopt;
  return placed(tree_.method(of, word, *operands, previous()->end));
}

/// `list.all(x, ..)`
Parser::Read Parser::read_macro(const Part& of, const Token& word, Kind macro) {
  const Token& open = current();
  ++at_;
  const Token& variable = current();
  if (!is_plain_name(variable) || !is_symbol(next(), ",")) return refuse(variable_missing(word, variable, next()));
  at_ += 2;
  tree_.begin_loop(of, variable);
  const ReadParts bodies = read_bodies(open);
  if (!bodies) return std::nullopt;
  if (bodies->size() > (macro == Kind::transform ? 2U : 1U)) return refuse(too_many_bodies(word));
  return placed(tree_.end_loop(macro, word, *bodies, previous()->end));
}

Parser::ReadParts Parser::read_bodies(const Token& open) {
  std::vector<Part> bodies;
  do {
    const Read body = read_conditional();
    if (!body) return std::nullopt;
    bodies.push_back(*body);
  } while (take_symbol(","));
  if (!close(open, ")")) return std::nullopt;
  return bodies;
}

Parser::Read Parser::read_primary() {
  const Token& token = current();
  if (token.kind == TokenKind::invalid) return refuse(words_.problem);
  if (token.kind == TokenKind::literal) return read_literal();
  if (token.kind == TokenKind::name) return read_word();
  if (at_symbol("(")) return read_parentheses();
  if (at_symbol("[")) return read_list();
  if (at_symbol("{")) return read_map();
  return refuse(operand_missing(text_, previous(), token));
}

Parser::Read Parser::read_literal() {
  const Token& token = current();
  if (token.past_largest_integer) return refuse(integer_too_large(token));
  ++at_;
  return placed(tree_.literal(token, token.literal));
}

Parser::Read Parser::read_word() {
  const Token& word = current();
  if (word.text == "in") return refuse(operand_missing(text_, previous(), word));
  if (is_reserved(word.text)) return refuse(reserved_word(word));
  if (is_symbol(next(), "(")) return read_call();
  if (is_refused_negation()) return refuse(words_for_symbols(word));
  ++at_;
  if (word.text == "true") return placed(tree_.literal(word, Value{true}));
  if (word.text == "false") return placed(tree_.literal(word, Value{false}));
  if (word.text == "null") return placed(tree_.literal(word, Value{}));
  return placed(tree_.name(word));
}

/// `not a`, rather than a fact that is called `not`.
bool Parser::is_refused_negation() const {
  const bool operand =
      next().kind == TokenKind::literal || (next().kind == TokenKind::name && binary_operator(next().text) == nullptr);
  return operand && symbol_for_word(current().text) == "!";
}

Parser::Read Parser::read_call() {
  const Token& function = current();
  if (!symbol_for_word(function.text).empty()) return refuse(words_for_symbols(function));
  at_ += 1;
  const Token& open = current();
  at_ += 1;
  if (function.text == "has") return read_has(function, open);
  const ReadParts operands = read_operands(")");
  if (!operands || !close(open, ")")) return std::nullopt;
  return placed(tree_.call(function, *operands, previous()->end));
}

/// Of one fact or answer, or of one member of a map.
Parser::Read Parser::read_has(const Token& function, const Token& open) {
  const Token& first = current();
  if (first.kind == TokenKind::invalid) return refuse(words_.problem);
  if (first.kind == TokenKind::end || at_symbol(")")) return refuse(not_one_name(function, first));
  const Read asked = read_conditional();
  if (!asked) return asked;
  if (current().kind == TokenKind::symbol && !at_symbol(")")) return refuse(not_one_name(function, current()));
  const Kind kind = tree_.node(*asked).kind;
  const bool is_name = kind == Kind::name && is_plain_name(first);
  if (kind == Kind::variable && is_plain_name(first)) return refuse(has_of_element(first));
  if (kind == Kind::index) return refuse(has_of_index(text_, asked->begin, asked->end));
  if (!is_name && kind != Kind::member)
    return refuse(not_one_name(function, {first.kind, asked->begin, asked->end, {}, {}, false}));
  if (!close(open, ")")) return std::nullopt;
  return is_name ? tree_.has(function, *asked, previous()->end) : tree_.has_member(function, *asked, previous()->end);
}

/// Up to the closing bracket, which is left for the caller.
Parser::ReadParts Parser::read_operands(std::string_view closing) {
  std::vector<Part> operands;
  while (!at_symbol(closing)) {
    const Read operand = read_conditional();
    if (!operand) return std::nullopt;
    operands.push_back(*operand);
    if (!at_symbol(",")) break;
    ++at_;
    if (at_symbol(")")) return refuse(operand_missing(text_, previous(), current()));
  }
  return operands;
}

Parser::Read Parser::read_parentheses() {
  const Token& open = current();
  ++at_;
  const Read inside = read_conditional();
  if (!inside) return inside;
  if (!close(open, ")")) return std::nullopt;
  return Part{inside->node, open.begin, previous()->end};
}

Parser::Read Parser::read_list() {
  const Token& open = current();
  ++at_;
  const ReadParts elements = read_operands("]");
  if (!elements || !close(open, "]")) return std::nullopt;
  return placed(tree_.collection(Kind::list, *elements, open.begin, previous()->end));
}

Parser::Read Parser::read_map() {
  const Token& open = current();
  ++at_;
  std::vector<Part> entries;
  while (!at_symbol("}")) {
    const Read key = read_conditional();
    if (!key) return key;
    if (current().kind == TokenKind::invalid) return refuse(words_.problem);
    if (!at_symbol(":")) return refuse(value_missing(text_, key->begin, key->end));
    ++at_;
    const Read value = read_conditional();
    if (!value) return value;
    entries.push_back(*key);
    entries.push_back(*value);
    if (!at_symbol(",")) break;
    ++at_;
  }
  if (!close(open, "}")) return std::nullopt;
  return placed(tree_.collection(Kind::map, entries, open.begin, previous()->end));
}

}  // namespace bedside::condition
