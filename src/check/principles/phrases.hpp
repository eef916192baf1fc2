// Phrases of a language, found in the texts of a plan.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/text.hpp"

namespace bedside::check {

/// What to look for in one language. Words are in small letters; `a|b` is one word or the other. An apostrophe is a
/// blank: `i've` is `i ve`.
struct PhraseTable {
  std::string_view language;  ///< the first part of a BCP 47 tag
  std::span<const std::string_view> phrases;
  std::span<const std::string_view> fillers{};  ///< words that may stand between those of a phrase
  /// A phrase with one of these among the three words before it means something else.
  std::span<const std::string_view> not_behind{};
  /// So does one with one of these right after it.
  std::span<const std::string_view> not_before{};
  /// Phrases; so does every one in a sentence with one of these.
  std::span<const std::string_view> not_with{};
  /// Words that end the look at the words before it: "do not hesitate to call" is no "do not call".
  std::span<const std::string_view> breaks{};
  /// Words beyond which nothing in the sentence excuses it: "you wanted to stay, but we have moved you".
  std::span<const std::string_view> turns{};
  /// Phrases right behind which a phrase means something else.
  std::span<const std::string_view> not_right_behind{};
  /// First words of questions, in which no phrase means what it says.
  std::span<const std::string_view> questions{};
};

class Phrases {
 public:
  /// Those of the table for the language of the plan; without one nothing is ever found.
  Phrases(std::span<const PhraseTable> tables, std::string_view language);

  /// The first phrase in the text, as the author wrote it. It has no punctuation in it, and stands in whole words and
  /// letters of any size; what is put in for a placeholder is no part of it.
  std::optional<std::string> find(const plan::Text& text) const;

 private:
  struct Word;
  using Phrase = std::vector<std::vector<std::string_view>>;  ///< the words, each with its alternatives

  static std::vector<Phrase> read(std::span<const std::string_view> phrases);

  static std::vector<Word> words_of(std::string_view text);
  std::optional<std::size_t> end_of(const Phrase& phrase, const std::vector<Word>& words, std::size_t begin) const;
  bool means_something_else(const std::vector<Word>& words, std::size_t begin, std::size_t end) const;
  bool is_question(const std::vector<Word>& words, std::size_t begin, std::size_t end) const;
  bool are_joined(const std::vector<Word>& words, std::size_t one, std::size_t other) const;
  bool follows_a_prefix(const std::vector<Word>& words, std::size_t begin) const;
  std::optional<std::size_t> end_of_any(const std::vector<Word>& words, std::size_t begin) const;
  std::optional<std::size_t> end_of_excused(const std::vector<Word>& words, std::size_t at) const;

  const PhraseTable* table_ = nullptr;
  std::vector<Phrase> phrases_;
  std::vector<Phrase> excuses_;
  std::vector<Phrase> prefixes_;
};

}  // namespace bedside::check
