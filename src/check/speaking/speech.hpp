// What is said, cut into words and sentences.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plan/catalogue.hpp"

namespace bedside::check {

enum class TokenKind {
  word,
  character,    ///< of a script that has nothing between its words
  number,       ///< in digits
  placeholder,  ///< what is put in
  symbol,       ///< such as % and $
  pause,        ///< a comma, a bracket, a dash
  half_stop,    ///< a colon or a semicolon: ends a sentence for the ear
  stop,         ///< a full stop
};

/// The bytes [begin, end) of a text as it is written.
struct Token {
  TokenKind kind = TokenKind::word;
  std::string small_letters{};  ///< of what is no placeholder; every apostrophe is `'`
  std::size_t begin = 0;
  std::size_t end = 0;
  const plan::Piece* piece = nullptr;  ///< of a placeholder

  /// Whether it is said as a word, whatever it will be.
  bool is_said() const { return kind <= TokenKind::placeholder; }
  bool is_end() const { return kind >= TokenKind::half_stop; }
};

/// The tokens [begin, end) of a text, without its stop.
struct Sentence {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// One text that the nurse says. Refers to the plan.
struct SpokenText {
  SpokenText(const plan::Text& said, const plan::Step* of_step);

  const plan::Text* text;
  const plan::Step* step;  ///< null for a bridge and for an option of a fact
  std::vector<Token> tokens{};
  std::vector<Sentence> sentences{};  ///< of which something is said

  bool is_verbatim() const { return step && step->wording == Wording::verbatim; }
};

/// What belongs together: the texts of a topic or a button. Neither is set for bridges and for options of facts.
struct Speech {
  const plan::Topic* topic = nullptr;
  const plan::Button* button = nullptr;
  std::vector<const plan::Step*> steps{};  ///< all of it, what isn't said included
  std::vector<SpokenText> texts{};
};

/// Words as they are looked for: the same tokens as those of a text.
std::vector<Token> tokens_of(std::string_view words);

/// Where the words of `wanted` stand in the text from the token at `at`; 0 when they don't, else how many there are.
std::size_t match(const std::vector<Token>& tokens, std::size_t at, const std::vector<Token>& wanted);

/// Whether both are the same words.
bool same(const std::vector<Token>& one, const std::vector<Token>& other);

/// The ways to write something, in one text with `|` between them.
std::vector<std::string_view> split(std::string_view text);

}  // namespace bedside::check
