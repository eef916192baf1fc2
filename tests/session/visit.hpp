// A call with bad news, room to react to it, and help that comes after it.
#pragma once

namespace texts {

inline constexpr const char* visit = R"(opening:
  - topic: greeting
    say: Hello.
topics:
  - topic: loss
    feels: painful
    say: There is bad news.
  - topic: reaction
    directly_after: loss
    ask: How does that leave you?
    answer: {name: reaction, type: text, optional: true}
  - topic: help
    feels: pleasant
    resolves: loss
    steps:
      - say: There is help.
      - say: This is how it works.
  - topic: form
    after: help
    say: Here is the form.
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: safety-net
    mandatory: true
    say: Call us.
  - topic: goodbye
    say: Goodbye.
buttons:
  - button: upset
    label: Upset
    steps: [{say: Take your time.}]
    then: return
)";

}  // namespace texts
