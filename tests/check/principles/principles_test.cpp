// What the principles ask of a whole call, beyond the words that are said; and when they are asked at all.
#include <algorithm>
#include <string>

#include <bedside/engine.hpp>

#include "catch.hpp"
#include "texts/plans.hpp"

using texts::codes_of;
using Codes = std::vector<std::string>;

namespace {

const Codes none;
const std::string facts = "facts: {old: {type: yes_no, phi: false}}\n";

/// Those of a sketch too, which most tests leave out.
Codes all_codes_of(const std::string& plan) {
  Codes codes;
  for (const bedside::Diagnostic& problem : bedside::load_plan(texts::plan_with(plan), "plan.yaml").diagnostics)
    codes.push_back(problem.code);
  return codes;
}

bool is_said(const std::string& code, const std::string& plan) {
  const Codes codes = all_codes_of(plan);
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Codes topics(const std::string& text) {
  return codes_of(facts + "topics:\n" + text);
}

std::string offer(const std::string& about) {
  return "{topic: choice, offer: You choose., about: " + about + ", options: [x, y]}";
}

}  // namespace

TEST_CASE("one choice of treatment, provider or schedule is enough, wherever it stands") {
  for (const char* section : {"opening", "topics", "closing"})
    for (const char* about : {"treatment", "provider", "schedule"})
      CHECK_FALSE(is_said("no-choice", std::string{section} + ": [" + offer(about) + "]\n"));
  CHECK(is_said("no-choice", "topics: [" + offer("other") + "]\n"));
  CHECK(is_said("no-choice", "topics: [{topic: a, offer: You choose., options: [x, y]}]\n"));
  CHECK(is_said("no-choice", "topics: [{topic: a, say: One.}]\n"));
}

TEST_CASE("a choice in a button is none in the call") {
  CHECK(is_said("no-choice",
                "topics: [{topic: a, say: One.}]\nbuttons: [{button: b, steps: [{offer: You choose., about: provider, "
                "options: [x, y]}], then: return}]\n"));
}

TEST_CASE("an offer has two options at least, and reasons for what it recommends") {
  CHECK(topics("- {topic: a, offer: Choose., options: [x]}\n") == Codes{"single-option"});
  CHECK(topics("- {topic: a, offer: Choose., options: [x, y]}\n") == none);
  CHECK(topics("- {topic: a, offer: Choose., options: [{id: x, recommended: true}, y]}\n") ==
        Codes{"recommendation-without-reason"});
  CHECK(topics("- {topic: a, offer: Choose., options: [{id: x, recommended: false}, y]}\n") == none);
  CHECK(topics("- {topic: a, offer: Choose., options: [{id: x, recommended: true, because: it helps}, y]}\n") == none);
}

TEST_CASE("pain that some patients feel wants something that resolves it") {
  const std::string pain = "- {topic: a, feels: [{is: painful, when: old}, {is: pleasant}], say: One.}\n";
  CHECK(topics(pain) == Codes{"unresolved-pain"});
  CHECK(topics(pain + "- {topic: b, resolves: a, say: Two.}\n") == none);
  CHECK(topics(pain + "- {topic: b, after: a, say: Two.}\n") == Codes{"unresolved-pain"});
  CHECK(topics("- {topic: a, feels: unpleasant, say: One.}\n") == none);
  CHECK(topics("- {topic: a, feels: [{is: neutral}, {is: painful, when: old}], say: One.}\n") ==
        Codes{"never-reached"});
}

TEST_CASE("one topic that some patients find pleasant is enough to end on") {
  const auto ends_badly = [](const std::string& text) { return is_said("no-pleasant-ending", facts + text); };
  CHECK(ends_badly("topics: [{topic: a, say: One.}]\n"));
  CHECK(ends_badly("topics: [{topic: a, say: One.}]\nclosing: [{topic: b, feels: delightful, say: Two.}]\n"));
  CHECK_FALSE(ends_badly("topics: [{topic: a, feels: pleasant, when: old, say: One.}]\n"));
  CHECK_FALSE(ends_badly("topics: [{topic: a, feels: [{is: pleasant, when: old}], say: One.}]\n"));
  CHECK_FALSE(ends_badly("opening: [{topic: a, say: One.}]\n"));
}

TEST_CASE("what is unpleasant in the closing wants something pleasant behind it") {
  const auto closing = [](const std::string& text) { return codes_of(facts + "closing:\n" + text); };
  const std::string bad = "- {topic: bad, feels: unpleasant, say: One.}\n";
  const std::string worse = "- {topic: worse, feels: [{is: painful, when: old}], say: One.}\n";
  const std::string good = "- {topic: good, feels: pleasant, say: One.}\n";
  const std::string mixed = "- {topic: mixed, feels: [{is: pleasant, when: old}, {is: unpleasant}], say: One.}\n";
  const Codes unpleasant{"unpleasant-closing"};
  CHECK(closing(bad) == unpleasant);
  CHECK(closing(good + bad) == unpleasant);
  CHECK(closing(bad + good) == none);
  CHECK(closing(bad + mixed) == unpleasant);
  CHECK(closing(bad + mixed + good) == none);
  CHECK(closing(bad + worse) == unpleasant);
}

TEST_CASE("a hand-over comes after a try, or because of what the patient said") {
  const std::string over = "{hand_over: doctor, because: x}";
  const Codes early{"early-hand-over"};
  CHECK(topics("- {topic: a, steps: [{say: One.}, " + over + "]}\n") == early);
  CHECK(topics("- {topic: a, steps: [{cue: One.}, " + over + ", " + over + "]}\n") == early);
  CHECK(topics("- {topic: a, steps: [{do: x}, " + over + "]}\n") == none);
  CHECK(topics("- {topic: a, steps: [{teach_back: Tell me.}, " + over + "]}\n") == none);
  CHECK(topics("- {topic: a, steps: [" + over + ", {do: x}]}\n") == early);
  CHECK(topics("- {topic: a, hand_over: emergency, because: x}\n") == none);
  CHECK(topics("- {topic: a, hand_over: emergency-services, because: x}\n") == none);
  const std::string ask = "- {topic: ask, ask: How, answer: {name: wants, type: yes_no}}\n";
  CHECK(topics(ask + "- {topic: a, when: wants, steps: [" + over + "]}\n") == none);
  CHECK(topics(ask + "- {topic: a, when: old, steps: [" + over + "]}\n") == early);
  CHECK(topics(ask + "- {topic: a, steps: [{when: wants, hand_over: doctor, because: x}]}\n") == none);
}

TEST_CASE("what an earlier topic tried counts where the order is fixed") {
  const std::string ask = "- {topic: ask, ask: How, answer: {name: how, type: text, optional: true}}\n";
  const auto over = [](const std::string& id, const std::string& rule) {
    return "- {topic: " + id + ", " + rule + "hand_over: doctor, because: x}\n";
  };
  const Codes early{"early-hand-over"};
  CHECK(topics(ask + over("a", "")) == early);
  CHECK(topics(ask + over("a", "after: ask, ")) == none);
  CHECK(topics(ask + over("a", "directly_after: ask, ")) == none);
  CHECK(topics(over("a", "after: b, ") + "- {topic: b, directly_after: ask, say: One.}\n" + ask) == none);
  CHECK(topics("- {topic: b, say: One.}\n" + over("a", "after: b, ")) == early);
}

TEST_CASE("that the identity gate was passed is no reason for a hand-over") {
  CHECK(codes_of("opening: [{topic: id, gate: identity, ask: Born, answer: {name: dob, type: yes_no}}]\n"
                 "topics: [{topic: a, when: dob, hand_over: doctor, because: x}]\n") == Codes{"early-hand-over"});
}

TEST_CASE("an urgent button hands over at once, another tries first") {
  const auto button = [](const std::string& text) {
    return codes_of("topics: [{topic: a, say: One.}]\nbuttons: [{button: b, then: end, " + text + "}]\n");
  };
  CHECK(button("urgent: true, steps: [{hand_over: doctor, because: x}]") == none);
  CHECK(button("steps: [{hand_over: doctor, because: x}]") == Codes{"early-hand-over"});
  CHECK(button("steps: [{ask: What is it, answer: {name: y, type: text}}, {hand_over: doctor, because: x}]") == none);
}

TEST_CASE("one new rung in a call: those that only some patients get, and the same one twice, don't count") {
  const auto two = [](const std::string& more, const std::string& rung = "walk/ten") {
    return topics("- {topic: a, rung: food/less, say: One.}\n- {topic: b, rung: " + rung + ", say: Two." + more +
                  "}\n");
  };
  CHECK(two("") == Codes{"several-rungs"});
  CHECK(two("", "food/plate") == Codes{"several-rungs"});
  CHECK(two("", "food/less") == none);
  CHECK(two(", when: old") == none);
  CHECK(two(", directly_after: a") == Codes{"several-rungs"});
}

TEST_CASE("a topic that is glued to one with a condition shares its fate") {
  CHECK(topics("- {topic: a, rung: food/less, say: One.}\n- {topic: b, rung: walk/ten, directly_after: c, say: Two.}\n"
               "- {topic: c, when: old, say: Three.}\n") == none);
}

TEST_CASE("five key points are enough, and what is glued together is one") {
  const auto points = [](int count, const std::string& each) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "- {topic: t" + std::to_string(i) + ", " + each + "}\n";
    return text;
  };
  const Codes many{"many-key-points"};
  CHECK(topics(points(5, "mandatory: true, say: One.")) == none);
  CHECK(topics(points(6, "mandatory: true, say: One.")) == many);
  CHECK(topics(points(6, "teach_back: Tell me.")) == many);
  CHECK(topics(points(9, "when: old, teach_back: Tell me.")) == none);
  CHECK(topics(points(9, "steps: [{say: One.}, {when: old, teach_back: Tell me.}]")) == none);
  CHECK(topics(points(5, "mandatory: true, say: One.") + "- {topic: b, directly_after: t0, teach_back: Tell me.}\n") ==
        none);
  CHECK(codes_of(facts + "closing:\n" + points(9, "mandatory: true, say: One.")) == none);
}

