// The keys of a plan, and of what stands beside its topics.
#include "plan/keys.hpp"
#include "plan/words.hpp"

namespace bedside::plan {
namespace {

constexpr Shape version = number_within(Form::integer, language_version, language_version);
constexpr Shape id{Form::id};
constexpr Shape words{Form::words};
constexpr Shape text{Form::text};
constexpr Shape yes_no{Form::yes_no};
constexpr Shape condition{Form::condition};

constexpr Shape fact = mapping_of(fact_keys);
constexpr Shape principle = word_of(principle_words);
constexpr std::string_view of_the_opening[] = {"gate"};
constexpr std::string_view of_the_body[] = {"rung", "reached_when", "instead_of", "parts"};
constexpr std::string_view of_other_sections[] = {"gate", "rung", "reached_when", "instead_of", "parts"};
constexpr Shape opening_topic = mapping_of(topic_keys, of_the_body);
constexpr Shape topic = mapping_of(topic_keys, of_the_opening);
constexpr Shape closing_topic = mapping_of(topic_keys, of_other_sections);
constexpr Shape button = mapping_of(button_keys);
constexpr Shape buttons{.form = Form::list, .of = {&button, 1}, .most = most_buttons};
constexpr Shape principles{.form = Form::list, .of = {&principle, 1}, .all_different = true};
constexpr Shape step = mapping_of(step_keys);

constexpr Key plan_table[] = {
    {"bedside", true, "the version of the plan language: 1", version, "1"},
    {"plan", true, "the plan's id", id, "diabetes-monthly",
     "Small letters, digits and hyphens. Journals and later calls know the plan by it."},
    {"title", false, "what people see; the id in words when it is left out", words, "Monthly diabetes call"},
    {"language", false, "the language of every text, as BCP 47; en when it is left out", {Form::language}, "en"},
    {"facts", false, "what the host may tell about the patient", named(fact),
     "{first_name: {type: text, phi: false, example: Maria}}",
     "Each has a name (small letters, digits, `_`) that texts and conditions use. A fact that is not declared here is "
     "an error."},
    {"principles", false, "what orders the call, most important first", principles,
     "[finish-strong, bad-news-first, combine-pain, split-pleasure, keep-habits]",
     "All five, in this order, when the key is left out."},
    {"segments", false, "the most coaching segments to make of the part after the hard part",
     number_within(Form::integer, 1, most_segments), "3"},
    {"bridges", false, "what is said between the parts of a reordered call", mapping_of(bridge_keys),
     "{into_hard: I will start with what is most difficult., into_ending: Before we finish}"},
    {"agenda_choice", false, "true when the patient is asked what comes next where it makes no difference", yes_no,
     "true", "Only where the principles allow several topics equally, and in the words of `which_next` in `bridges`."},
    {"speaking", false, "how the spoken texts are judged", mapping_of(speaking_keys), "{sentence_words: 20}",
     "The limits of `bedside check`, when the usual ones don't suit you."},
    {"opening", false, "the topics that every call starts with, never reordered", list_of(opening_topic),
     "[{topic: greeting, say: Hello.}]"},
    {"topics", false, "the topics that are put in order", list_of(topic),
     "[{topic: walking, feels: pleasant, say: How good that you walk.}]",
     "Write them as is easy to read; bedside arranges them for each patient."},
    {"closing", false, "the topics that every call ends with, never reordered", list_of(closing_topic),
     "[{topic: goodbye, say: Goodbye.}]"},
    {"buttons", false, "what is always one press away", buttons,
     "[{button: upset, steps: [{say: Take your time.}], then: return}]"},
};
constexpr std::string_view sections[] = {"opening", "topics", "closing"};
constexpr Rule plan_rules[] = {{Rule::Kind::at_least_one, {}, sections}};

constexpr Key bridge_table[] = {
    {"into_hard", false, "said before the hard part", text, "I will start with what is most difficult."},
    {"out_of_hard", false, "said after the hard part", text, "Thank you. That was the hard part."},
    {"between", false, "said between coaching segments", text, "Good. Let us go on."},
    {"into_ending", false, "said before the last topic", text, "Before we finish, something to hold on to."},
    {"which_next", false, "asked where the patient may choose what comes next; needs `agenda_choice: true`", text,
     "We can take these in any order. Which would you like first?"},
};

constexpr Key button_table[] = {
    {"button", true, "the button's id", id, "chest-pain"},
    {"label", false, "what stands on it; the id in words when it is left out", text, "Chest pain or trouble breathing"},
    {"urgent", false, "true when it goes off by itself as soon as its condition is true", yes_no, "true",
     "It is then the very next step, and can be pressed whatever its condition says."},
    {"when", false, "the condition", condition, "symptom == \"chest_pain\"",
     "An urgent button goes off when it turns true; any other is offered only while it is true."},
    {"steps", true, "what is said and done", list_of(step, true),
     "[{say: I am going to connect you to emergency services now.}]"},
    {"then", true, "end or return", word_of(then_words), "return",
     "`return` goes back to where the call was; `end` ends it."},
};

}  // namespace

const Vocabulary plan_keys{"a plan", plan_table, plan_rules};
const Vocabulary bridge_keys{"`bridges`", bridge_table};
const Vocabulary button_keys{"a button", button_table};

}  // namespace bedside::plan
