// The keys of what must be true.
#include <array>

#include "author_tests/keys.hpp"
#include "author_tests/words.hpp"
#include "plan/words.hpp"

namespace bedside::author_tests {
namespace {

using plan::Form;
using plan::Key;
using plan::Shape;

constexpr Shape words{Form::words};
constexpr Shape integer{Form::integer};
constexpr Shape any{Form::any};

constexpr Shape topics = plan::list_of(words);
constexpr std::array<Shape, 2> chain_shapes{topics, plan::list_of(topics)};
constexpr Shape ids = plan::list_of(words);
constexpr std::array<Shape, 2> segment_shapes{plan::list_of(words), plan::named(topics, Form::words)};
constexpr std::array<Shape, 2> topics_shapes{words, topics};
constexpr Shape some_topics = plan::either(topics_shapes);
constexpr std::array<Shape, 3> left_out_shapes{words, topics, plan::named(words, Form::id)};
constexpr Shape feeling = plan::word_of(plan::feeling_words);
constexpr Shape state = plan::word_of(topic_state_words);
constexpr std::array<Shape, 3> heard_shapes{words, plan::list_of(words), plan::mapping_of(heard_keys)};
constexpr std::array<Shape, 2> texts_shapes{words, plan::list_of(words)};
constexpr Shape texts = plan::either(texts_shapes);

constexpr Key expectation_table[] = {
    {"order", false, "all topics and parts of the call, in this order", topics, "[greeting, pain, walking, goodbye]"},
    {"before", false, "topics, each of them told before the next", plan::either(chain_shapes), "[pain, walking]",
     "Several chains are a list of lists. A topic that is split stands for all of its parts."},
    {"directly before", false, "topics, each of them told right before the next", plan::either(chain_shapes),
     "[pain, walking]", "Nothing may come in between. Several chains are a list of lists."},
    {"in this order", false, "topics: those of them that the patient gets are told in this order",
     plan::either(chain_shapes), "[pain, walking]",
     "Somebody must get two of them. Several chains are a list of lists."},
    {"first", false, "the topic that comes first after the opening", words, "benefit-ending"},
    {"last", false, "the topic that comes last before the closing", words, "good-prospects"},
    {"starts on", false, "how the first topic after the opening feels: so, or worse", feeling, "unpleasant"},
    {"ends on", false, "how the last topic before the closing feels: so, or better", feeling, "pleasant"},
    {"segments", false, "the names of the call's segments, or what is told in each", plan::either(segment_shapes),
     "{hard part: [benefit-ending, pain]}"},
    {"pain", false, "never split: what is hard stands together", plan::word_of(pain_words), "never split"},
    {"private", false, "after identity: nothing private comes before the identity gate", plan::word_of(private_words),
     "after identity"},
    {"includes", false, "topics that the patient gets", some_topics, "[pain, smoking]"},
    {"left out", false, "topics that the patient doesn't get; with a part of the reason, if you like",
     plan::either(left_out_shapes), "{sugar: a1c}"},
    {"waits", false, "topics that are decided by answers still to come", some_topics, "smoking-support"},
    {"feels", false, "topics, and how each is likely to feel", plan::named(feeling, Form::words), "{sugar: painful}"},
    {"costs", false, "principles, and what the arranged body costs under each", plan::named(integer, Form::id),
     "{combine-pain: 0}"},
    {"minutes at most", false, "the expected length of the whole call", Shape{Form::number}, "25"},
    {"warnings", false, "the codes of all warnings that the plan is to have, `[]` for none", ids, "[long-talk]"},
    {"kept order", false, "a file with the whole order", words, "maria-order.kept.txt",
     "`bedside test --update` writes it."},
    {"kept transcript", false, "a file with everything that was said and answered", words, "maria.kept.txt",
     "`bedside test --update` writes it."},
    {"hears", false, "what is said, in whichever step", plan::either(heard_shapes), "{never: your fault}",
     "A text alone is the whole text of a step."},
    {"shows", false, "the topic, part or step that is shown; `nothing` once the call has ended", words, "nothing"},
    {"told", false, "topics, parts and steps that were told, at some time in the call", some_topics,
     "[sugar/1, walking]"},
    {"choices", false, "questions, and the options that can be chosen, in their order", plan::named(ids),
     "{dentist: [near, own]}"},
    {"buttons", false, "the buttons that can be pressed, in their order", ids, "[chest-pain, upset]"},
    {"topics", false, "topics, and how each stands", plan::named(state, Form::id), "{smoking: skipped}"},
    {"disposition", false, "how the call ended", plan::word_of(disposition_words), "complete"},
    {"red flags", false, "whether urgent buttons went off", plan::word_of(red_flags_words), "none"},
    {"raised", false, "the urgent buttons that went off or were pressed, `[]` for none", ids, "[chest-pain]"},
    {"answers", false, "answers as they are recorded; `none` for one that isn't", plan::named(any), "{pain_level: 3}"},
    {"deferred", false, "the topics left for the next call, `[]` for none", ids, "[smoking]"},
    {"remembers", false, "answers that are kept for later calls; `none` for one that isn't", plan::named(any),
     "{pain_level: 3}", "The plan marks them with `remember: true`."},
    {"handed over to", false, "where the patient was transferred to, `nobody` for nowhere", words, "member-services",
     "By a step of the plan, or by the nurse."},
};

constexpr Key heard_table[] = {
    {"exactly", false, "the whole text of a step", texts, "Hello Maria."},
    {"contains", false, "a part of what is said, or several", texts, "your dental benefit"},
    {"never", false, "what is not said, or several", texts, "[your fault, you should have]"},
};

constexpr std::string_view heard_words[] = {"exactly", "contains", "never"};
constexpr plan::Rule heard_rules[] = {{plan::Rule::Kind::at_least_one, {}, heard_words}};

}  // namespace

const plan::Vocabulary expectation_keys{"`expect`", expectation_table};
const plan::Vocabulary heard_keys{"`hears`", heard_table, heard_rules};

}  // namespace bedside::author_tests
