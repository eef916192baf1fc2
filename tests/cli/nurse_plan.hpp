// A plan with every kind of step and every type of answer, for somebody who plays the nurse.
#pragma once

inline constexpr const char* nurse_plan = R"(bedside: 1
plan: every-kind
title: Every kind of step
language: en
facts:
  first_name: {type: text, phi: false, example: Maria}
  medicine: {type: text, example: metformin}
  has_car: {type: yes_no, phi: false, example: false}
bridges:
  into_hard: I would like to begin with what is most difficult.
opening:
  - topic: greeting
    say: Hello {first_name}, this is Ann from the clinic.
  - topic: identity
    gate: identity
    ask: Could you tell me your date of birth?
    answer: {name: dob_matches, type: yes_no}
  - topic: pain
    ask: From nought to ten, how much pain do you have?
    answer: {name: pain_level, type: scale}
topics:
  - topic: tablets
    title: Your {medicine}
    feels: unpleasant
    steps:
      - cue: The leaflet is in the second drawer.
      - say: You take {medicine}, in the morning and with a glass of water.
      - teach_back: Would you tell me how you take it?
      - ask: Is there anything that could get in the way?
        answer: {name: obstacle, type: text, optional: true}
      - say: Find something that the patient is proud of.
        wording: free
  - topic: weight
    steps:
      - ask: What did you weigh this morning?
        answer: {name: weight, type: number, unit: kg, min: 30, max: 350}
      - ask: On how many days did you weigh yourself?
        answer: {name: weighing_days, type: integer, unit: days, min: 0, max: 7}
  - topic: wishes
    feels: pleasant
    steps:
      - ask: Which of these would you like to hear about?
        answer:
          name: wanted
          type: many_of
          optional: true
          options: [{id: food, say: Food}, {id: sport, say: Sport}, {id: sleep, say: Sleep}]
      - ask: When is your birthday party?
        answer: {name: party, type: date, optional: true}
  - topic: pain-help
    title: Help with the pain
    feels: pleasant
    when: pain_level >= 7
    minutes: 2
    say: We can do something about the pain.
  - topic: walking
    feels: pleasant
    minutes: 2
    parts:
      - say: How nice that you walk.
      - say: "One more thing about your walks: company makes them shorter."
  - topic: exercise
    feels: delightful
    steps:
      - offer: Which of these would you enjoy?
        about: treatment
        options:
          - {id: pool, say: Swimming, recommended: true, because: it is kind to your knees}
          - {id: forest, say: Walking in the forest outside town, when: has_car}
          - {id: dance, say: Dancing}
      - do: open-calendar
closing:
  - topic: safety-net
    mandatory: true
    wording: verbatim
    say: |-
      If your face swells,  call emergency services at once. If you are not sure, call the nurse line, day and night.
        Don't wait.
  - topic: goodbye
    say: Goodbye.
buttons:
  - button: bill
    label: A question about a bill
    steps: [{say: Let us look at it together.}, {do: open-billing}]
    then: return
  - button: chest-pain
    label: Chest pain
    urgent: true
    when: pain_level >= 10
    steps: [{say: I am connecting you now.}, {hand_over: emergency, because: chest pain}]
    then: end
)";
