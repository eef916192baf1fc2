// Syllables and grades.
#include "check/speaking/hearing.hpp"
#include "check/speaking/syllables.hpp"

using bedside::check::syllables_of;

namespace {

struct Counted {
  const char* word;
  int syllables;
};
constexpr Counted counted[] = {
    {"a", 1},         {"the", 1},      {"tablet", 2},    {"table", 2},      {"take", 1},        {"takes", 1},
    {"taken", 2},     {"asked", 1},    {"needed", 2},    {"boxes", 2},      {"changes", 2},     {"nurse", 1},
    {"nurses", 2},    {"medicine", 3}, {"medicines", 3}, {"diabetes", 4},   {"doctor", 2},      {"appointment", 3},
    {"hospital", 3},  {"insulin", 3},  {"pressure", 2},  {"sugar", 2},      {"every", 2},       {"evening", 2},
    {"people", 2},    {"little", 2},   {"handled", 2},   {"settled", 2},    {"called", 1},      {"didn't", 2},
    {"don't", 1},     {"couldn't", 2}, {"weren't", 1},   {"you're", 1},     {"it's", 1},        {"rhythm", 2},
    {"organism", 4},  {"medium", 3},   {"nation", 2},    {"special", 2},    {"appreciate", 4},  {"radio", 3},
    {"eye", 1},       {"high", 1},     {"you", 1},       {"your", 1},       {"breathe", 1},     {"breathing", 2},
    {"walk", 1},      {"walked", 1},   {"minutes", 2},   {"kidney", 2},     {"cholesterol", 4}, {"emergency", 4},
    {"services", 3},  {"once", 1},     {"twice", 1},     {"well-known", 2}, {"side", 1},        {"beautiful", 3},
    {"important", 3}, {"question", 2}, {"continue", 3},  {"wishes", 2},     {"watches", 2},     {"idea", 3},
    {"being", 2},     {"usual", 3},    {"manual", 3},    {"language", 2},   {"quiet", 2},       {"issues", 2},
};

/// About grade 3, and about grade 14, both of more than 50 words.
const std::string easy =
    "I am glad that you came home from the hospital. Take one small walk each day. Eat what you like, but eat less of "
    "it. Rest when you feel "
    "tired. Ring me when you have pain. We will talk again next week. Then you tell me how the walks went. I look "
    "forward to "
    "that.";
const std::string hard =
    "Your individual rehabilitation programme emphasises gradual improvement of muscular endurance. Participation in "
    "organised activities facilitates a considerable improvement of cardiorespiratory capability. Particular attention "
    "is "
    "necessary regarding medication interactions. Dietary recommendations complement this programme. Appropriate "
    "nutrition prevents complications. Psychological assistance is additionally available. Communicate any "
    "difficulties "
    "immediately. Regular examinations demonstrate progress.";

std::vector<std::string> in_two_steps(const std::string& text, const std::string& more = {},
                                      const char* wording = "guide") {
  const std::size_t half = text.find(". ") + 1;
  const std::string how = std::string{"wording: "} + wording;
  return texts::codes_of(more + "topics: [{topic: a, steps: [{say: \"" + text.substr(0, half) + "\", " + how +
                         "}, {say: \"" + text.substr(half + 1) + "\", " + how + "}]}]\n");
}

using Codes = std::vector<std::string>;
const std::string lenient = "speaking: {seconds: off}\n";

}  // namespace

TEST_CASE("syllables are counted by spelling") {
  for (const Counted& each : counted) {
    INFO(each.word);
    CHECK(syllables_of(each.word) == each.syllables);
  }
}

TEST_CASE("a topic of long words is told, one of short words is not") {
  CHECK(in_two_steps(easy, lenient).empty());
  CHECK(in_two_steps(hard, lenient) == Codes{"reading-grade"});
}

TEST_CASE("a few words have no grade") {
  CHECK(hearing::codes_of("Participation facilitates rehabilitation.").empty());
}

TEST_CASE("a grade is for English, can be set and turned off") {
  CHECK(in_two_steps(hard, "language: de\n" + lenient).empty());
  CHECK(in_two_steps(hard, "speaking: {seconds: off, reading_grade: off}\n").empty());
  const std::string longer = easy +
                             " Yesterday the doctor at the hospital asked me whether anybody had already talked to you "
                             "about the appointment in November.";
  CHECK(in_two_steps(longer, lenient).empty());
  CHECK(in_two_steps(longer, "speaking: {seconds: off, reading_grade: 1}\n") == Codes{"reading-grade"});
}

TEST_CASE("exact words have no grade, and of a sentence too long the length is told alone") {
  CHECK(in_two_steps(hard, lenient, "verbatim").empty());
  CHECK(in_two_steps(hard, "speaking: {seconds: off, sentence_words: 10}\n") == Codes{"long-sentence"});
}
