// Steps and sentences that are too long for the ear.
#include "check/speaking/hearing.hpp"

namespace {

using Codes = std::vector<std::string>;

std::string words(int count, const std::string& word = "word") {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + word;
  return text;
}

/// That many sentences of ten words.
std::string sentences(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "Here comes one more sentence of ten words to fill. ";
  text.pop_back();
  return text;
}

std::string characters(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "你";
  return text;
}

constexpr const char* short_enough[] = {
    "You look after yourself month after month, and that is worth more than any single number.",
    "If you cannot catch your breath while resting, faint, or have pain in the chest, call emergency services at once.",
    "Here is what you can do: take the tablet in the morning, with a full glass of water; then walk for ten minutes, "
    "and "
    "write down how you feel.",
    "Dr. Lee and Mrs. Smith are on the ward today. They will both come and see you before noon, and they will bring "
    "the "
    "letter for you.",
    "Your sugar was 7.5 in the morning, 8.0 at noon and 9.5 at night. We will look at all of this together when you "
    "come in.",
    "Is that so? Well, then I will ring the clinic right now! They will tell you what to do, and when you can come.",
    "One is that you rest… Two is that you drink enough water. Three is that you ring us when you are not sure what to "
    "do.",
};

constexpr const char* too_long[] = {
    "When you come to the clinic on Monday, please bring the letter that we sent you last week and all the medicines "
    "that "
    "you take at home.",
    "I will ring your doctor and ask whether the tablets can be changed, and then I will ring you again to tell you "
    "what the "
    "doctor said about them.",
    "Please call before 10.30 a.m. and tell them that you would like to have the letter which the hospital sent to "
    "them "
    "about your last stay there.",
};

}  // namespace

TEST_CASE("sentences end at stops, colons and semicolons, not in numbers and not behind Dr.") {
  hearing::all_warn("long-sentence", short_enough, false);
  hearing::all_warn("long-sentence", too_long, true);
}

TEST_CASE("a sentence has 25 words, or 40 characters where nothing stands between words") {
  CHECK(hearing::codes_of(words(25) + ".").empty());
  CHECK(hearing::codes_of(words(26) + ".") == Codes{"long-sentence"});
  CHECK(hearing::codes_of(characters(40) + "。", "language: zh\n").empty());
  CHECK(hearing::codes_of(characters(41) + "。", "language: zh\n") == Codes{"long-sentence"});
  CHECK(hearing::codes_of(characters(25) + "。" + characters(25), "language: zh\n").empty());
}

TEST_CASE("nothing is said of sentences in languages without full stops") {
  CHECK(hearing::codes_of(words(40, "คำ"), "language: th\n").empty());
  CHECK(hearing::codes_of(words(40, "mot"), "language: fr\n") == Codes{"long-sentence"});
}

TEST_CASE("what is put in counts as its example") {
  CHECK(hearing::codes_of(words(24) + " {name}.").empty());
  CHECK(hearing::codes_of(words(25) + " {name}.") == Codes{"long-sentence"});
}

TEST_CASE("a plan sets its own longest sentence, or none") {
  CHECK(hearing::codes_of(words(11), "speaking: {sentence_words: 10}\n") == Codes{"long-sentence"});
  CHECK(hearing::codes_of(words(10), "speaking: {sentence_words: 10}\n").empty());
  CHECK(hearing::codes_of(words(40), "speaking: {sentence_words: off}\n").empty());
}

TEST_CASE("a step takes 30 seconds, and a plan sets its own limit, or none") {
  CHECK(hearing::codes_of(sentences(7)).empty());
  CHECK(hearing::codes_of(sentences(8)) == Codes{"long-step"});
  CHECK(hearing::codes_of(sentences(8), "speaking: {seconds: 32}\n").empty());
  CHECK(hearing::codes_of(sentences(2), "speaking: {seconds: 7}\n") == Codes{"long-step"});
  CHECK(hearing::codes_of(sentences(8), "speaking: {seconds: off}\n").empty());
}

TEST_CASE("an offer is as long as its words and its options, and a bridge is a step") {
  const std::string offer = "topics: [{topic: a, offer: \"" + sentences(7) + "\", options: [{id: x, say: \"" +
                            sentences(1) + "\"}, {id: y, say: Yes}]}]\n";
  CHECK(texts::codes_of(offer) == Codes{"long-step"});
  CHECK(texts::codes_of("bridges: {between: \"" + sentences(8) + "\"}\ntopics: [{topic: a, say: A.}]\n") ==
        Codes{"long-step"});
}

TEST_CASE("of a step that is a talk too long by itself, or a greeting, that is told alone") {
  const std::string ask = "{ask: How, answer: {name: how, type: text, optional: true}}";
  CHECK(hearing::codes_of(sentences(24)) == Codes{"long-talk"});
  const auto opening = [&](const std::string& before, const std::string& behind) {
    return texts::codes_of("opening: [{topic: a, steps: [" + before + "{say: \"" + sentences(8) + "\"}" + behind +
                           "]}]\n");
  };
  CHECK(opening("", ", " + ask) == Codes{"long-greeting"});
  CHECK(opening(ask + ", ", "") == Codes{"long-step"});
}

TEST_CASE("what is not said has no length") {
  CHECK(texts::codes_of("topics: [{topic: a, cue: \"" + sentences(10) + "\"}]\n").empty());
  CHECK(texts::codes_of("topics: [{topic: a, wording: free, say: \"" + sentences(10) + "\"}]\n").empty());
}
