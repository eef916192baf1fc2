// Who listens can't look back to where a sentence began.
#include <fmt/format.h>

#include "check/principles/talk_length.hpp"
#include "check/speaking/rules.hpp"
#include "plan/spoken_length.hpp"

namespace bedside::check {
namespace {

struct Length {
  std::int64_t milliseconds = 0;
  std::int64_t words = 0;
  std::int64_t characters = 0;  ///< of scripts that have nothing between their words
};

void add(const Token& token, const Ear& ear, Length& length) {
  if (token.kind == TokenKind::character) {
    ++length.characters;
    length.milliseconds += plan::milliseconds_per_character;
    return;
  }
  const std::int64_t milliseconds = token.kind == TokenKind::placeholder
                                        ? plan::spoken_milliseconds(words_of(*token.piece, ear.plan, ear.catalogue))
                                        : plan::milliseconds_per_word;
  length.milliseconds += milliseconds;
  length.words += milliseconds / plan::milliseconds_per_word;
}

Length length_of(const SpokenText& text, const Sentence& sentence, const Ear& ear) {
  Length length;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i)
    if (text.tokens[i].is_said()) add(text.tokens[i], ear, length);
  return length;
}

std::string message(const Length& length) {
  return length.characters > length.words
             ? fmt::format("this sentence has {} characters, too many to follow by ear", length.characters)
             : fmt::format("this sentence has {} words, too many to follow by ear",
                           length.milliseconds / plan::milliseconds_per_word);
}

std::string limit_for(const Length& length, int words) {
  const std::int64_t characters = words * plan::milliseconds_per_word / plan::milliseconds_per_character;
  return length.characters > length.words
             ? fmt::format("the limit is `sentence_words: {}` under `speaking`, which is {} characters", words,
                           characters)
             : fmt::format("the limit is `sentence_words: {}` under `speaking`", words);
}

}  // namespace

bool is_too_long(const SpokenText& text, const Sentence& sentence, const Ear& ear) {
  const std::optional<int>& most = ear.plan.speaking.sentence_words;
  return most && ear.knows_sentences &&
         length_of(text, sentence, ear).milliseconds > *most * plan::milliseconds_per_word;
}

void check_sentence_lengths(const Speech& speech, const Ear& ear, Notes& notes) {
  if (!ear.plan.speaking.sentence_words) return;
  for (const SpokenText& text : speech.texts)
    for (const Sentence& sentence : text.sentences) {
      if (!is_too_long(text, sentence, ear)) continue;
      const Length length = length_of(text, sentence, ear);
      notes.add(diagnostics::Code::long_sentence, text, text.tokens[sentence.begin].begin,
                text.tokens[sentence.end - 1].end, message(length), "make several sentences of it",
                limit_for(length, *ear.plan.speaking.sentence_words));
    }
}

}  // namespace bedside::check
