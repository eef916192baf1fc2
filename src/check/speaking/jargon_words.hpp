// Words of the trade, and what to say to patients in their place.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/speaking/speech.hpp"
#include "plan/speaking.hpp"

namespace bedside::check {

struct Jargon {
  std::vector<Token> words;
  std::string plain;
  /// Words that explain it: it may be said beside them.
  std::vector<Token> explanation;
  std::string capitals;  ///< what stands in capitals only, such as PRN; else empty
};

class JargonWords {
 public:
  /// The built-in words when the language is English, and what the plan adds, without those that it allows.
  JargonWords(const plan::Speaking& speaking, bool in_english);

  /// The longest that stands in the text from the token at `at`; null when there is none.
  const Jargon* at(const SpokenText& text, std::size_t at) const;

 private:
  void add(std::string_view words, std::string_view plain, std::string_view explanation);
  void allow(std::string_view words);

  std::map<std::string, std::vector<Jargon>, std::less<>> by_first_;
};

}  // namespace bedside::check
