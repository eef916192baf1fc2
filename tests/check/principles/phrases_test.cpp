// What a decision is announced with, and what to do in an emergency. Phrases are looked for in plans in English.
#include <string>

#include "catch.hpp"
#include "texts/plans.hpp"

using texts::codes_of;
using Codes = std::vector<std::string>;

namespace {

const Codes none;
const Codes announced{"decision-announced"};
const Codes emergency{"emergency-outside-closing"};

Codes said(const std::string& text, const std::string& language = "en") {
  return codes_of("language: " + language + "\ntopics: [{topic: a, say: \"" + text + "\"}]\n");
}

const std::string facts = "facts: {old: {type: yes_no, phi: false}, city: {type: text, phi: false}}\n";

Codes topics(const std::string& text) {
  return codes_of(facts + "topics:\n" + text);
}

}  // namespace

TEST_CASE("words that announce a decision are found, whatever their letters") {
  for (const char* text : {
           "I have booked you in with Dr Lee.",
           "Once more, I have booked you in.",
           "I HAVE SCHEDULED a scan.",
           "We've just decided on a new tablet.",
           "I\xE2\x80\x99ve made an appointment for you.",
           "Good. We have already made a new appointment.",
           "You will be seeing Dr Lee.",
           "You'll be seen by the heart nurse.",
           "We have put you on another tablet.",
           "I put it off, but I have put you down for Monday.",
           "It has been decided, and so on.",
           "Your doctor has decided.",
           "We are switching you to another clinic.",
           "Your visit has been moved.",
           "We booked an appointment for you.",
           "I have gone ahead and scheduled a scan.",
           "Your doctor has changed your medicine.",
           "You asked how it went. I have booked you in with Dr Lee.",
           "I have booked you in with Dr Lee, is that all right?",
           "I have booked you in with Dr Lee, who has an ear for your questions.",
           "I have booked you in, unless you would rather not come.",
           "I have booked you in for Tuesday at nine, and if you would like another time you can ring us.",
           "I know you wanted to stay with Dr Lee, but we have moved you to Dr Sato.",
           "I know that you would rather wait, but your doctor has changed your dose.",
           "I have booked you in with Dr Lee, who will have time for your questions.",
           "We have moved your appointment, so you would prefer to write it down.",
       }) {
    CAPTURE(text);
    CHECK(said(text) == announced);
  }
}

TEST_CASE("words that only look like it are left alone") {
  for (const char* text : {
           "The doctor whom you chose has time.",
           "I have bookedly nothing.",
           "We have. Decided on nothing.",
           "Once we have decided, I will ring you.",
           "As we have decided together, we go on.",
           "We have decided together to go on.",
           "If I have booked too early, tell me.",
           "You have been put through a lot.",
           "You have been put on hold for too long.",
           "I have not booked anything.",
           "As soon as we have decided, I ring you.",
           "I have made a note.",
           "You will be seeing better with new glasses.",
           "You asked me to, so I have booked you in.",
           "As you wished, we have moved your appointment.",
           "I have booked you in on Monday, at your request.",
           "I have decided nothing yet.",
           "As we agreed, I have booked you in with the dietician.",
           "You preferred the pharmacy, and I have booked you in there.",
           "You told me that you would rather come in the morning, so I have booked the morning.",
           "You are booked for the eye check that you picked last month.",
           "I have scheduled ten minutes for your questions.",
           "We have scheduled plenty of time for you today.",
           "You said yes to the class, so I have signed you up.",
           "Because you prefer mornings, I have scheduled our next call for nine.",
           "Last time you told me that your doctor has changed your tablets.",
       }) {
    CAPTURE(text);
    CHECK(said(text) == none);
  }
}

TEST_CASE("phrases are looked for in English only") {
  CHECK(said("I have booked a visit.") == announced);
  CHECK(said("I have booked a visit.", "en-GB") == announced);
  CHECK(said("I have booked a visit.", "EN") == announced);
  CHECK(said("I have booked a visit.", "et") == none);
  CHECK(said("Call 112 at once.", "et") == none);
  CHECK(codes_of("topics: [{topic: a, say: I have booked a visit.}]\n") == announced);
}

TEST_CASE("what is put in for a placeholder is no part of a phrase") {
  CHECK(topics("- {topic: a, say: \"I have {city} booked.\"}\n") == none);
  CHECK(topics("- {topic: a, say: \"I have booked {city}.\"}\n") == announced);
}

TEST_CASE("a decision that follows the patient's wish is not announced but kept") {
  const std::string offer = "- {topic: wish, offer: You choose., options: [x, y]}\n";
  const std::string booked = "say: I have booked it.}\n";
  CHECK(topics(offer + "- {topic: a, " + booked) == announced);
  CHECK(topics(offer + "- {topic: a, after: wish, " + booked) == none);
  CHECK(topics(offer + "- {topic: a, directly_after: wish, " + booked) == none);
  CHECK(topics(offer + "- {topic: a, resolves: wish, " + booked) == none);
  CHECK(topics(offer + "- {topic: a, when: wish == \"x\", " + booked) == none);
  CHECK(topics(offer + "- {topic: a, say: \"I have booked {wish}.\"}\n") == none);
  CHECK(topics("- {topic: a, steps: [{offer: You choose., options: [x, y]}, {say: I have booked it.}]}\n") == none);
  CHECK(topics("- {topic: a, steps: [{say: I have booked it.}, {offer: You choose., options: [x, y]}]}\n") ==
        announced);
}

