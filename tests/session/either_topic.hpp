// A plan in which the patient may say what comes next.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "session/conversation.hpp"

namespace texts {

inline const std::string head_with_choice = R"(agenda_choice: true
bridges:
  out_of_hard: That was the hard part.
  which_next: Which would you like first?
)";

/// `meals`, `sleep` and `shoes` feel the same, and nothing is said of their order.
inline const std::string three = head_with_choice + R"(opening:
  - topic: greeting
    say: Hello.
topics:
  - topic: bad
    feels: painful
    say: I am sorry.
  - topic: meals
    title: Your meals
    say: About meals.
  - topic: sleep
    title: Your sleep
    steps: [{say: About sleep.}, {say: More of it.}]
  - topic: shoes
    title: Your shoes
    say: About shoes.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: goodbye
    say: Goodbye.
)";

inline const std::string asked = "bridge:which_next/1";

inline Ids options_of(const bedside::Step& step) {
  Ids ids;
  for (const bedside::StepOption& option : step.options)
    if (option.available) ids.push_back(option.id);
  return ids;
}

inline std::vector<bedside::Choice> choice_of(const std::string& topic) {
  return {{"which_next", topic, "other", false}};
}

inline std::size_t count_questions(const Ids& steps) {
  return static_cast<std::size_t>(std::count_if(
      steps.begin(), steps.end(), [](const std::string& step) { return step.starts_with("bridge:which_next/"); }));
}

}  // namespace texts
