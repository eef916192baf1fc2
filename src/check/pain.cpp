#include <algorithm>

#include "check/rules.hpp"

namespace bedside::check {

void check_pain(const plan::Plan& plan, const plan::Catalogue&, diagnostics::Findings& findings) {
  for (const plan::Topic& topic : plan.topics) {
    const bool can_hurt = std::any_of(topic.feels.begin(), topic.feels.end(),
                                      [](const plan::Feeling& feeling) { return feeling.valence < 0; });
    if (topic.split && can_hurt)
      findings
          .error(diagnostics::Code::pain_split, topic.feels_range,
                 "a topic that can be painful or unpleasant can't be split into parts")
          .hint = "pain is never split over a call: write `steps` instead of `parts`";
  }
}

}  // namespace bedside::check
