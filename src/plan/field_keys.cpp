// The keys of facts and answers, and of what can be chosen.
#include <array>

#include "plan/joined.hpp"
#include "plan/keys.hpp"
#include "plan/words.hpp"

namespace bedside::plan {
namespace {

constexpr Shape name{Form::name};
constexpr Shape words{Form::words};
constexpr Shape text{Form::text};
constexpr Shape number{Form::number};
constexpr Shape yes_no{Form::yes_no};
constexpr Shape condition{Form::condition};

constexpr std::string_view of_an_offer[] = {"recommended", "because", "when"};
constexpr Shape option_id{Form::option_id};
constexpr std::array<Shape, 2> option_shapes{option_id, mapping_of(option_keys, of_an_offer)};
constexpr Shape option = either(option_shapes);
constexpr Shape options{.form = Form::list, .of = {&option, 1}, .never_empty = true, .all_different = true};

constexpr std::string_view type_help =
    "`yes_no`, `text`, `integer`, `number`, `date`, `scale` (0 to 10, or `min` to `max`), `one_of` and `many_of` (with "
    "`options`).";
constexpr std::string_view remember_help = "A later call then knows it, as long as the plan still asks for it.";

constexpr Key fact_table[] = {
    {"type", true, "what the value can be", word_of(fact_type_words), "text", type_help},
    {"options", false, "the ids to choose from", options, "[home, {id: at_work, say: at work}]",
     "Of `one_of` and `many_of`: ids, or `{id, say}` with the words to speak."},
    {"unit", false, "what the number counts", words, "days"},
    {"min", false, "the smallest number", number, "0"},
    {"max", false, "the largest number", number, "20"},
    {"optional", false, "true when it may be missing", yes_no, "true"},
    {"phi", false, "false when it may be spoken before the identity gate", yes_no, "false",
     "Protected health information: every fact is, unless it says no."},
    {"remember", false, "true when later calls are to know it", yes_no, "true",
     "The outcome of the call keeps it, as it keeps answers with `remember: true`."},
    {"first_of", false, "what earlier calls remembered first, under this name", name, "weight",
     "Used when the host doesn't give the fact: the answer, choice or fact of that name that came first."},
    {"latest_of", false, "what earlier calls remembered last, under this name", name, "call_time",
     "As `first_of`. A fact with the name of something remembered is that without this key."},
    {"all_of", false, "everything that earlier calls remembered under this name", name, "goal_met",
     "Of `many_of`: each option that was ever answered or chosen, once, in that order."},
    {"identifies", false, "true when it says who the patient is", yes_no, "true", "One fact of a plan, at most."},
    {"example", false, "the value that previews use", {}, "Maria", "Of the fact's type and within its limits."},
};

constexpr Key answer_table[] = {
    {"name", true, "the answer's name", name, "reaction",
     "Small letters, digits and `_`. Texts and conditions use it; facts and answers never share a name."},
    {"type", true, "what the answer can be", word_of(answer_type_words), "text", type_help},
    {"options", false, "the ids to choose from", options, "[none, {id: chest_pain, say: Chest pain}]",
     "Of `one_of` and `many_of`: ids, or `{id, say}` with what the nurse reads."},
    {"unit", false, "what the number counts", words, "days"},
    {"min", false, "the smallest number", number, "0"},
    {"max", false, "the largest number", number, "20"},
    {"optional", false, "true when the nurse may leave it open", yes_no, "true"},
    {"remember", false, "true when it is kept for later calls", yes_no, "true", remember_help},
};

constexpr std::string_view type_key = "type";
constexpr std::string_view types_with_options[] = {"one_of", "many_of"};
constexpr std::string_view numeric_types[] = {"integer", "number", "scale"};
constexpr std::string_view options_key = "options";
constexpr std::array<Rule, 5> answer_rules{{
    {Rule::Kind::needs, "type", {&options_key, 1}, types_with_options},
    {Rule::Kind::only_with, "options", {&type_key, 1}, types_with_options},
    {Rule::Kind::only_with, "unit", {&type_key, 1}, numeric_types},
    {Rule::Kind::only_with, "min", {&type_key, 1}, numeric_types},
    {Rule::Kind::only_with, "max", {&type_key, 1}, numeric_types},
}};

constexpr Shape example_of(Form form) {
  return {.form = form, .may_be_null = true};
}
constexpr std::string_view example_key[] = {"example"};
constexpr std::string_view yes_no_types[] = {"yes_no", "boolean"};
constexpr std::string_view text_type[] = {"text"};
constexpr std::string_view whole_types[] = {"integer", "scale"};
constexpr std::string_view number_type[] = {"number"};
constexpr std::string_view date_type[] = {"date"};
constexpr std::string_view choice_type[] = {"one_of"};
constexpr std::string_view choices_type[] = {"many_of"};
constexpr std::array<Rule, 7> example_rules{{
    {Rule::Kind::shaped, "type", example_key, yes_no_types, example_of(Form::yes_no)},
    {Rule::Kind::shaped, "type", example_key, text_type, example_of(Form::words)},
    {Rule::Kind::shaped, "type", example_key, whole_types, example_of(Form::integer)},
    {Rule::Kind::shaped, "type", example_key, number_type, example_of(Form::number)},
    {Rule::Kind::shaped, "type", example_key, date_type, example_of(Form::date)},
    {Rule::Kind::shaped, "type", example_key, choice_type, example_of(Form::option_id)},
    {Rule::Kind::shaped,
     "type",
     example_key,
     choices_type,
     {.form = Form::list, .of = {&option_id, 1}, .all_different = true, .may_be_null = true}},
}};
constexpr std::string_view recall_key_names[] = {"first_of", "latest_of", "all_of"};
constexpr std::array<Rule, 2> recall_rules{{
    {Rule::Kind::at_most_one, {}, recall_key_names},
    {Rule::Kind::only_with, "all_of", {&type_key, 1}, choices_type},
}};
constexpr auto fact_rules = joined(joined(answer_rules, example_rules), recall_rules);

constexpr Key offer_answer_table[] = {
    {"name", false, "the answer's name; the topic's id with _ for - when it is left out", name, "dentist"},
    {"optional", false, "true when the nurse may leave it open", yes_no, "true"},
    {"remember", false, "true when it is kept for later calls", yes_no, "true", remember_help},
};

constexpr Key option_table[] = {
    {"id", true, "the option's id, which becomes the answer", option_id, "near"},
    {"say", false, "what the nurse says", text, "Dr Lee is closest to you."},
    {"recommended", false, "true when the nurse recommends it", yes_no, "true", "Only of an offer."},
    {"because", false, "the reason of the recommendation", text, "they treat gum disease in diabetes",
     "Only of an offer."},
    {"when", false, "the condition under which it can be chosen", condition, "has(a1c)", "Only of an offer."},
};

}  // namespace

const Vocabulary fact_keys{"a fact", fact_table, fact_rules};
const Vocabulary answer_keys{"an answer", answer_table, answer_rules};
const Vocabulary offer_answer_keys{"the answer of an offer", offer_answer_table};
const Vocabulary option_keys{"an option", option_table};
const std::span<const std::string_view> offer_only_keys{of_an_offer};
const std::span<const std::string_view> recall_keys{recall_key_names};

}  // namespace bedside::plan
