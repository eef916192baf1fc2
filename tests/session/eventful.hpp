// A call of which there is much to record: a rung, a choice, something to remember, something read word for word.
#pragma once

namespace texts {

inline constexpr const char* eventful = R"(facts:
  first_name: {type: text, phi: false, example: Ann}
  nurse_name: {type: text, phi: false, example: Joan}
  today: {type: date, phi: false, example: 2026-12-01}
  weight: {type: number, phi: false, optional: true, example: 80}
  smokes: {type: yes_no, phi: false, example: false}
opening:
  - topic: greeting
    say: Hello {first_name}, this is {nurse_name}.
topics:
  - topic: meals
    rung: food/low-fat-swap
    ask: What do you like to eat?
    answer: {name: meal, type: text, optional: true, remember: true}
  - topic: provider
    feels: pleasant
    offer: Whom would you like to see?
    about: provider
    options:
      - {id: near, say: Dr Lee}
      - {id: expert, say: The clinic, recommended: true, because: they know diabetes}
  - topic: heavy
    when: weight > 100
    say: About your weight.
    mandatory: true
  - topic: quitting
    when: smokes
    mandatory: true
    say: About smoking.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: safety-net
    mandatory: true
    wording: verbatim
    say: "Call us."
)";

inline constexpr const char* maria =
    R"({"first_name": "Maria", "nurse_name": "Peter", "today": "2026-12-24", "weight": 80, "smokes": false})";

inline constexpr const char* maria_without_weight =
    R"({"first_name": "Maria", "nurse_name": "Peter", "today": "2026-12-24", "smokes": false})";

}  // namespace texts
