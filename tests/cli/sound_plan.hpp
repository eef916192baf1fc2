// A small plan without problems, for tests that run a whole command.
#pragma once

inline constexpr const char* sound_plan = R"(bedside: 1
plan: check-in
title: A short check-in

facts:
  first_name: {type: text, phi: false, example: Maria}

opening:
  - topic: greeting
    say: Hello {first_name}.

topics:
  - topic: good-news
    feels: delightful
    say: Your blood sugar has come down.
  - topic: smoking
    feels: unpleasant
    ask: Have you smoked since we last talked?
    answer: {name: smoked, type: yes_no}
  - topic: help
    resolves: smoking
    offer: There are two kinds of help. You choose.
    about: treatment
    answer: {name: kind}
    options:
      - {id: group, say: A group on Tuesdays.}
      - {id: patches, say: Patches from the pharmacy.}

closing:
  - topic: safety-net
    say: "If you have chest pain, call emergency services at once."
    wording: verbatim

buttons:
  - button: chest-pain
    label: Chest pain
    urgent: true
    steps: [{say: I am connecting you now.}, {hand_over: emergency, because: red flag}]
    then: end
)";
