#include "steps/offer_of_next.hpp"

#include <utility>

namespace bedside::steps {

void show_offer_of_next(const call::Call& call, const std::vector<NextOption>& options, Step& step) {
  const plan::Text& text = call.plan().bridges.which_next;
  step.kind = StepKind::offer;
  step.text = call.spoken(text);
  step.why = {"choice"};
  step.line = text.range.begin.line;
  step.about = "other";
  StepAnswer& answer = step.answer.emplace();
  answer.name = plan::which_next;
  answer.type = "one_of";
  answer.optional = true;
  for (const NextOption& option : options) {
    StepOption& shown = step.options.emplace_back();
    shown.id = option.id;
    shown.say = option.title;
    shown.available = option.unavailable.empty();
    shown.unavailable = option.unavailable;
  }
}

}  // namespace bedside::steps
