#include "condition/syntax_problem.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "condition/limits.hpp"
#include "condition/shown.hpp"
#include "condition/signature.hpp"
#include "condition/spelling.hpp"
#include "condition/syntax.hpp"
#include "diagnostics/findings.hpp"

namespace bedside::condition {
namespace {

using diagnostics::Code;

Problem at_token(const Token& token, std::string message, std::string hint = {}) {
  return {Code::condition_syntax, token.begin, token.end, std::move(message), std::move(hint)};
}

std::string shown(const Token& token) {
  return condition::shown(token.text);
}

bool opens(std::string_view symbol) {
  return symbol == "(" || symbol == "[" || symbol == "{";
}

bool closes(std::string_view symbol) {
  return symbol == ")" || symbol == "]" || symbol == "}";
}

std::string_view closing(std::string_view opening) {
  if (opening == "(") return ")";
  return opening == "[" ? "]" : "}";
}

bool is_method(std::string_view word) {
  const Signature* found = signature(word);
  return macro(word) || (found != nullptr && found->style != Style::call);
}

/// Something else than a name stands behind a dot.
Problem member_missing(const Token& dot, const Token& at) {
  if (at.kind != TokenKind::literal && !opens(at.text))
    return at_token(dot, "`.` has nothing on its right", "write the name of a function or of a member after it");
  return at_token(at, fmt::format("{} stands behind a dot and is not a name", shown(at)),
                  "write a name there; other keys and places stand in brackets instead, such as `map[\"key\"]` and "
                  "`list[0]`");
}

std::string hint_for_leftover(const Token& before, const Token& at, bool in_brackets) {
  if (is_method(at.text)) return fmt::format("write `value.{}(..)`", at.text);
  if (is_method(before.text) || signature(before.text) != nullptr) return fmt::format("write `{}(..)`", before.text);
  if (in_brackets) return "put a comma between two values, and texts in quotes";
  return "join two conditions with `&&` or `||`; put texts in quotes";
}

}  // namespace

Problem too_long(std::string_view text) {
  return {Code::limit_exceeded, longest_text, text.size(),
          fmt::format("a condition of {} bytes is longer than the limit of {} bytes", text.size(), longest_text),
          "split the topic, or let the host work out a fact"};
}

Problem too_deep(const Token& at) {
  return {Code::limit_exceeded, at.begin, at.end,
          fmt::format("a condition is nested at most {} deep, which is the limit", deepest_nesting),
          "leave out parentheses that aren't needed"};
}

Problem too_many_nodes(std::size_t begin, std::size_t end) {
  return {Code::limit_exceeded, begin, end,
          fmt::format("a condition has at most {} names, values and operators, which is the limit", most_nodes),
          "split the topic, or let the host work out a fact"};
}

Problem operand_missing(std::string_view text, const Token* before, const Token& at) {
  if (before == nullptr && at.kind == TokenKind::end) {
    return {Code::condition_syntax, 0, text.size(), "the condition is empty",
            "write what must be so, such as `has(a1c)`, or leave the key out"};
  }
  if (before != nullptr && before->text == ".") return member_missing(*before, at);
  if (before != nullptr && before->text == "," && closes(at.text))
    return at_token(*before, "`,` has nothing on its right", "write a value after it, or leave it out");
  const bool opened = before == nullptr || opens(before->text) || before->text == ",";
  if (opened && before != nullptr && opens(before->text) && at.text == closing(before->text)) {
    const bool round = at.text == ")";
    return {Code::condition_syntax, before->begin, at.end,
            fmt::format("nothing stands in the {}", round ? "parentheses" : "brackets"),
            round ? "" : "write which element, such as `[0]`, or which key, such as `[\"key\"]`"};
  }
  if (before == nullptr && at.text == ".")
    return at_token(at, "`.` has nothing on its left", "write a name or a value before it");
  if (opened && binary_operator(at.text) != nullptr)
    return at_token(at, fmt::format("`{}` has nothing on its left", at.text), "write a name or a value before it");
  if (opened && before != nullptr && opens(before->text) && at.kind == TokenKind::end) return never_closed(*before);
  if (opened && at.kind == TokenKind::end)
    return at_token(*before, "a name or a value is expected after this, and the condition ends here");
  if (opened) return at_token(at, fmt::format("a name or a value is expected, not `{}`", at.text));
  std::string hint = "write a name or a value after it";
  if (before->text == "%") hint = "leave out the unit; `%` is the remainder of a division";
  return at_token(*before, fmt::format("`{}` has nothing on its right", before->text), std::move(hint));
}

Problem leftover(const Token& before, const Token& at, const Token& after, bool in_brackets) {
  if (closes(at.text)) return at_token(at, fmt::format("`{}` closes nothing", at.text));
  if (at.kind == TokenKind::name && (at.text == "not" || at.text == "NOT") && after.text == "in")
    return at_token(at, "`not in` is not an operator", "write `!(name in list)`");
  if (at.text == "is" && after.text == "not") return at_token(at, "`is not` is not an operator", "write `!=`");
  if (at.kind == TokenKind::name && !symbol_for_word(at.text).empty()) return words_for_symbols(at);
  if (at.text == ",") {
    return at_token(
        at, "`,` stands only between the values of a list",
        "write decimals with a point, such as `9.5`, several values in brackets, `[a, b]`, and join conditions with "
        "`&&`");
  }
  if (at.text == "!") return at_token(at, "`!` stands before what it turns round", "for `is not` write `!=`");
  if (at.text == ":") {
    return at_token(at, "`:` stands only behind `?`, and between a key and its value",
                    "write `condition ? value if true : value if false`, or `{key: value}`");
  }
  if (at.kind == TokenKind::literal && at.text.starts_with('.'))
    return at_token(at, fmt::format("{} is a number, not a member", shown(at)),
                    "write `list[0]` for an element of a list");
  if (before.text == "has") return at_token(at, fmt::format("{} follows `has`", shown(at)), "write `has(name)`");
  return at_token(at, fmt::format("{} follows {} without an operator between them", shown(at), shown(before)),
                  hint_for_leftover(before, at, in_brackets));
}

Problem never_closed(const Token& open) {
  return at_token(open, fmt::format("this `{}` is never closed", open.text),
                  fmt::format("write `{}` where it ends", closing(open.text)));
}

Problem branch_missing(const Token& question) {
  return at_token(question, "this `?` has no `:`", "write `condition ? value if true : value if false`");
}

Problem chained_comparison(const Token& second) {
  return at_token(second, fmt::format("`{}` follows another comparison", second.text),
                  "compare twice, such as `7 <= a1c && a1c < 9`");
}

Problem integer_too_large(const Token& number) {
  return at_token(number, fmt::format("`{}` is too large for a whole number", number.text),
                  "whole numbers go up to 9223372036854775807");
}

Problem reserved_word(const Token& word) {
  return at_token(word, fmt::format("`{}` is a reserved word of the condition language", word.text),
                  "give the fact or answer another name");
}

Problem words_for_symbols(const Token& word) {
  const std::string_view symbol = symbol_for_word(word.text);
  Problem problem =
      at_token(word, fmt::format("`{}` is not an operator here", word.text), fmt::format("write `{}`", symbol));
  problem.replacement = symbol;
  return problem;
}

Problem variable_missing(const Token& macro, const Token& at, const Token& after) {
  const std::string_view body = macro.text == "map" ? "what each becomes" : "what is asked of each";
  const bool alone = after.kind == TokenKind::end || closes(after.text);
  const bool place = at.kind != TokenKind::end && !closes(at.text);
  std::string message = fmt::format("`{}` first names the elements that it goes over", macro.text);
  std::string hint = fmt::format("write `list.{}(x, ..)`, with {} behind the comma", macro.text, body);
  if (at.kind == TokenKind::name && alone)
    message = fmt::format("`{}` calls each element `{}` but doesn't say {}", macro.text, at.text, body);
  else if (place)
    message += ", with one plain word and a comma behind it";
  if (macro.text == "exists" && at.kind == TokenKind::literal && alone)
    hint = "to look for a value in a list write `value in list`";
  return at_token(place ? at : macro, std::move(message), std::move(hint));
}

Problem too_many_bodies(const Token& macro) {
  const std::string_view all = macro.text == "map" ? "a name, which elements, and what each becomes"
                                                   : "a name and what is asked of each element";
  return at_token(macro, fmt::format("`{}` takes {}, and nothing more", macro.text, all),
                  "join conditions with `&&` or `||`");
}

Problem value_missing(std::string_view text, std::size_t begin, std::size_t end) {
  const Token key{TokenKind::literal, begin, end, text.substr(begin, end - begin), {}, false};
  return at_token(key, fmt::format("{} has no value behind it", shown(key)), "write `{key: value}`");
}

Problem not_one_name(const Token& function, const Token& at) {
  const bool place = at.kind != TokenKind::end && at.text != ")";
  return at_token(place ? at : function, "has() asks about one name", "write `has(name)`, once for each name");
}

Problem has_of_element(const Token& variable) {
  return at_token(variable, fmt::format("{} is an element, which is always there", shown(variable)),
                  "has() asks about a fact or an answer: write `has(name)`");
}

Problem has_of_index(std::string_view text, std::size_t begin, std::size_t end) {
  const Token asked{TokenKind::literal, begin, end, text.substr(begin, end - begin), {}, false};
  return at_token(asked, fmt::format("has() asks about one name or member, not about {}", shown(asked)),
                  "write `size(list) > 0`, or `\"key\" in map`");
}

}  // namespace bedside::condition
