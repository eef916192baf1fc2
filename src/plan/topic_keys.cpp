// The keys of topics and steps.
#include <array>

#include "plan/joined.hpp"
#include "plan/keys.hpp"
#include "plan/words.hpp"

namespace bedside::plan {
namespace {

constexpr Shape id{Form::id};
constexpr Shape text{Form::text};
constexpr Shape words{Form::words};
constexpr Shape yes_no{Form::yes_no};
constexpr Shape condition{Form::condition};
constexpr Shape minutes{.form = Form::number, .least = 0, .most = longest_minutes, .least_is_excluded = true};

constexpr Shape feeling = mapping_of(feeling_keys);
constexpr std::array<Shape, 2> feels_shapes{word_of(feeling_words), list_of(feeling, true)};
constexpr std::array<Shape, 2> after_shapes{id, list_of(id)};

constexpr Shape step = mapping_of(step_keys);
constexpr Shape steps = list_of(step, true);
constexpr std::array<Shape, 2> part_shapes{step, steps};
constexpr Shape part = either(part_shapes);

constexpr std::array<Shape, 2> answer_shapes{mapping_of(answer_keys), mapping_of(offer_answer_keys)};
constexpr std::array<Shape, 2> option_shapes{Shape{Form::option_id}, mapping_of(option_keys)};
constexpr Shape option = either(option_shapes);
constexpr Shape options{.form = Form::list, .of = {&option, 1}, .never_empty = true, .all_different = true};

constexpr std::string_view placeholders = "A text puts in facts and answers by `{name}`.";

// What makes a step, written in a list of steps or, as shorthand for a single one, right in its topic.
constexpr std::array<Key, 12> said_table{{
    {"say", false, "what the nurse says", text, "Your last result is better.", placeholders},
    {"ask", false, "what the nurse asks", text, "How does that leave you?", "It needs an `answer`."},
    {"offer", false, "a choice that belongs to the patient", text, "I will tell you some options, and you choose.",
     "It needs `options`; what is chosen becomes its answer."},
    {"do", false, "an action of the host", id, "open-calendar"},
    {"cue", false, "a note for the nurse's eyes only", text, "Speak slowly."},
    {"teach_back", false, "asks the patient to say it in their own words", text,
     "How would you tell your family about it?"},
    {"hand_over", false, "whom the call goes to", id, "emergency", "The last resort. It needs `because`."},
    {"answer", false, "what the question wants to know", either(answer_shapes), "{name: reaction, type: text}",
     "Of an `ask`: `name` and `type`. Of an `offer`: at most a name of its own."},
    {"options", false, "what an offer lets the patient choose from", options,
     "[{id: near, say: Dr Lee is closest to you.}, later]", "Ids, or `{id, say}` with the words to speak."},
    {"about", false, "what an offer is about", word_of(about_words), "provider"},
    {"because", false, "the reason of a hand-over", text, "red flag"},
    {"wording", false, "how closely the nurse keeps to the text", word_of(wording_words), "guide",
     "`verbatim`: word for word, acknowledged, and written in quotes or below `|`. `guide`: in the nurse's own words "
     "(what you get without the key). `free`: the text is an aim."},
}};

constexpr std::array<Key, 15> own_topic_table{{
    {"topic", true, "the topic's id", id, "sugar", "Small letters, digits and hyphens."},
    {"title", false, "what people see; the id in words when it is left out", text, "Dental benefit is about to end"},
    {"feels", false, "how it feels to the patient", either(feels_shapes), "painful",
     "`painful`, `unpleasant`, `neutral` (what you get without the key), `pleasant` or `delightful`; or a list, "
     "decided "
     "per patient, of which the first match counts: `[{is: painful, when: a1c >= 9.0}, {is: neutral}]`."},
    {"when", false, "the condition under which the patient gets it", condition, "benefit_days <= 60",
     "The topic is left out, with its reason, when it is false."},
    {"after", false, "topics that must have come before", either(after_shapes), "[benefit-ending]",
     "One id or a list. A topic that is left out of a call holds no other back."},
    {"directly_after", false, "the topic that it stands right behind", id, "benefit-ending",
     "It shares the fate of that topic."},
    {"resolves", false, "the hard topic that this coaching deals with", id, "benefit-ending",
     "It comes after that topic."},
    {"minutes", false, "the expected length", minutes, "2", "Estimated from the words when it is left out."},
    {"gate", false, "identity: nothing private is said before it has passed", word_of(gate_words), "identity",
     "On one question of `opening`, whose answer is yes or no."},
    {"mandatory", false, "true when a call without it is not complete", yes_no, "true"},
    {"rung", false, "the step of a ladder that it takes: ladder/rung", {Form::rung}, "food/low-fat-swap"},
    {"reached_when", false, "the condition under which the rung is reached", condition, "agrees_to_swap",
     "Looked at when the topic has been told to its end; without the key, that is enough. A rung that isn't reached is "
     "repeated in the next call."},
    {"instead_of", false, "what the patient would like less", words, "giving up the foods you love",
     "Shown to the nurse beside the words."},
    {"steps", false, "what is said and asked, in this order", steps, "[{say: One thing.}, {say: And another.}]"},
    {"parts", false, "pieces of a pleasant topic that can be spread over the call", list_of(part, true),
     "[{say: How good that you walk.}, [{say: Let us pick one walk.}]]",
     "Each is a step or a list of steps; they keep their order. Pain is never split."},
}};

constexpr auto topic_table = joined(own_topic_table, said_table);

constexpr auto step_table =
    joined(said_table,
           std::array<Key, 1>{{{"when", false, "the condition under which the step is taken", condition, "has(a1c)"}}});

constexpr Key feeling_table[] = {
    {"is", true, "how it feels", word_of(feeling_words), "painful"},
    {"when", false, "the condition under which it feels so", condition, "a1c >= 9.0",
     "Without it, the feeling counts for all patients that are left."},
};

constexpr std::array<std::string_view, 7> step_kinds{"say", "ask", "offer", "do", "cue", "teach_back", "hand_over"};
constexpr std::array<std::string_view, 5> step_details{"answer", "options", "about", "because", "wording"};
constexpr std::array<std::string_view, 9> topic_contents{"say",        "ask",       "offer", "do",   "cue",
                                                         "teach_back", "hand_over", "steps", "parts"};

constexpr std::string_view answer_key[] = {"answer"};
constexpr std::string_view options_key[] = {"options"};
constexpr std::string_view because_key[] = {"because"};
constexpr std::string_view offer_key[] = {"offer"};
constexpr std::string_view hand_over_key[] = {"hand_over"};
constexpr std::string_view asking_keys[] = {"ask", "offer"};
constexpr std::array<Rule, 9> detail_rules{{
    {Rule::Kind::needs, "ask", answer_key},
    {Rule::Kind::needs, "offer", options_key},
    {Rule::Kind::needs, "hand_over", because_key},
    {Rule::Kind::only_with, "answer", asking_keys},
    {Rule::Kind::only_with, "options", offer_key},
    {Rule::Kind::only_with, "about", offer_key},
    {Rule::Kind::only_with, "because", hand_over_key},
    {Rule::Kind::shaped, "ask", answer_key, {}, mapping_of(answer_keys)},
    {Rule::Kind::shaped, "offer", answer_key, {}, mapping_of(offer_answer_keys)},
}};

constexpr std::string_view rung_key[] = {"rung"};
constexpr std::array<Rule, 3> topic_only_rules{{
    {Rule::Kind::exactly_one, {}, topic_contents},
    {Rule::Kind::only_with, "reached_when", rung_key},
    {Rule::Kind::only_with, "instead_of", rung_key},
}};
constexpr std::array<Rule, 1> one_kind{{{Rule::Kind::exactly_one, {}, step_kinds}}};
constexpr auto topic_rules = joined(topic_only_rules, detail_rules);
constexpr auto step_rules = joined(one_kind, detail_rules);

}  // namespace

const Vocabulary topic_keys{"a topic", topic_table, topic_rules};
const Vocabulary feeling_keys{"a feeling", feeling_table};
const Vocabulary step_keys{"a step", step_table, step_rules};
const std::span<const std::string_view> step_kind_keys{step_kinds};
const std::span<const std::string_view> step_detail_keys{step_details};

}  // namespace bedside::plan
