#include "condition/mended.hpp"

#include "condition/condition.hpp"
#include "condition/lexer.hpp"
#include "condition/spelling.hpp"

namespace bedside::condition {
namespace {

constexpr int most_words = 50;

bool ends_a_part(const Token& token) {
  constexpr std::string_view behind[] = {")", "]", "&&", "||", ",", "?", ":"};
  if (token.kind == TokenKind::end) return true;
  for (const std::string_view symbol : behind)
    if (token.text == symbol) return true;
  const std::string_view meant = symbol_for_word(token.text);
  return meant == "&&" || meant == "||";
}

/// Whether `not` turns round a single name, or a call or parentheses: in front of a comparison `!` would take the name
/// alone, and the word means the whole.
bool takes_one_operand(std::string_view text, std::size_t behind) {
  const Tokens read = tokenize(text.substr(behind));
  const std::vector<Token>& tokens = read.tokens;
  std::size_t next = 0;
  if (tokens.empty()) return false;
  if (tokens[next].kind == TokenKind::name) ++next;
  if (next < tokens.size() && tokens[next].text == "(") {
    int depth = 0;
    do {
      if (tokens[next].text == "(") ++depth;
      if (tokens[next].text == ")") --depth;
      ++next;
    } while (next < tokens.size() && depth > 0);
  }
  return next > 0 && next < tokens.size() && ends_a_part(tokens[next]);
}

/// The text with this one problem mended; none when that isn't certain.
std::optional<std::string> without(const Problem& problem, const std::string& text) {
  if (problem.replacement.empty()) return {};
  std::size_t end = problem.end;
  if (problem.replacement == "!") {
    if (!takes_one_operand(text, end)) return {};
    while (end < text.size() && text[end] == ' ') ++end;
  }
  return text.substr(0, problem.begin) + problem.replacement + text.substr(end);
}

}  // namespace

std::optional<std::string> mended(std::string_view text) {
  std::string current{text};
  for (int word = 0; word < most_words; ++word) {
    const Parsed parsed = parse(current);
    if (parsed.problems.empty()) return current;
    std::optional<std::string> next = without(parsed.problems.front(), current);
    if (!next) return {};
    current = std::move(*next);
  }
  return {};
}

}  // namespace bedside::condition
