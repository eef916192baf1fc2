// A plan with every way to write a text that plans use.
#pragma once

#include <string_view>

namespace reading {

inline constexpr std::string_view sample_plan = R"(bedside: 1                         # language version
plan: diabetes-monthly
title: Monthly diabetes call
facts:
  first_name:   {type: text, phi: false, example: "María"}
  a1c:          {type: number, unit: "%", min: 3, optional: true, example: 8.1}
  channel:      {type: one_of, options: [home, mobile], example: 'mobile'}
bridges:
  into_hard:   I will start with what is most difficult, so that we have time for it.
  between:
opening:
  - topic: greeting
    say: "Hello {first_name}, this is \"your\" nurse.\nHow are you?"
  - topic: identity
    gate: identity
    ask: Could you tell me
      your date of birth?
    answer: {name: dob_matches, type: yes_no}
topics:
  - topic: sugar
    when: has(a1c)
    feels:
      - {is: delightful, when: a1c < 7.0}
      - {is: unpleasant}
    say: 'Your last A1c was {a1c:.1} percent; it''s good.'
  - topic: walking
    parts:
      - say: >
          How did the evening
          walks go?

          I hope well.
      - say: 一週間に一度 # per week
closing:
  - topic: safety-net
    say: |
      If you have chest pain,
        call emergency services at once.
    wording: verbatim
)";

}  // namespace reading
