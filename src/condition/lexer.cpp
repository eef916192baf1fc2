#include "condition/lexer.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "condition/ascii.hpp"
#include "condition/literal.hpp"
#include "condition/spelling.hpp"
#include "diagnostics/characters.hpp"

namespace bedside::condition {
namespace {

constexpr std::array<std::string_view, 24> symbols = {"&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/",
                                                      "%",  "!",  "?",  ":",  "(",  ")",  "[", "]", "{", "}", ",", "."};

/// Without a width, or one of the spaces that aren't the plain one.
bool is_invisible(diagnostics::Character character) {
  const char32_t point = character.code_point;
  const bool space = point == 0xA0 || (point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x3000;
  return character.is_utf8 && point >= 0xA0 && (space || diagnostics::cells_of(character) == 0);
}

bool is_quote(char byte) {
  return byte == '"' || byte == '\'';
}
bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Tokens run() {
    while (skip_spaces(), at_ < text_.size())
      if (!read_token()) break;
    add(TokenKind::end, text_.size());
    return std::move(found_);
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }

  void skip_spaces() {
    while (at_ < text_.size())
      if (rest().starts_with("//"))
        skip_comment();
      else if (is_space(text_[at_]))
        ++at_;
      else
        return;
  }

  void skip_comment() {
    if (!found_.comment) found_.comment = at_;
    at_ = std::min(text_.find('\n', at_), text_.size());
  }

  Token& add(TokenKind kind, std::size_t end) {
    const std::size_t begin = kind == TokenKind::end ? end : at_;
    found_.tokens.push_back({kind, begin, end, text_.substr(begin, end - begin), {}, false});
    at_ = end;
    return found_.tokens.back();
  }

  bool refuse(Problem problem) {
    add(TokenKind::invalid, problem.end);
    found_.problem = std::move(problem);
    return false;
  }

  bool refuse(std::size_t length, std::string message, std::string hint) {
    return refuse({diagnostics::Code::condition_syntax, at_, at_ + length, std::move(message), std::move(hint)});
  }

  /// Whether to go on.
  bool read_token() {
    const char byte = text_[at_];
    if (is_quote(byte)) return add_literal(read_text(text_, at_));
    if (const std::string_view prefix = prefix_of_text(); !prefix.empty()) return add_prefixed_text(prefix);
    if (is_digit(byte) || (byte == '.' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1])))
      return add_literal(read_number(text_, at_));
    if (is_letter(byte)) return add_name();
    return add_symbol();
  }

  /// The letter that stands right before a quote, or two as other languages write them; others are names.
  std::string_view prefix_of_text() const {
    constexpr std::string_view known = "bBrR";
    const auto quote_at = [&](std::size_t at) { return at < text_.size() && is_quote(text_[at]); };
    if (is_letter(text_[at_]) && quote_at(at_ + 1)) return text_.substr(at_, 1);
    const bool two = quote_at(at_ + 2) && text_.substr(at_, 2).find_first_not_of(known) == std::string_view::npos;
    return two ? text_.substr(at_, 2) : std::string_view();
  }

  bool add_prefixed_text(std::string_view prefix) {
    const Token* before = found_.tokens.empty() ? nullptr : &found_.tokens.back();
    const bool behind_text = before != nullptr && before->kind == TokenKind::literal && before->end == at_;
    if (behind_text)
      return refuse(prefix.size(), fmt::format("the text before `{}` has ended at its quote", prefix),
                    "write a text that holds ' between \" and \"");
    if (prefix == "r" || prefix == "R") return add_literal(read_text(text_, at_));
    return refuse(prefix.size(), fmt::format("`{}` before a quote means nothing in a condition", prefix),
                  "leave it out; `r` alone makes a text in which a backslash is a backslash");
  }

  bool add_literal(Literal literal) {
    if (!literal.problem.message.empty()) return refuse(std::move(literal.problem));
    Token& token = add(TokenKind::literal, literal.end);
    token.literal = std::move(literal.value);
    token.past_largest_integer = literal.past_largest_integer;
    return true;
  }

  bool add_name() {
    std::size_t end = at_;
    while (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end]))) ++end;
    add(TokenKind::name, end);
    return true;
  }

  bool add_symbol() {
    const Misspelling wrong = misspelt_symbol(rest());
    const auto* symbol =
        std::find_if(symbols.begin(), symbols.end(), [&](std::string_view one) { return rest().starts_with(one); });
    const std::size_t length = symbol == symbols.end() ? 0 : symbol->size();
    if (wrong.seen == "=" && follows_half_an_operator()) {
      return refuse(1, "`=` is not an operator here",
                    fmt::format("write `{}=` without a space", found_.tokens.back().text));
    }
    if (wrong.seen.size() > length) {
      refuse(wrong.seen.size(), fmt::format("`{}` is not an operator here", wrong.seen),
             fmt::format("write `{}`", wrong.meant));
      found_.problem.replacement = wrong.meant;
      return false;
    }
    if (length == 0) return refuse_character();
    add(TokenKind::symbol, at_ + length);
    return true;
  }

  bool follows_half_an_operator() const {
    const std::string_view before = found_.tokens.empty() ? std::string_view() : found_.tokens.back().text;
    return before == "<" || before == ">" || before == "!";
  }

  bool refuse_character() {
    if (const std::size_t length = curly_quote(rest()); length != 0) {
      return refuse(length, fmt::format("`{}` is not a quote that starts a text", rest().substr(0, length)),
                    "write straight quotes, \" or '");
    }
    const diagnostics::Character character = diagnostics::character_at(text_, at_);
    if (is_invisible(character)) {
      return refuse(character.bytes,
                    fmt::format("the invisible character U+{:04X} means nothing in a condition",
                                static_cast<std::uint32_t>(character.code_point)),
                    "delete it, or write a plain space");
    }
    return refuse(character.bytes, fmt::format("`{}` means nothing in a condition", rest().substr(0, character.bytes)),
                  "names are written with the letters a to z, digits and `_`; texts stand in quotes");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Tokens found_;
};

}  // namespace

Tokens tokenize(std::string_view text) {
  return Lexer(text).run();
}

}  // namespace bedside::condition