TEST_CASE("an urgent button reads what is asked in the opening") {
  const auto plan = [](const std::string& section, const std::string& urgent) {
    return codes_of(section + ": [{topic: a, ask: How, answer: {name: pain, type: scale}}]\nbuttons: [{button: b, " +
                    urgent + "when: pain > 5 || pain == 1, then: end, steps: [{say: One.}]}]\n");
  };
  CHECK(plan("opening", "urgent: true, ") == none);
  CHECK(plan("topics", "urgent: true, ") == Codes{"late-screening"});
  CHECK(plan("closing", "urgent: true, ") == Codes{"late-screening"});
  CHECK(plan("topics", "") == none);
}

TEST_CASE("nothing of this is said of a plan with errors") {
  CHECK(all_codes_of("topics: [{topic: a, feels: painful, say: One.}]\n") ==
        Codes{"no-choice", "no-pleasant-ending", "unresolved-pain"});
  CHECK(all_codes_of("topics: [{topic: a, feels: painful, say: \"{nobody}\"}]\n") == Codes{"unknown-name"});
}

TEST_CASE("the warnings come in the order of their places, among the others") {
  CHECK(all_codes_of("topics:\n"
                     "- {topic: a, feels: [{is: painful}, {is: neutral}], say: One.}\n"
                     "- {topic: b, offer: Choose., about: other, options: [x]}\n"
                     "closing: [{topic: c, feels: unpleasant, say: Bye.}]\n") ==
        Codes{"no-choice", "no-pleasant-ending", "unresolved-pain", "never-reached", "single-option",
              "unpleasant-closing"});
}
