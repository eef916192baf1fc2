// The grade of Flesch and Kincaid, 0.39 words per sentence + 11.8 syllables per word - 15.59: J. P. Kincaid,
// R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New Readability Formulas (Automated Readability
// Index, Fog Count and Flesch Reading Ease Formula) for Navy Enlisted Personnel", Research Branch Report 8-75, Naval
// Technical Training Command, Millington, 1975. It was made for reading; what is hard to read is harder still to hear.
#include <fmt/format.h>

#include "check/speaking/rules.hpp"
#include "check/speaking/syllables.hpp"

namespace bedside::check {
namespace {

/// With fewer, a single long word decides.
constexpr std::int64_t fewest_words = 50;
/// A sentence shorter than that is nobody's trouble.
constexpr std::int64_t fewest_in_sentence = 6;

struct Sample {
  std::int64_t words = 0;
  std::int64_t sentences = 0;
  std::int64_t known = 0;  ///< words whose syllables are the author's: neither put in nor digits
  std::int64_t syllables = 0;
};

bool is_spelt(std::string_view word) {
  for (const char c : word)
    if (!((c >= 'a' && c <= 'z') || c == '\'' || c == '-')) return false;
  return true;
}

void add(const SpokenText& text, const Sentence& sentence, Sample& sample) {
  ++sample.sentences;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = text.tokens[i];
    if (!token.is_said()) continue;
    ++sample.words;
    if (token.kind != TokenKind::word || !is_spelt(token.small_letters)) continue;
    ++sample.known;
    sample.syllables += syllables_of(token.small_letters);
  }
}

/// In hundredths of a grade, all in whole numbers. What is put in makes sentences longer but no word harder.
std::int64_t grade_of(const Sample& sample) {
  if (sample.sentences == 0 || sample.known == 0) return 0;
  return 39 * sample.words / sample.sentences + 1180 * sample.syllables / sample.known - 1559;
}

struct Hardest {
  const SpokenText* text = nullptr;
  Sentence sentence;
  std::int64_t grade = 0;
};

/// The whole speech, or nothing of it: of a sentence that is too long more has been said than a grade can say.
bool listen(const Speech& speech, const Ear& ear, Sample& whole, Hardest& hardest) {
  for (const SpokenText& text : speech.texts) {
    if (text.is_verbatim()) continue;
    for (const Sentence& sentence : text.sentences) {
      if (is_too_long(text, sentence, ear)) return false;
      Sample alone;
      add(text, sentence, alone);
      add(text, sentence, whole);
      const std::int64_t grade = alone.words < fewest_in_sentence ? 0 : grade_of(alone);
      if (!hardest.text || grade > hardest.grade) hardest = {&text, sentence, grade};
    }
  }
  return true;
}

}  // namespace

void check_reading_grade(const Speech& speech, const Ear& ear, Notes& notes) {
  if (!ear.plan.speaking.reading_grade || !ear.knows_words || speech.steps.empty()) return;
  Sample whole;
  Hardest hardest;
  if (!listen(speech, ear, whole, hardest) || whole.words < fewest_words) return;
  const std::int64_t grade = grade_of(whole) / 10;
  if (grade <= *ear.plan.speaking.reading_grade * 10) return;
  const std::vector<Token>& tokens = hardest.text->tokens;
  notes.add(diagnostics::Code::reading_grade, *hardest.text, tokens[hardest.sentence.begin].begin,
            tokens[hardest.sentence.end - 1].end,
            fmt::format("what `{}` says is of reading grade {}.{}, and this is its hardest sentence",
                        speech.topic ? speech.topic->id : speech.button->id, grade / 10, grade % 10),
            "take shorter words and sentences",
            fmt::format("the limit is `reading_grade: {}` under `speaking`", *ear.plan.speaking.reading_grade));
}

}  // namespace bedside::check
