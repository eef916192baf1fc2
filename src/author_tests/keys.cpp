// The keys of test files, patients, cases and what happens in a call.
#include "author_tests/keys.hpp"

#include <array>

#include "author_tests/words.hpp"
#include "plan/words.hpp"

namespace bedside::author_tests {
namespace {

using plan::Form;
using plan::Key;
using plan::Shape;

constexpr Shape words{Form::words};
constexpr Shape id{Form::id};
constexpr Shape yes_no{Form::yes_no};
constexpr Shape any{Form::any};

constexpr std::array<Shape, 2> facts_shapes{words, plan::named(any)};
constexpr std::array<Shape, 2> history_shapes{words, plan::list_of(words)};
constexpr Shape facts = plan::either(facts_shapes);
constexpr Shape answers = plan::named(any);
constexpr Shape history = plan::either(history_shapes);
constexpr Shape patient = plan::mapping_of(patient_keys);
constexpr Shape one_case = plan::mapping_of(case_keys);
constexpr Shape values = plan::list_of(any, true);
constexpr Shape expectations = plan::mapping_of(expectation_keys);

constexpr std::array<Shape, 2> item_shapes{plan::word_of(lone_words), plan::mapping_of(call_item_keys)};
constexpr Shape item = plan::either(item_shapes);
constexpr std::array<Shape, 2> call_shapes{plan::word_of(whole_call_words), plan::list_of(item)};
constexpr std::array<Shape, 2> departure_shapes{id, plan::mapping_of(departure_keys)};
constexpr std::array<Shape, 2> withdrawal_shapes{id, plan::mapping_of(withdrawal_keys)};
constexpr std::array<Shape, 2> hand_over_shapes{id, plan::mapping_of(hand_over_keys)};
constexpr Shape departure = plan::either(departure_shapes);
constexpr std::array<Shape, 3> heard_shapes{words, plan::list_of(words), plan::mapping_of(heard_keys)};

constexpr std::string_view patient_facts = "what differs from the plan's examples, or a JSON file of facts";
constexpr std::string_view told_last_time =
    "earlier calls: a JSON file of outcomes, or the order in which topics were told last time";

constexpr Key test_table[] = {
    {"bedside", true, "the version of the plan language: 1",
     plan::number_within(Form::integer, plan::language_version, plan::language_version), "1"},
    {"test", true, "the file of the plan, as seen from this file", words, "diabetes-monthly.yaml"},
    {"patients", false, "people that several cases are about, by name", plan::named(patient, Form::id),
     "{maria: {facts: {a1c: 8.1}, answers: {dob_matches: true}}}"},
    {"cases", true, "what is tried out", plan::list_of(one_case, true),
     "[{case: it ends on something pleasant, expect: {ends on: pleasant}}]"},
};

constexpr Key patient_table[] = {
    {"facts", false, patient_facts, facts, "{a1c: 9.2, benefit_days: none}", "`none`: it isn't known."},
    {"answers", false, "what this person says when asked", answers, "{dob_matches: true, pain_level: 3}"},
    {"history", false, told_last_time, history, "[pain, walking, good-prospects]"},
};

constexpr Key case_table[] = {
    {"case", true, "what is true when the case passes, in words", words, "bad news comes first"},
    {"patient", false, "one of `patients`; the plan's examples when it is left out", id, "maria"},
    {"facts", false, patient_facts, facts, "{a1c: 9.2, benefit_days: none}", "`none`: it isn't known."},
    {"answers", false, "what the patient says when asked", answers, "{dob_matches: true, pain_level: 3}"},
    {"history", false, told_last_time, history, "[pain, walking, good-prospects]"},
    {"as written", false, "true for the author's order, as the control arm of a trial has it", yes_no, "true"},
    {"for_all", false, "facts and answers, each with the values that are tried out in every combination",
     plan::named(values), "{a1c: [none, 5, 8, 12], smokes: [true, false]}"},
    {"call", false, "what happens in the call, or `to the end`; without it the call is only arranged",
     plan::either(call_shapes), "[{answer: {dob_matches: true}}, {press: upset}, next, to the end]"},
    {"expect", false, "what must be true: of the call as arranged, or when all of `call` has happened", expectations,
     "{first: benefit-ending, ends on: pleasant}"},
};

constexpr Key call_item_table[] = {
    {"to", false, "goes on until this topic, part or step is shown", words, "sugar"},
    {"answer", false, "goes on to each of these questions and answers it", answers, "{pain_level: 8}",
     "`none` leaves an optional one open."},
    {"correct", false, "changes earlier answers", answers, "{pain_level: 3}"},
    {"skip", false, "leaves a topic out of this call", departure, "{topic: smoking, because: not_now}"},
    {"defer", false, "leaves a topic for the next call", departure, "smoking"},
    {"pick", false, "tells another topic now", departure, "smoking"},
    {"press", false, "presses a button", id, "upset"},
    {"withdraw", false, "takes a button back", plan::either(withdrawal_shapes), "chest-pain"},
    {"hurry", false, "the patient must go in so many seconds", plan::number_within(Form::integer, 0, 86'400), "120"},
    {"hand_over", false, "transfers the patient", plan::either(hand_over_shapes),
     "{to: member-services, because: patient_asked}"},
    {"note", false, "writes a note for the record", words, "Her sister is with her."},
    {"end", false, "ends the call, and why", plan::word_of(end_words), "no_answer"},
    {"refused", false, "the code with which what stands beside it must be refused", plan::word_of(refusal_words),
     "answer_required"},
    {"hears", false, "what the step shown says", plan::either(heard_shapes), "{contains: your dental benefit}"},
    {"shows", false, "the topic, part or step that is shown; `nothing` once the call has ended", words, "sugar/1"},
    {"expect", false, "what must be true at this moment", expectations, "{choices: {dentist: [near, own]}}"},
};

constexpr Key departure_table[] = {
    {"topic", true, "the topic's id", words, "smoking"},
    {"because", false, "why; `patient_asked` when it is left out", plan::word_of(departure_words), "not_now"},
};
constexpr Key withdrawal_table[] = {
    {"button", true, "the button's id", id, "chest-pain"},
    {"because", false, "why; `pressed_by_mistake` when it is left out", plan::word_of(withdrawal_words), "ruled_out"},
};
constexpr Key hand_over_table[] = {
    {"to", true, "where the patient is transferred to", id, "member-services"},
    {"because", false, "why; `patient_asked` when it is left out", plan::word_of(hand_over_words), "out_of_scope"},
};

constexpr std::string_view tried_keys[] = {"expect", "call"};
constexpr std::string_view happening_keys[] = {"to",   "answer", "correct",  "skip",  "defer",
                                               "pick", "press",  "withdraw", "hurry", "hand_over",
                                               "note", "end",    "hears",    "shows", "expect"};
constexpr std::string_view refusable_keys[] = {"press",    "answer", "correct",   "skip", "defer", "pick",
                                               "withdraw", "hurry",  "hand_over", "note", "end"};
constexpr plan::Rule case_rules[] = {{plan::Rule::Kind::at_least_one, {}, tried_keys}};
constexpr plan::Rule call_item_rules[] = {{plan::Rule::Kind::at_least_one, {}, happening_keys},
                                          {plan::Rule::Kind::only_with, "refused", refusable_keys}};

}  // namespace

const plan::Vocabulary test_keys{"a test file", test_table};
const plan::Vocabulary patient_keys{"a patient", patient_table};
const plan::Vocabulary case_keys{"a case", case_table, case_rules};
const plan::Vocabulary call_item_keys{"what happens in a call", call_item_table, call_item_rules};
const plan::Vocabulary departure_keys{"a topic with a reason", departure_table};
const plan::Vocabulary withdrawal_keys{"a button with a reason", withdrawal_table};
const plan::Vocabulary hand_over_keys{"a transfer", hand_over_table};

}  // namespace bedside::author_tests
