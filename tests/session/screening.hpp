// A call that screens for warning signs, with urgent buttons that read what it asks.
#pragma once

namespace texts {

inline constexpr const char* screening = R"(facts:
  pressure: {type: integer, phi: false, optional: true, example: 120}
opening:
  - topic: greeting
    say: Hello.
  - topic: today-check
    ask: What troubles you?
    answer: {name: symptoms, type: many_of, options: [chest, faint, cough]}
  - topic: pain
    ask: How bad is the pain?
    answer: {name: pain, type: scale, optional: true}
topics:
  - topic: cough-talk
    when: '"cough" in symptoms'
    say: About your cough.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: goodbye
    say: Goodbye.
buttons:
  - button: faint
    label: Faintness
    urgent: true
    when: '"faint" in symptoms'
    steps: [{say: Lie down.}, {say: Feet up.}]
    then: return
  - button: chest
    label: Chest pain
    urgent: true
    when: '"chest" in symptoms || pain >= 9'
    steps: [{say: Stay on the line.}, {say: Sit upright.}]
    then: return
  - button: pressure
    label: High pressure
    urgent: true
    when: pressure >= 180
    steps: [{say: Your pressure is high.}]
    then: return
  - button: upset
    label: Upset
    steps: [{say: Take your time.}, {ask: "Shall we go on?", answer: {name: goes_on, type: yes_no}}]
    then: return
  - button: tired
    label: Tired
    when: pain >= 5
    steps: [{say: We can stop soon.}]
    then: return
)";

inline constexpr const char* no_pressure = R"({"pressure": 120})";

}  // namespace texts