TEST_CASE("neither a fact nor a measurement is the patient's wish") {
  CHECK(topics("- {topic: a, when: old, say: I have booked it.}\n") == announced);
  const std::string ask = "{ask: How strong, answer: {name: pain, type: scale}}";
  CHECK(topics("- {topic: a, steps: [" + ask + ", {when: pain > 5, say: I have booked it.}]}\n") == announced);
  const std::string yes = "{ask: Shall I, answer: {name: wanted, type: yes_no}}";
  CHECK(topics("- {topic: a, steps: [" + yes + ", {when: wanted, say: I have booked it.}]}\n") == none);
}

TEST_CASE("only what is said announces a decision") {
  CHECK(topics("- {topic: a, cue: I have booked it.}\n") == none);
  CHECK(topics("- {topic: a, ask: Have you heard that I have booked it, answer: {name: x, type: yes_no}}\n") == none);
}

TEST_CASE("what to do in an emergency belongs to the closing") {
  for (const char* text : {
           "If it gets worse, call emergency services.",
           "Dial 911 at once.",
           "If it does not stop, call 911.",
           "Call 112.",
           "Ring an ambulance.",
           "Go straight to the nearest emergency room.",
           "Then go to A&E.",
           "Call your emergency services.",
           "Ring your local emergency number.",
           "Call emergency medical services.",
           "Go to hospital at once.",
           "Go to the hospital right away.",
           "Go to the nearest ER.",
           "Head to nearest emergency room.",
           "Call the paramedics.",
           "Dial 112.",
           "Dial 9-1-1.",
           "Dial 999.",
           "Your plan pays for most of it. Still, call 911.",
           "Do not hesitate to call 911.",
           "Please don't wait to call an ambulance.",
           "Never be afraid to ring 999.",
           "Call 911 instead of driving yourself.",
           "Is it your chest? Then call 911.",
           "You do not need to call me first: call 911 at once.",
           "Many people wait too long, so call 911 at once.",
           "If some people in the room smell gas, call 911.",
           "Should other people be near, let them call 911.",
           "Many people wait; you should call 911 at once.",
           "If your chest hurts, you call 911, all right?",
       }) {
    CAPTURE(text);
    CHECK(said(text) == emergency);
    CHECK(codes_of(std::string{"opening: [{topic: a, say: \""} + text + "\"}]\n") == emergency);
    CHECK(codes_of(std::string{"closing: [{topic: a, say: \""} + text + "\"}]\n") == none);
  }
}

TEST_CASE("what only speaks of an emergency is left alone") {
  for (const char* text : {
           "Shall I call an ambulance?",
           "I will call emergency services.",
           "Call me at 9111 when you like.",
           "The emergency room has moved.",
           "Ring the nurse line.",
           "You had to go to the emergency room in May.",
           "Then you do not have to go to the emergency room.",
           "Get the ambulance receipts together.",
           "If you call 911 for a lift to the clinic, your plan does not pay.",
           "Your plan pays for it when you go to the emergency room.",
           "Your plan may cover it when you go to the emergency room.",
           "You can go to the hospital by bus.",
           "You don't need to call an ambulance for that.",
           "You do not have to go to the emergency room.",
           "Many people call an ambulance when they could ring us.",
           "Did you have to call an ambulance last month?",
           "There is no need to call an ambulance for that.",
           "There's no reason to call 911 about a refill.",
           "It was right to call 911 when it happened.",
           "Rather than go to the emergency room, ring our nurse line.",
           "Fewer people go to the emergency room when they weigh themselves each day.",
       }) {
    CAPTURE(text);
    CHECK(said(text) == none);
  }
}

TEST_CASE("a topic that is called a safety net belongs to the closing, in any language") {
  CHECK(codes_of("language: et\ntopics: [{topic: safety-net, say: Tere.}]\n") == emergency);
  CHECK(topics("- {topic: a, title: Our safety net, say: One.}\n") == emergency);
  CHECK(topics("- {topic: a, title: Safety-net, say: Call 911.}\n") == emergency);
  CHECK(topics("- {topic: netting, title: Safety of the net, say: One.}\n") == none);
}

TEST_CASE("a question about an emergency is no advice, nor is what hangs on what the patient told just now") {
  CHECK(topics("- {topic: a, ask: Did you call 911, answer: {name: called, type: yes_no}}\n") == none);
  const std::string ask = "{ask: Pain, answer: {name: pain, type: yes_no}}";
  CHECK(topics("- {topic: a, steps: [" + ask + ", {when: pain, say: Call 911 now.}]}\n") == none);
  CHECK(topics("- {topic: a, when: old, say: Call 911 when in doubt.}\n") == emergency);
}
