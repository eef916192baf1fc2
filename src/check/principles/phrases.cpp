#include "check/principles/phrases.hpp"

#include <algorithm>

namespace bedside::check {
namespace {

constexpr std::string_view right_quote = "\xE2\x80\x99";  // the apostrophe of word processors

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (small(c) >= 'a' && small(c) <= 'z');
}

bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The parts of `text` between separators.
std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool is_in(std::string_view tag, std::string_view language) {
  const std::string_view first = tag.substr(0, tag.find('-'));
  return std::equal(first.begin(), first.end(), language.begin(), language.end(),
                    [](char a, char b) { return small(a) == b; });
}

/// The bytes of punctuation of three bytes (dashes, quotes, an ellipsis) at `at`; else 0.
std::size_t general_punctuation(std::string_view text, std::size_t at) {
  return text.substr(at).starts_with("\xE2\x80") && at + 3 <= text.size() ? 3 : 0;
}

/// The text as it is shown: placeholders as written, blanks and line ends as one blank.
std::string on_one_line(const plan::Text& text) {
  std::string line;
  for (const plan::Piece& piece : text.pieces) {
    if (!piece.name.empty()) line += '{' + piece.name + '}';
    for (const char c : piece.words) {
      const bool blank = c == ' ' || c == '\n' || c == '\t';
      if (!blank)
        line += c;
      else if (!line.ends_with(' '))
        line += ' ';
    }
  }
  return line;
}

}  // namespace

/// Empty for punctuation and for a placeholder: no phrase goes on over it.
struct Phrases::Word {
  std::string small_letters{};
  std::size_t begin = 0;
  std::size_t end = 0;
  bool ends_sentence = false;
  bool ends_question = false;
};

Phrases::Phrases(std::span<const PhraseTable> tables, std::string_view language) {
  const auto table = std::find_if(tables.begin(), tables.end(),
                                  [&](const PhraseTable& each) { return is_in(language, each.language); });
  if (table == tables.end()) return;
  table_ = &*table;
  phrases_ = read(table_->phrases);
  excuses_ = read(table_->not_with);
  prefixes_ = read(table_->not_right_behind);
}

std::vector<Phrases::Phrase> Phrases::read(std::span<const std::string_view> phrases) {
  std::vector<Phrase> all;
  for (const std::string_view phrase : phrases) {
    Phrase words;
    for (const std::string_view word : split(phrase, ' ')) words.push_back(split(word, '|'));
    all.push_back(std::move(words));
  }
  return all;
}

std::vector<Phrases::Word> Phrases::words_of(std::string_view text) {
  constexpr std::string_view ends = ".,!?:;{}";
  std::vector<Word> words;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t punctuation = general_punctuation(text, at);
    const bool is_apostrophe = text.substr(at).starts_with(right_quote);
    const bool of_word =
        is_letter_or_digit(text[at]) || (static_cast<unsigned char>(text[at]) >= 0x80 && punctuation == 0);
    if (of_word && !in_word) words.push_back({"", at, at});
    in_word = of_word;
    if (of_word) {
      words.back().small_letters += small(text[at]);
      words.back().end = at + 1;
    } else if (ends.find(text[at]) != std::string_view::npos || (punctuation > 0 && !is_apostrophe)) {
      words.push_back({"", at, at, text[at] == '.' || text[at] == '!' || text[at] == '?', text[at] == '?'});
    }
    at += std::max<std::size_t>(punctuation, 1);
  }
  return words;
}

std::optional<std::size_t> Phrases::end_of(const Phrase& phrase, const std::vector<Word>& words,
                                           std::size_t begin) const {
  std::size_t at = begin;
  for (const std::vector<std::string_view>& alternatives : phrase) {
    const auto fits = [&] { return contains(alternatives, words[at].small_letters); };
    while (at > begin && at < words.size() && !fits() && contains(table_->fillers, words[at].small_letters)) ++at;
    if (at == words.size() || !fits()) return {};
    ++at;
  }
  return at;
}

bool Phrases::follows_a_prefix(const std::vector<Word>& words, std::size_t begin) const {
  return std::any_of(prefixes_.begin(), prefixes_.end(), [&](const Phrase& prefix) {
    return prefix.size() <= begin && end_of(prefix, words, begin - prefix.size()) == begin;
  });
}

bool Phrases::means_something_else(const std::vector<Word>& words, std::size_t begin, std::size_t end) const {
  if (follows_a_prefix(words, begin)) return true;
  if (end < words.size() && contains(table_->not_before, words[end].small_letters)) return true;
  for (std::size_t back = 1; back <= 3 && back <= begin; ++back) {
    const std::string& word = words[begin - back].small_letters;
    if (word.empty() || contains(table_->breaks, word)) return false;
    if (contains(table_->not_behind, word)) return true;
  }
  return false;
}

/// The end of the first phrase that begins here and means what it says.
std::optional<std::size_t> Phrases::end_of_any(const std::vector<Word>& words, std::size_t begin) const {
  for (const Phrase& phrase : phrases_)
    if (const auto end = end_of(phrase, words, begin); end && !means_something_else(words, begin, *end)) return end;
  return {};
}

bool Phrases::is_question(const std::vector<Word>& words, std::size_t begin, std::size_t end) const {
  return end < words.size() && words[end].ends_question && contains(table_->questions, words[begin].small_letters);
}

/// Whether no word stands between the two that keeps one from excusing the other.
bool Phrases::are_joined(const std::vector<Word>& words, std::size_t one, std::size_t other) const {
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(std::min(one, other));
  const auto last = words.begin() + static_cast<std::ptrdiff_t>(std::max(one, other));
  return std::none_of(first, last, [&](const Word& word) { return contains(table_->turns, word.small_letters); });
}

/// The end of the sentence of the word at `at`, if something in the sentence excuses its phrases.
std::optional<std::size_t> Phrases::end_of_excused(const std::vector<Word>& words, std::size_t at) const {
  std::size_t begin = at;
  while (begin > 0 && !words[begin - 1].ends_sentence) --begin;
  std::size_t end = at;
  while (end < words.size() && !words[end].ends_sentence) ++end;
  if (is_question(words, begin, end)) return end;
  for (std::size_t from = begin; from < end; ++from)
    for (const Phrase& excuse : excuses_)
      if (end_of(excuse, words, from) && are_joined(words, from, at)) return end;
  return {};
}

std::optional<std::string> Phrases::find(const plan::Text& text) const {
  if (phrases_.empty()) return {};
  const std::string line = on_one_line(text);
  const std::vector<Word> words = words_of(line);
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    const auto end = end_of_any(words, begin);
    if (!end) continue;
    const auto excused = end_of_excused(words, begin);
    if (!excused) return line.substr(words[begin].begin, words[*end - 1].end - words[begin].begin);
    begin = *excused;
  }
  return {};
}

}  // namespace bedside::check
