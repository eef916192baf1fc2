// Every key of the plan language is read, at its place and nowhere else.
#include "plan/keys.hpp"

#include "catch.hpp"
#include "diagnostics/findings.hpp"
#include "plan/read_plan.hpp"
#include "source/read_yaml.hpp"
#include "texts/plans.hpp"

using namespace bedside;
using texts::codes_of;
using Codes = std::vector<std::string>;

namespace {

plan::Plan read(const std::string& body) {
  diagnostics::Findings findings{"plan.yaml"};
  const auto document = source::read_yaml(texts::plan_with(body), "plan.yaml");
  REQUIRE(document);
  plan::Plan plan = plan::read_plan(*document.value, findings);
  CHECK(findings.empty());
  return plan;
}

}  // namespace

TEST_CASE("the head of a plan is read, and has sensible words when it is left out") {
  const plan::Plan short_one = read("topics: []\n");
  CHECK(short_one.id == "small");
  CHECK(short_one.title == "Small");
  CHECK(short_one.language == "en");
  CHECK(short_one.segments == 3);
  CHECK(short_one.principles.size() == 5);
  const plan::Plan full = read(
      "title: A call\nlanguage: zh-Hans\nsegments: 2\nprinciples: [keep-habits, finish-strong]\n"
      "bridges: {into_hard: A, out_of_hard: B, between: C, into_ending: D}\ntopics: []\n");
  CHECK(full.title == "A call");
  CHECK(full.language == "zh-Hans");
  CHECK(full.segments == 2);
  CHECK(full.principles == std::vector<Principle>{Principle::keep_habits, Principle::finish_strong});
  CHECK(full.bridges.into_hard.written == "A");
  CHECK(full.bridges.out_of_hard.written == "B");
  CHECK(full.bridges.between.written == "C");
  CHECK(full.bridges.into_ending.written == "D");
}

TEST_CASE("every key of speaking is read") {
  const plan::Speaking usual = read("topics: []\n").speaking;
  CHECK(usual.seconds == 30);
  CHECK(usual.sentence_words == 25);
  CHECK(usual.reading_grade == 8);
  CHECK((usual.double_negatives && usual.units && usual.jargon));
  const plan::Speaking tuned = read(R"(speaking:
  seconds: 20
  sentence_words: 18
  reading_grade: off
  double_negatives: off
  units: off
  jargon: {add: {care gap: a missing check}, allow: [copay, PRN]}
topics: []
)")
                                   .speaking;
  CHECK(tuned.seconds == 20);
  CHECK(tuned.sentence_words == 18);
  CHECK_FALSE(tuned.reading_grade);
  CHECK_FALSE(tuned.double_negatives);
  CHECK_FALSE(tuned.units);
  CHECK(tuned.jargon);
  CHECK(tuned.added_jargon.at(0).jargon == "care gap");
  CHECK(tuned.added_jargon.at(0).plain == "a missing check");
  CHECK(tuned.allowed_jargon == std::vector<std::string>{"copay", "PRN"});
  CHECK_FALSE(read("speaking: {jargon: off}\ntopics: []\n").speaking.jargon);
}

TEST_CASE("every key of a fact is read, and facts are private unless they say no") {
  const plan::Plan plan = read(R"(facts:
  a1c: {type: number, unit: "%", min: 3, max: 20.5, optional: true, phi: false, example: 8.1}
  member_id: {type: text, identifies: true}
  pain: {type: scale}
  strength: {type: scale, min: 1}
  old: {type: boolean}
  place: {type: one_of, options: [home, {id: at_work, say: at work}], example: at_work}
  many: {type: many_of, options: [a, b], example: [b]}
  day: {type: date, example: 2026-12-01}
topics: []
)");
  REQUIRE(plan.facts.size() == 8);
  const plan::Fact& a1c = plan.facts[0];
  CHECK(a1c.name == "a1c");
  CHECK(a1c.unit == "%");
  CHECK(a1c.min == 3);
  CHECK(a1c.max == 20.5);
  CHECK(a1c.optional);
  CHECK_FALSE(a1c.phi);
  CHECK(a1c.example == Value{8.1});
  CHECK(plan.facts[1].phi);
  CHECK(plan.facts[1].identifies);
  CHECK(plan.facts[2].min == 0);
  CHECK(plan.facts[2].max == 10);
  CHECK(plan.facts[3].min == 1);
  CHECK(plan.facts[4].type == plan::FieldType::yes_no);
  CHECK(plan.facts[5].options[1].say.written == "at work");
  CHECK(plan.facts[6].example == Value{Value::List{{std::string{"b"}}}});
  CHECK(plan.facts[7].example.as<Timestamp>() != nullptr);
}

