#include "condition/type_problem.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "condition/ascii.hpp"
#include "condition/lexer.hpp"
#include "condition/literal.hpp"
#include "condition/shown.hpp"
#include "condition/spelling.hpp"
#include "diagnostics/findings.hpp"

namespace bedside::condition {
namespace {

using diagnostics::Code;

std::string_view after_last_dot(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

bool is_option(const Declarations& declarations, std::string_view word) {
  return std::any_of(declarations.begin(), declarations.end(), [&](const auto& entry) {
    const auto& options = entry.second.options;
    return std::find(options.begin(), options.end(), word) != options.end();
  });
}

bool is_number(std::string_view text) {
  const Tokens words = tokenize(text);
  const bool minus = words.tokens.front().text == "-";
  const std::size_t at = minus ? 1 : 0;
  return words.tokens.size() == at + 2 && words.tokens[at].kind == TokenKind::literal &&
         words.tokens[at].text.front() != '"' && words.tokens[at].text.front() != '\'';
}

std::string hint_for_text(const std::string& text, Basic other) {
  if (other == Basic::timestamp) return fmt::format("write a moment, such as `timestamp(\"{}\")`", moment_for(text));
  const bool numeric = other == Basic::integer || other == Basic::number;
  if (numeric && is_number(text)) return fmt::format("write `{}` without quotes", text);
  const std::string_view truth = truth_for_word(text);
  return other == Basic::boolean && !truth.empty() ? fmt::format("write `{}` without quotes", truth) : std::string();
}

}  // namespace

Problem TypeProblems::at_node(const Node& node, std::string message, std::string hint) {
  return {Code::condition_type, node.begin, node.end, std::move(message), std::move(hint)};
}

std::string TypeProblems::shown(const Node& node) const {
  return condition::shown(syntax_.text_of(node));
}

std::string TypeProblems::hint_for_name(std::string_view name, bool may_guess) const {
  const std::string plain = in_small_letters(after_last_dot(name));
  if (plain != name && declarations_.contains(plain)) return fmt::format("write `{}`", plain);
  if (may_guess && is_option(declarations_, name)) return fmt::format("an option stands in quotes: `\"{}\"`", name);
  if (const std::string_view truth = truth_for_word(name); !truth.empty()) return fmt::format("write `{}`", truth);
  if (name == "now") return "the date of the call is the fact `today`";
  if (name == "unknown" || name == "missing" || name == "undefined")
    return "to ask whether something is known write `has(name)`";
  std::vector<std::string_view> names;
  if (may_guess)
    for (const auto& [declared, declaration] : declarations_) names.push_back(declared);
  std::string hint = diagnostics::suggestion(plain, names);
  if (hint.empty() && plain != name) hint = "names are small letters, digits and `_`, without dots";
  return hint;
}

std::string TypeProblems::meant_by(std::string_view name, bool may_guess) const {
  const std::string plain = in_small_letters(name);
  if (plain != name && declarations_.contains(plain)) return plain;
  if (may_guess && is_option(declarations_, name)) return fmt::format("\"{}\"", name);
  if (const std::string_view truth = truth_for_word(name); !truth.empty()) return std::string{truth};
  return {};  // a name that is nearly another can be one that was forgotten
}

Problem TypeProblems::unknown_name(const Node& node, const Node& last) const {
  const std::string name = syntax_.text.substr(node.word_begin, last.word_end - node.word_begin);
  const bool may_guess = guesses_.take(declarations_.size());
  return {Code::unknown_name,
          node.word_begin,
          last.word_end,
          fmt::format("no fact or answer is called {}", condition::shown(name)),
          hint_for_name(name, may_guess),
          meant_by(name, may_guess)};
}

/// What a yes or no that asks about the part could be.
std::string TypeProblems::example_of(const Typed& part) const {
  const std::string text = shown(*part.node);
  if (part.node->kind == Kind::literal) return "compare a name with it; for one of several values write `name in [..]`";
  if (part.node->kind != Kind::name) return "compare it with something";
  const std::string& name = syntax_.names[part.node->name];
  const auto declared = declarations_.find(name);
  if (declared == declarations_.end()) return {};
  const auto& options = declared->second.options;
  const std::string option = quoted(options.empty() ? "..." : options.front());
  if (part.shape.basic() == Basic::text) return fmt::format("compare it, such as `{} == {}`", name, option);
  if (part.shape.basic() == Basic::list) return fmt::format("look in it, such as `{} in {}`", option, name);
  if (part.shape.is_numeric()) return fmt::format("compare it, such as `{} > 0`, or ask `has({})`", name, name);
  return fmt::format("compare it, or ask `has({})`", name);
}

Problem TypeProblems::not_yes_or_no(const Typed& part) const {
  return at_node(*part.node, fmt::format("{} is {}, not a yes or no", shown(*part.node), described(part.shape)),
                 example_of(part));
}

Problem TypeProblems::not_turned_round(const Typed& part) const {
  return at_node(*part.node,
                 fmt::format("`!` turns a yes or no round, and {} is {}", shown(*part.node), described(part.shape)),
                 "put what is turned round in parentheses, such as `!(a1c > 9.0)`");
}

/// `date - today < 30` counts in days what is a length of time.
std::string TypeProblems::hint_for_length(const Typed& other) {
  if (other.shape.basic() == Basic::timestamp) return "subtract one date from the other first";
  if (!other.shape.is_numeric()) return "write a length of time, such as `duration(\"36h\")`";
  return "to count days write `days_until(date)` or `days_since(date)`";
}

/// Tried both ways round.
std::string TypeProblems::hint_for_comparison(const Typed& one, const Typed& other) const {
  if (one.shape.basic() == Basic::null) {
    const std::string name = other.node->kind == Kind::name ? syntax_.names[other.node->name] : "name";
    return fmt::format("to ask whether something is known write `has({})`", name);
  }
  if (const auto* text = one.written_text()) return hint_for_text(*text, other.shape.basic());
  if (one.shape.is_numeric() && one.node->kind != Kind::name && other.shape.basic() == Basic::timestamp)
    return hint_for_text(std::string(syntax_.text_of(*one.node)), Basic::timestamp);
  if (one.node->kind == Kind::literal && one.shape.is_numeric() && other.shape.basic() == Basic::text)
    return fmt::format("write `\"{}\"` in quotes", syntax_.text_of(*one.node));
  if (one.node->kind == Kind::literal && one.shape.is_numeric() && other.node->kind == Kind::name &&
      other.shape.basic() == Basic::boolean) {
    return fmt::format("write `{0}` or `!{0}`", syntax_.names[other.node->name]);
  }
  if (one.shape.basic() == Basic::duration) return hint_for_length(other);
  if (one.shape.basic() == Basic::list && one.shape.element() == other.shape) return "to look in a list write `in`";
  return {};
}

Problem TypeProblems::not_comparable(const Typed& left, const Typed& right, const Node& fault) const {
  std::string hint = hint_for_comparison(left, right);
  if (hint.empty()) hint = hint_for_comparison(right, left);
  const bool inside = described(left.shape) == described(right.shape);
  return at_node(
      fault,
      fmt::format("{} is {} and cannot be compared with {}, which is {}{}", shown(*left.node), described(left.shape),
                  shown(*right.node), described(right.shape), inside ? " of something else" : ""),
      std::move(hint));
}

Problem TypeProblems::not_among(const Typed& wanted, const Typed& values) const {
  const Typed one{values.node, values.shape.element()};
  return at_node(*wanted.node,
                 fmt::format("{} is {} and cannot be compared with what stands in {}, each of which is {}",
                             shown(*wanted.node), described(wanted.shape), shown(*values.node), described(one.shape)),
                 wanted.shape.basic() == Basic::list ? "for any of several values write `list.exists(x, x in [..])`"
                                                     : hint_for_comparison(wanted, one));
}

Problem TypeProblems::without_order(const Typed& part) const {
  return at_node(*part.node, fmt::format("{} is {}, which has no order", shown(*part.node), described(part.shape)),
                 part.shape.basic() == Basic::list ? "to look in a list write `in`" : "");
}

Problem TypeProblems::not_a_list(const Typed& part) const {
  return at_node(*part.node,
                 fmt::format("`in` looks in a list, and {} is {}", shown(*part.node), described(part.shape)),
                 "put the values in brackets, such as `[\"a\", \"b\"]`, or compare with `==`");
}

Problem TypeProblems::not_applicable(const Typed& part, std::string_view symbol) const {
  std::string hint;
  const auto* text = part.written_text();
  const Signature* function = signature(symbol);
  const bool wants_moment =
      function != nullptr && function->result == Basic::integer && function->first.contains(Basic::timestamp);
  if (text != nullptr && is_number(*text)) hint = fmt::format("write `{}` without quotes", *text);
  if (text != nullptr && wants_moment) hint = hint_for_text(*text, Basic::timestamp);
  if (symbol == "contains" && part.shape.basic() == Basic::list) hint = "to look in a list write `in`";
  return at_node(*part.node,
                 fmt::format("`{}` does not work on {}, which is {}", symbol, shown(*part.node), described(part.shape)),
                 std::move(hint));
}

/// What to write so that the two can be calculated with; `literal` is the whole number that stands there, or null.
std::string TypeProblems::hint_for_calculation(const Shape& left, const Shape& right, const Node* literal) {
  const auto either_is = [&](Basic basic) { return left.basic() == basic || right.basic() == basic; };
  if (either_is(Basic::timestamp) || either_is(Basic::duration))
    return "write a length of time, such as `duration(\"36h\")`, or count days with `days_until(date)`";
  if (either_is(Basic::list)) return "to join lists write `[..]` around the single value";
  if (either_is(Basic::text)) return "a number becomes a text with `string(number)`";
  if (literal != nullptr) return fmt::format("write `{}.0`", written(literal->literal));
  return "make a number of the whole number with `double(value)`";
}

Problem TypeProblems::mixed_calculation(const Node& whole, const Typed& left, const Typed& right) const {
  const Typed& integer = left.shape.basic() == Basic::integer ? left : right;
  const bool written_there = integer.node->kind == Kind::literal && integer.shape.basic() == Basic::integer;
  const Node* literal = written_there ? integer.node : nullptr;
  return at_node(literal != nullptr ? *literal : whole,
                 fmt::format("{} is {} and {} is {}; they cannot be calculated with together", shown(*left.node),
                             described(left.shape), shown(*right.node), described(right.shape)),
                 hint_for_calculation(left.shape, right.shape, literal));
}

Problem TypeProblems::not_an_option(const Node& literal, std::string_view name, const Declaration& declaration) const {
  const std::string& seen = *literal.literal.as<std::string>();
  const std::vector<std::string_view> options(declaration.options.begin(), declaration.options.end());
  const std::string suggestion = guesses_.suggestion(seen, options);
  const std::string all = fmt::format("the options are {}", diagnostics::listed(options));
  return {Code::impossible_comparison, literal.begin, literal.end,
          fmt::format("{} is not an option of `{}`", shown(literal), name),
          suggestion.empty() ? all : fmt::format("{} {}", suggestion, all)};
}

Problem TypeProblems::out_of_range(const Node& literal, std::string_view name, const Declaration& declaration) const {
  std::string range = declaration.min ? fmt::format("at least {}", *declaration.min) : "";
  if (declaration.max) range += fmt::format("{}at most {}", range.empty() ? "" : " and ", *declaration.max);
  return {Code::impossible_comparison, literal.begin, literal.end,
          fmt::format("{} is out of the range of `{}`, which is {}", shown(literal), name, range),
          "compare with a value that it can have, or declare another range"};
}

Problem TypeProblems::branches_differ(const Typed& if_true, const Typed& if_false) const {
  return at_node(*if_false.node,
                 fmt::format("{} is {} but {} is {}; both sides of `:` must be of one type", shown(*if_true.node),
                             described(if_true.shape), shown(*if_false.node), described(if_false.shape)));
}

}  // namespace bedside::condition
