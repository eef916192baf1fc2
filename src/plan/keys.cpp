#include "plan/keys.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace bedside::plan {
namespace {

constexpr Key plan_table[] = {
    {"bedside", true, "the version of the plan language: 1"},
    {"plan", true, "the plan's id"},
    {"title", false, "what people see; the id in words when it is left out"},
    {"language", false, "the language of every text, as BCP 47; en when it is left out"},
    {"facts", false, "what the host may tell about the patient"},
    {"principles", false, "what orders the call, most important first"},
    {"segments", false, "the most coaching segments to make of the part after the hard part"},
    {"bridges", false, "what is said between the parts of a reordered call"},
    {"opening", false, "the topics that every call starts with, never reordered"},
    {"topics", false, "the topics that are put in order"},
    {"closing", false, "the topics that every call ends with, never reordered"},
    {"buttons", false, "what is always one press away"},
};

constexpr Key fact_table[] = {
    {"type", true, "what the value can be"},
    {"options", false, "the ids to choose from"},
    {"unit", false, "what the number counts"},
    {"min", false, "the smallest number"},
    {"max", false, "the largest number"},
    {"optional", false, "true when it may be missing"},
    {"phi", false, "false when it may be spoken before the identity gate"},
    {"identifies", false, "true when it says who the patient is"},
    {"example", false, "the value that previews use"},
};

constexpr Key bridge_table[] = {
    {"into_hard", false, "said before the hard part"},
    {"out_of_hard", false, "said after the hard part"},
    {"between", false, "said between coaching segments"},
    {"into_ending", false, "said before the last topic"},
};

template <std::size_t first_size, std::size_t second_size>
constexpr std::array<Key, first_size + second_size> joined(const std::array<Key, first_size>& first,
                                                           const std::array<Key, second_size>& second) {
  std::array<Key, first_size + second_size> both{};
  std::copy(first.begin(), first.end(), both.begin());
  std::copy(second.begin(), second.end(), both.begin() + first_size);
  return both;
}

// What makes a step, written in a list of steps or, as shorthand for a single one, right in its topic.
constexpr std::array<Key, 12> said_table{{
    {"say", false, "what the nurse says"},
    {"ask", false, "what the nurse asks"},
    {"offer", false, "a choice that belongs to the patient"},
    {"do", false, "an action of the host"},
    {"cue", false, "a note for the nurse's eyes only"},
    {"teach_back", false, "asks the patient to say it in their own words"},
    {"hand_over", false, "whom the call goes to"},
    {"answer", false, "what the question wants to know"},
    {"options", false, "what an offer lets the patient choose from"},
    {"about", false, "what an offer is about"},
    {"because", false, "the reason of a hand-over"},
    {"wording", false, "how closely the nurse keeps to the text"},
}};

constexpr std::array<Key, 14> own_topic_table{{
    {"topic", true, "the topic's id"},
    {"title", false, "what people see; the id in words when it is left out"},
    {"feels", false, "how it feels to the patient"},
    {"when", false, "the condition under which the patient gets it"},
    {"after", false, "topics that must have come before"},
    {"directly_after", false, "the topic that it stands right behind"},
    {"resolves", false, "the hard topic that this coaching deals with"},
    {"minutes", false, "the expected length"},
    {"gate", false, "identity: nothing private is said before it has passed"},
    {"mandatory", false, "true when a call without it is not complete"},
    {"rung", false, "the step of a ladder that it takes: ladder/rung"},
    {"instead_of", false, "what the patient would like less"},
    {"steps", false, "what is said and asked, in this order"},
    {"parts", false, "pieces of a pleasant topic that can be spread over the call"},
}};

constexpr auto topic_table = joined(own_topic_table, said_table);

constexpr auto step_table =
    joined(said_table, std::array<Key, 1>{{{"when", false, "the condition under which the step is taken"}}});

constexpr Key feeling_table[] = {
    {"is", true, "how it feels"},
    {"when", false, "the condition under which it feels so"},
};

constexpr Key answer_table[] = {
    {"name", true, "the answer's name"},
    {"type", true, "what the answer can be"},
    {"options", false, "the ids to choose from"},
    {"unit", false, "what the number counts"},
    {"min", false, "the smallest number"},
    {"max", false, "the largest number"},
    {"optional", false, "true when the nurse may leave it open"},
    {"remember", false, "true when it is kept for later calls"},
};

constexpr Key offer_answer_table[] = {
    {"name", false, "the answer's name; the topic's id with _ for - when it is left out"},
    {"optional", false, "true when the nurse may leave it open"},
    {"remember", false, "true when it is kept for later calls"},
};

constexpr Key option_table[] = {
    {"id", true, "the option's id, which becomes the answer"},
    {"say", false, "what the nurse says"},
    {"recommended", false, "true when the nurse recommends it"},
    {"because", false, "the reason of the recommendation"},
    {"when", false, "the condition under which it can be chosen"},
};

constexpr Key button_table[] = {
    {"button", true, "the button's id"},
    {"label", false, "what stands on it; the id in words when it is left out"},
    {"urgent", false, "true when it goes off by itself as soon as its condition is true"},
    {"when", false, "the condition"},
    {"steps", true, "what is said and done"},
    {"then", true, "end or return"},
};

constexpr std::array<std::string_view, 7> step_kinds{"say", "ask", "offer", "do", "cue", "teach_back", "hand_over"};
constexpr std::array<std::string_view, 5> step_details{"answer", "options", "about", "because", "wording"};

}  // namespace

const Vocabulary plan_keys{"a plan", plan_table};
const Vocabulary fact_keys{"a fact", fact_table};
const Vocabulary bridge_keys{"`bridges`", bridge_table};
const Vocabulary topic_keys{"a topic", topic_table};
const Vocabulary feeling_keys{"a feeling", feeling_table};
const Vocabulary step_keys{"a step", step_table};
const Vocabulary answer_keys{"an answer", answer_table};
const Vocabulary offer_answer_keys{"the answer of an offer", offer_answer_table};
const Vocabulary option_keys{"an option", option_table};
const Vocabulary button_keys{"a button", button_table};
const std::span<const std::string_view> step_kind_keys{step_kinds};
const std::span<const std::string_view> step_detail_keys{step_details};

bool is_key_of(const Vocabulary& vocabulary, std::string_view word) {
  return std::any_of(vocabulary.keys.begin(), vocabulary.keys.end(), [&](const Key& key) { return key.name == word; });
}

bool is_key(std::string_view word) {
  constexpr std::array all{&plan_keys, &fact_keys,   &bridge_keys,       &topic_keys,  &feeling_keys,
                           &step_keys, &answer_keys, &offer_answer_keys, &option_keys, &button_keys};
  return std::any_of(all.begin(), all.end(), [&](const Vocabulary* each) { return is_key_of(*each, word); });
}

}  // namespace bedside::plan
