// Nothing private is said before the identity gate has passed.
#include "catch.hpp"
#include "texts/plans.hpp"

using texts::codes_of;
using Codes = std::vector<std::string>;

namespace {

const Codes sound;
const std::string facts = "facts:\n  drug: {type: text}\n  name: {type: text, phi: false}\n  old: {type: yes_no}\n";
const std::string gate = "- {topic: who, gate: identity, ask: Who, answer: {name: ok, type: yes_no}}\n";
const std::string speaks = "- {topic: private, say: \"Take {drug}.\"}\n";

}  // namespace

TEST_CASE("a private fact needs a gate, one that is not private needs none") {
  CHECK(codes_of(facts + "topics:\n" + speaks) == Codes{"phi-without-gate"});
  CHECK(codes_of(facts + "topics:\n- {topic: a, say: \"Hello {name}.\"}\n") == sound);
  CHECK(codes_of(facts + "opening:\n" + gate + "topics:\n" + speaks) == sound);
}

TEST_CASE("a condition may read a private fact without a gate: it isn't spoken") {
  CHECK(codes_of(facts + "topics:\n- {topic: a, when: old, say: Hello.}\n") == sound);
}

TEST_CASE("what is missing is reported once for each fact") {
  CHECK(codes_of(facts + "topics:\n- {topic: a, say: \"{drug} {drug}\"}\n- {topic: b, say: \"{drug}\"}\n") ==
        Codes{"phi-without-gate"});
}

TEST_CASE("in the opening, private facts stand behind the gate") {
  CHECK(codes_of(facts + "opening:\n" + gate + speaks) == sound);
  CHECK(codes_of(facts + "opening:\n" + speaks + gate) == Codes{"phi-before-gate"});
  CHECK(codes_of(facts + "opening:\n- {topic: who, gate: identity, ask: \"Do you take {drug}?\", answer: {name: ok, "
                         "type: yes_no}}\n") == Codes{"phi-before-gate"});
}

TEST_CASE("a gate asks one question in every call, answered by yes or no") {
  const auto gate_with = [](const std::string& rest) {
    return codes_of(facts + "opening:\n- {topic: who, gate: identity, " + rest + "}\n");
  };
  CHECK(gate_with("say: Hello.") == Codes{"gate-question"});
  CHECK(gate_with("ask: Who, answer: {name: ok, type: text}") == Codes{"gate-question"});
  CHECK(gate_with("ask: Who, answer: {name: ok, type: yes_no, optional: true}") == Codes{"gate-question"});
  CHECK(gate_with("when: old, ask: Who, answer: {name: ok, type: yes_no}") == Codes{"gate-question"});
  CHECK(gate_with("steps: [{ask: Who, when: old, answer: {name: ok, type: yes_no}}]") == Codes{"gate-question"});
  CHECK(gate_with("steps: [{ask: A, answer: {name: a, type: yes_no}}, {ask: B, answer: {name: b, type: yes_no}}]") ==
        Codes{"gate-question"});
  CHECK(gate_with("offer: Yes or no, options: [\"yes\", \"no\"]") == Codes{"gate-question"});
  CHECK(gate_with("steps: [{say: First.}, {ask: Who, answer: {name: ok, type: yes_no}}]") == sound);
}

TEST_CASE("an urgent button that can go off before the gate says nothing private") {
  const std::string start = facts + "opening:\n- {topic: early, ask: Pain, answer: {name: early, type: yes_no}}\n" +
                            gate + "- {topic: late, ask: Fever, answer: {name: late, type: yes_no}}\nbuttons:\n";
  const auto urgent = [&](const std::string& when) {
    return codes_of(start + "- {button: b, urgent: true, when: " + when + ", steps: [{say: \"{drug}\"}], then: end}\n");
  };
  const Codes refused{"phi-in-urgent-button"};
  CHECK(urgent("old") == refused);
  CHECK(urgent("early") == refused);
  CHECK(urgent("ok") == refused);
  CHECK(urgent("late") == sound);
  CHECK(urgent("late && old") == sound);
  CHECK(urgent("late || old") == refused);
}

TEST_CASE("a button that does not go off by itself may speak of private facts behind a gate") {
  CHECK(codes_of(facts + "opening:\n" + gate + "buttons:\n- {button: b, steps: [{say: \"{drug}\"}], then: end}\n") ==
        sound);
}
