#include "check/speaking/speech.hpp"

#include <algorithm>
#include <array>

#include "diagnostics/characters.hpp"
#include "plan/spoken_characters.hpp"

namespace bedside::check {
namespace {

using diagnostics::Character;

constexpr char32_t right_quote = 0x2019;  // the apostrophe of word processors

constexpr std::u32string_view stops = U".!?\u2026\u3002\uFF01\uFF1F\uFF0E\u061F\u06D4\u0589\u0964\u0965\u1362";
constexpr std::u32string_view half_stops = U":;\uFF1A\uFF1B\u061B";
constexpr std::u32string_view pauses = U",()[]\u2013\u2014\uFF0C\u3001\uFF08\uFF09\u060C";
constexpr std::u32string_view symbols = U"%$/+&\u00B0\u20AC\u00A3\u00A5\u2030\uFF05\u2103";
/// Words that a full stop only shortens.
constexpr std::array<std::string_view, 17> shortened{"dr", "mr",     "mrs", "ms",  "st", "prof", "e.g", "i.e", "etc",
                                                     "vs", "approx", "nr",  "z.b", "ca", "u.a",  "nt",  "lk"};

std::string utf8(char32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  const auto tail = [c](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x800) return {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (c >> 18U)), tail(12), tail(6), tail(0)};
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool contains(std::u32string_view characters, char32_t c) {
  return characters.find(c) != std::u32string_view::npos;
}

bool is_shortened(const std::string& word) {
  return std::find(shortened.begin(), shortened.end(), word) != shortened.end();
}

class Cutter {
 public:
  Cutter(std::string_view text, const std::vector<plan::Piece>* pieces) : text_(text), pieces_(pieces) {}

