// A call that is the same whatever is answered: a greeting, a question, one that needs no answer, and the end.
#pragma once

namespace texts {

inline constexpr const char* in_a_row = R"(opening:
  - topic: greeting
    say: Hello.
  - topic: mood
    ask: How are you?
    answer: {name: mood, type: text}
  - topic: sleep
    ask: How do you sleep?
    answer: {name: sleep, type: scale, optional: true}
closing:
  - topic: thanks
    say: You said {mood}.
  - topic: goodbye
    say: Goodbye.
)";

}  // namespace texts
