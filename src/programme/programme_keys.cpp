#include "programme/programme_keys.hpp"

#include "plan/words.hpp"

namespace bedside::programme {
namespace {

using plan::Form;
using plan::Key;
using plan::Rule;
using plan::Shape;

constexpr Shape version = plan::number_within(Form::integer, plan::language_version, plan::language_version);
constexpr Shape id{Form::id};
constexpr Shape yes_no{Form::yes_no};
constexpr Shape days = plan::number_within(Form::integer, 1, most_days);
constexpr std::array<Shape, 2> every_shapes{plan::word_of(every_words), days};

constexpr Shape planned_call = plan::mapping_of(planned_call_keys);
constexpr Shape calls{.form = Form::list, .of = {&planned_call, 1}, .most = most_calls, .never_empty = true};
constexpr Shape rungs{.form = Form::list, .of = {&id, 1}, .never_empty = true, .all_different = true};

constexpr Shape arm = plan::mapping_of(arm_keys);
constexpr Shape arms{.form = Form::named, .of = {&arm, 1}, .least = fewest_arms, .most = most_arms, .names = Form::id};
constexpr Shape principle = plan::word_of(plan::principle_words);
constexpr Shape principles{.form = Form::list, .of = {&principle, 1}, .all_different = true};

constexpr Key programme_table[] = {
    {"bedside", true, "the version of the plan language: 1", version, "1"},
    {"programme", true, "the programme's id", id, "first-year", "Small letters, digits and hyphens."},
    {"calls", true, "the calls in order", calls, "[{call: welcome, plan: welcome.yaml}]"},
    {"habits", false, "what stays the same from call to call", plan::mapping_of(habit_keys),
     "{same_nurse: true, same_time: true}"},
    {"ladders", false, "changes of life that come one rung at a time", plan::named(rungs, Form::id),
     "{food: [low-fat-swap, plate-method]}",
     "Each has an id and its rungs, the first one first. A topic names its rung with `rung: food/low-fat-swap`."},
    {"pace", false, "how many new changes are started in one call, at most; 1 when it is left out",
     plan::number_within(Form::integer, 1, fastest_pace), "1"},
    {"trial", false, "a comparison of ways to hold the calls; each patient stays in one arm",
     plan::mapping_of(trial_keys), "{name: ritual-2026, arms: {chase: {}, as-written: {as_written: true}}}"},
};

constexpr Key planned_call_table[] = {
    {"call", true, "the call's id", id, "monthly", "Each call of a programme has its own."},
    {"plan",
     true,
     "the file of its plan",
     {Form::file},
     "diabetes-monthly.yaml",
     "Seen from the folder of the programme, with `/` between folders."},
    {"times", false, "how often it takes place; once when it is left out",
     plan::number_within(Form::integer, 1, most_times), "10", "It needs `every`."},
    {"every", false, "how long it is from one time to the next", plan::either(every_shapes), "month",
     "`day`, `week`, `month`, or a number of days."},
    {"day", false, "the day that it takes place on, counted from the start",
     plan::number_within(Form::integer, 0, most_days), "45"},
    {"if_needed", false, "true when it takes place only when the nurse or a rule asks for it", yes_no, "true"},
};

constexpr std::string_view every_key[] = {"every"};
constexpr std::string_view times_key[] = {"times"};
constexpr Rule planned_call_rules[] = {
    {Rule::Kind::needs, "times", every_key},
    {Rule::Kind::only_with, "every", times_key},
};

constexpr Key habit_table[] = {
    {"same_nurse", false, "true when the same nurse calls", yes_no, "true"},
    {"same_time", false, "true when the calls come at the same time of day", yes_no, "true"},
};

constexpr Key trial_table[] = {
    {"name", true, "the trial's name", id, "ritual-2026",
     "An id. Which arm a patient is in follows from it, so keep it as long as the trial runs."},
    {"arms", true, "the ways to hold the calls that are compared, two or more", arms,
     "{chase: {}, as-written: {as_written: true}}",
     "Each has an id. An arm without keys, `{}`, holds the calls as their plans say."},
    {"unit", false, "what is put into an arm: the patient, with all calls", plan::word_of(unit_words), "patient"},
};

constexpr Key arm_table[] = {
    {"as_written", false, "true when nothing is rearranged in this arm", yes_no, "true"},
    {"principles", false, "what orders the calls of this arm, in place of what their plans say", principles,
     "[finish-strong, keep-habits]"},
    {"weight", false, "how many patients it gets beside the other arms; 1 when it is left out",
     plan::number_within(Form::integer, 1, largest_weight), "2",
     "With weights 1 and 2, every third patient and the others."},
};
constexpr std::string_view ways_to_order[] = {"as_written", "principles"};
constexpr Rule arm_rules[] = {{Rule::Kind::at_most_one, {}, ways_to_order}};

}  // namespace

const plan::Vocabulary programme_keys{"a programme", programme_table};
const plan::Vocabulary planned_call_keys{"a call of a programme", planned_call_table, planned_call_rules};
const plan::Vocabulary habit_keys{"`habits`", habit_table};
const plan::Vocabulary trial_keys{"a trial", trial_table};
const plan::Vocabulary arm_keys{"an arm", arm_table, arm_rules};

}  // namespace bedside::programme
