// The keys that say how spoken texts are judged.
#include "plan/keys.hpp"
#include "plan/words.hpp"

namespace bedside::plan {
namespace {

constexpr Shape words{Form::words};
constexpr Shape off = word_of(off_words);
constexpr Shape on_or_off = word_of(switch_words);

constexpr Shape within(Span span) {
  return number_within(Form::integer, span.lowest, span.highest);
}
constexpr Shape seconds[] = {within(seconds_of_a_step), off};
constexpr Shape sentence_words[] = {within(words_of_a_sentence), off};
constexpr Shape grade[] = {within(reading_grades), off};
constexpr Shape jargon[] = {mapping_of(jargon_keys), off};

constexpr Key speaking_table[] = {
    {"seconds", false, "the most that one step takes to say, or off", either(seconds), "30",
     "Estimated from its words, options included. 30 when it is left out."},
    {"sentence_words", false, "the most words in a sentence, or off", either(sentence_words), "25",
     "25 when it is left out; a Chinese, Japanese or Korean character counts as five eighths of a word."},
    {"reading_grade", false, "the highest reading grade of a topic in English, or off", either(grade), "8",
     "The grade of Flesch and Kincaid. 8 when it is left out."},
    {"double_negatives", false, "off when two negations in a clause are all right", on_or_off, "off",
     "Listened for in English only."},
    {"units", false, "off when numbers may be said without their unit", on_or_off, "off"},
    {"jargon", false, "words that patients may not know, or off", either(jargon), "{allow: [deductible]}"},
};

constexpr Key jargon_table[] = {
    {"add", false, "words that your patients don't know, each with what to say in its place", named(words, Form::words),
     "{care gap: a check that is still missing}"},
    {"allow", false, "words that your patients know", list_of(words), "[deductible]"},
};

}  // namespace

const Vocabulary speaking_keys{"`speaking`", speaking_table};
const Vocabulary jargon_keys{"`jargon`", jargon_table};

}  // namespace bedside::plan