  std::vector<Token> cut() {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  char32_t at(std::size_t offset) const {
    return offset < text_.size() ? diagnostics::character_at(text_, offset).code_point : U'\n';
  }
  bool is_letter(std::size_t offset) const {
    const char32_t c = at(offset);
    return offset < text_.size() && plan::is_spoken(c) && !plan::is_of_no_word(c) && !plan::is_space(c) &&
           !contains(stops, c) && !contains(half_stops, c) && !contains(pauses, c) && !contains(symbols, c);
  }

  void step() {
    const Character character = diagnostics::character_at(text_, at_);
    const char32_t c = character.code_point;
    if (pieces_ && (c == '{' || c == '}')) return brace(c);
    if (is_letter(at_)) return word();
    if (plan::is_of_no_word(c))
      add(TokenKind::character, utf8(c), character.bytes);
    else if (c == '\n' && ends_line())
      add(TokenKind::stop, {}, 1);
    else if (contains(pauses, c))
      add(TokenKind::pause, {}, character.bytes);
    else if (contains(symbols, c))
      add(TokenKind::symbol, utf8(c), character.bytes);
    else if (contains(stops, c))
      stop(character);
    else if (contains(half_stops, c) && (c >= 0x80 || is_blank_behind(at_ + character.bytes)))
      add(TokenKind::half_stop, {}, character.bytes);
    else
      at_ += character.bytes;
  }

  void add(TokenKind kind, std::string small_letters, std::size_t bytes) {
    tokens_.push_back({kind, std::move(small_letters), at_, at_ + bytes, nullptr});
    at_ += bytes;
  }

  bool is_blank_behind(std::size_t offset) const {
    constexpr std::u32string_view closing = U"\"')]\u2019\u201D\u00BB";
    while (offset < text_.size() && contains(closing, at(offset)))
      offset += diagnostics::character_at(text_, offset).bytes;
    return offset >= text_.size() || plan::is_space(at(offset));
  }

  /// Behind a full stop with a small letter after it the sentence goes on.
  void stop(const Character& character) {
    const std::size_t behind = at_ + character.bytes;
    const bool ends = character.code_point >= 0x80 || is_blank_behind(behind);
    const std::size_t next = text_.find_first_not_of(" \n\"')", behind);
    const bool goes_on = next != std::string_view::npos && text_[next] >= 'a' && text_[next] <= 'z';
    const bool shortens = character.code_point == '.' && !tokens_.empty() && tokens_.back().end == at_ &&
                          is_shortened(tokens_.back().small_letters);
    if (ends && !shortens && !(goes_on && (character.code_point == '.' || character.code_point == U'\u2026')))
      add(TokenKind::stop, {}, character.bytes);
    else
      at_ = behind;
  }

  /// An empty line, or a line of a list behind.
  bool ends_line() const {
    const std::size_t next = text_.find_first_not_of(" \t", at_ + 1);
    if (next == std::string_view::npos) return true;
    return text_[next] == '\n' || text_.substr(next).starts_with("- ") || at(next) == 0x2022;
  }

  void brace(char32_t c) {
    if (text_.substr(at_ + 1).starts_with(static_cast<char>(c))) return void(at_ += 2);
    const std::size_t end = c == '{' ? text_.find('}', at_) : std::string_view::npos;
    while (piece_ < pieces_->size() && (*pieces_)[piece_].name.empty()) ++piece_;
    if (end == std::string_view::npos || piece_ == pieces_->size()) return void(++at_);
    add(TokenKind::placeholder, {}, end + 1 - at_);
    tokens_.back().piece = &(*pieces_)[piece_++];
  }

  /// Apostrophes and hyphens between letters belong to a word, and so do points and commas between digits.
  bool is_joint(std::size_t offset, bool all_digits) const {
    const char32_t c = at(offset);
    const std::size_t behind = offset + diagnostics::character_at(text_, offset).bytes;
    if (c == '\'' || c == right_quote || c == '-' || c == 0x2011) return is_letter(behind);
    if (c == '.') return is_letter(behind);
    return (c == ',' || c == ':') && all_digits && is_digit(at(behind));
  }

  void word() {
    Token token{TokenKind::number, {}, at_, at_, nullptr};
    bool all_digits = true;
    while (at_ < text_.size() && (is_letter(at_) || (!token.small_letters.empty() && is_joint(at_, all_digits)))) {
      const Character character = diagnostics::character_at(text_, at_);
      const char32_t c = character.code_point;
      token.small_letters += utf8(c == right_quote ? U'\'' : c == 0x2011 ? U'-' : diagnostics::small_letter(c));
      all_digits = all_digits && (is_digit(c) || c == '.' || c == ',' || c == ':');
      at_ += character.bytes;
    }
    token.end = at_;
    if (!all_digits) token.kind = TokenKind::word;
    tokens_.push_back(std::move(token));
  }

  std::string_view text_;
  const std::vector<plan::Piece>* pieces_;
  std::size_t at_ = 0;
  std::size_t piece_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

SpokenText::SpokenText(const plan::Text& said, const plan::Step* of_step)
    : text(&said), step(of_step), tokens(Cutter{said.written, &said.pieces}.cut()) {
  for (std::size_t begin = 0; begin < tokens.size();) {
    std::size_t end = begin;
    bool is_said = false;
    for (; end < tokens.size() && !tokens[end].is_end(); ++end) is_said = is_said || tokens[end].is_said();
    if (is_said) sentences.push_back({begin, end});
    begin = end + 1;
  }
}

std::vector<Token> tokens_of(std::string_view words) {
  return Cutter{words, nullptr}.cut();
}

std::size_t match(const std::vector<Token>& tokens, std::size_t at, const std::vector<Token>& wanted) {
  if (wanted.empty() || tokens.size() - at < wanted.size()) return 0;
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(at);
  const auto same = [](const Token& one, const Token& other) {
    return one.kind == other.kind && one.small_letters == other.small_letters;
  };
  return std::equal(wanted.begin(), wanted.end(), first, same) ? wanted.size() : 0;
}

bool same(const std::vector<Token>& one, const std::vector<Token>& other) {
  return one.size() == other.size() && match(one, 0, other) > 0;
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find('|');
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace bedside::check