TEST_CASE("every key of a topic is read") {
  const plan::Plan plan = read(R"(opening:
- {topic: identity, gate: identity, mandatory: true, ask: Who, answer: {name: ok, type: yes_no, remember: true}}
topics:
- topic: a-b
  title: Title
  feels: painful
  when: ok
  after: [c, d]
  minutes: 1.5
  say: One.
- {topic: b, directly_after: a-b, resolves: c, cue: Two.}
- {topic: c, teach_back: Three.}
- {topic: d, do: open-calendar}
- {topic: e, hand_over: nurse, because: Four.}
- {topic: f, feels: [{is: pleasant, when: ok}, {is: neutral}], parts: [{say: Five.}, [{say: Six.}]]}
)");
  REQUIRE(plan.topics.size() == 7);
  CHECK(plan.topics[0].gate);
  CHECK(plan.topics[0].mandatory);
  CHECK(plan.topics[0].section == Section::opening);
  CHECK(plan.topics[0].parts[0][0].answer->remember);
  const plan::Topic& a = plan.topics[1];
  CHECK(a.title.written == "Title");
  CHECK(a.feels.at(0).valence == -2);
  CHECK(a.when);
  CHECK(a.after.size() == 2);
  CHECK(a.milliseconds == 90'000);
  CHECK(plan.topics[2].title.written == "B");
  CHECK(plan.topics[2].directly_after->id == "a-b");
  CHECK(plan.topics[2].resolves->id == "c");
  CHECK(plan.topics[2].parts[0][0].kind == StepKind::cue);
  CHECK(plan.topics[3].parts[0][0].kind == StepKind::teach_back);
  CHECK(plan.topics[4].parts[0][0].kind == StepKind::action);
  CHECK(plan.topics[5].parts[0][0].because.written == "Four.");
  CHECK(plan.topics[6].split);
  CHECK(plan.topics[6].parts.size() == 2);
}

TEST_CASE("an offer has the name of its topic, unless it has its own") {
  const plan::Plan plan = read(R"(topics:
- {topic: next-call, offer: When, about: schedule, options: [a, b]}
- {topic: other, offer: What, answer: {name: what}, options: [{id: a, say: A, recommended: true, because: B}, b]}
)");
  CHECK(plan.topics[0].parts[0][0].answer->name == "next_call");
  CHECK(plan.topics[0].parts[0][0].about == "schedule");
  CHECK(plan.topics[1].parts[0][0].answer->name == "what");
  CHECK(plan.topics[1].parts[0][0].answer->options[0].recommended);
  CHECK(plan.topics[1].parts[0][0].answer->options[0].because.written == "B");
}

TEST_CASE("every key of a button is read") {
  const plan::Plan plan = read(R"(topics: []
facts: {old: {type: yes_no}}
buttons:
- {button: chest-pain, label: Chest pain, urgent: true, when: old, steps: [{say: One., when: old}], then: end}
- {button: take-a-break, steps: [{say: Two., wording: free}], then: return}
)");
  CHECK(plan.buttons[0].label.written == "Chest pain");
  CHECK(plan.buttons[0].urgent);
  CHECK(plan.buttons[0].when);
  CHECK(plan.buttons[0].steps[0].when);
  CHECK(plan.buttons[0].ends_call);
  CHECK(plan.buttons[1].label.written == "Take a break");
  CHECK_FALSE(plan.buttons[1].ends_call);
  CHECK(plan.buttons[1].steps[0].wording == Wording::free);
}

TEST_CASE("keys are refused where they mean nothing") {
  const auto topic = [](const std::string& rest) { return codes_of("topics:\n- {topic: a, " + rest + "}\n"); };
  CHECK(topic("ask: One, answer: {name: x, type: yes_no}, gate: identity") == Codes{"key-not-here"});
  CHECK(topic("say: One., because: two") == Codes{"key-not-here"});
  CHECK(topic("say: One., about: other") == Codes{"key-not-here"});
  CHECK(topic("steps: [{say: One.}], wording: free") == Codes{"key-not-here"});
  CHECK(topic("ask: One, answer: {name: x, type: text, min: 3}") == Codes{"key-not-here"});
  CHECK(topic("ask: One, answer: {name: x, type: yes_no, options: [a, b]}") == Codes{"key-not-here"});
  CHECK(topic("ask: One, answer: {name: x, type: boolean}") == Codes{"unknown-word"});
  CHECK(topic("offer: One., answer: {name: x, type: text}, options: [a, b]") == Codes{"unknown-key"});
  CHECK(topic("ask: One, answer: {name: x, type: one_of, options: [{id: a, recommended: true}]}") ==
        Codes{"key-not-here"});
}

TEST_CASE("numbers have their limits") {
  const auto topic = [](const std::string& minutes) {
    return codes_of("topics:\n- {topic: a, say: One., minutes: " + minutes + "}\n");
  };
  CHECK(topic("0.5").empty());
  CHECK(topic("1440").empty());
  for (const char* minutes : {"0", "-1", "1441", "010", "1e1", "\"2\"", "two"})
    CHECK(topic(minutes) == Codes{"bad-value"});
  CHECK(codes_of("segments: 0\ntopics: []\n") == Codes{"bad-value"});
  CHECK(codes_of("segments: 101\ntopics: []\n") == Codes{"bad-value"});
  CHECK(codes_of("segments: 1.5\ntopics: []\n") == Codes{"bad-value"});
}

TEST_CASE("ids and names have 64 characters at most") {
  const std::string longest(64, 'a');
  CHECK(codes_of("topics:\n- {topic: " + longest + ", say: One.}\n").empty());
  CHECK(codes_of("topics:\n- {topic: " + longest + "a, say: One.}\n") == Codes{"bad-id"});
  CHECK(codes_of("facts: {" + longest + "a: {type: text}}\ntopics: []\n") == Codes{"bad-name"});
}

TEST_CASE("a text has 64 KiB at most, and a plan 10,000 topics") {
  CHECK(codes_of("topics:\n- {topic: a, say: " + std::string(65'536, 'a') + "}\n").empty());
  CHECK(codes_of("topics:\n- {topic: a, say: " + std::string(65'537, 'a') + "}\n") == Codes{"limit-exceeded"});
  std::string topics = "topics:\n";
  for (int i = 0; i < 10'001; ++i) topics += "- {topic: t" + std::to_string(i) + ", say: a}\n";
  CHECK(codes_of(topics) == Codes{"limit-exceeded"});
}

TEST_CASE("a plan has at most 100 buttons, since they all stand beside every step") {
  const auto plan = [](int count) {
    std::string yaml = "topics: [{topic: a, say: A.}]\nbuttons:\n";
    for (int i = 0; i < count; ++i)
      yaml += "- {button: b" + std::to_string(i) + ", steps: [{say: B.}], then: return}\n";
    return codes_of(yaml);
  };
  CHECK(plan(100) == Codes{});
  CHECK(plan(101) == Codes{"limit-exceeded"});
}

TEST_CASE("a text has 100 placeholders at most") {
  const auto text = [](std::size_t count) {
    std::string braces;
    for (; count > 0; --count) braces += "{old} {{}} ";
    return codes_of(
        "speaking: {seconds: off, sentence_words: off}\nfacts: {old: {type: yes_no, phi: false}}\ntopics:\n- {topic: "
        "a, say: \"" +
        braces + "\"}\n");
  };
  CHECK(text(100).empty());
  CHECK(text(101) == Codes{"limit-exceeded"});
}
