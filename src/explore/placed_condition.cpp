#include "explore/placed_condition.hpp"

namespace bedside::exploring {
namespace {

using Of = PlacedCondition::Of;

void add(const std::vector<plan::Step>& steps, PlacedCondition place, std::vector<PlacedCondition>& found) {
  for (place.step = 0; place.step < steps.size(); ++place.step) {
    const plan::Step& step = steps[place.step];
    PlacedCondition condition = place;
    condition.of = Of::step;
    condition.when = step.when ? &*step.when : nullptr;
    if (step.when) found.push_back(condition);
    if (!step.answer) continue;
    condition.of = Of::option;
    for (condition.choice = 0; condition.choice < step.answer->options.size(); ++condition.choice) {
      const plan::Option& option = step.answer->options[condition.choice];
      condition.when = option.when ? &*option.when : nullptr;
      if (option.when) found.push_back(condition);
    }
  }
}

}  // namespace

std::vector<PlacedCondition> conditions_of(const plan::Plan& plan) {
  std::vector<PlacedCondition> found;
  for (const plan::Topic& topic : plan.topics) {
    PlacedCondition place;
    place.topic = &topic;
    place.when = topic.when ? &*topic.when : nullptr;
    if (topic.when) found.push_back(place);
    place.of = Of::feeling;
    for (place.choice = 0; place.choice < topic.feels.size(); ++place.choice) {
      const plan::Feeling& feeling = topic.feels[place.choice];
      place.when = feeling.when ? &*feeling.when : nullptr;
      if (feeling.when) found.push_back(place);
    }
    place.choice = 0;
    for (place.part = 0; place.part < topic.parts.size(); ++place.part) add(topic.parts[place.part], place, found);
  }
  for (const plan::Button& button : plan.buttons) {
    PlacedCondition place;
    place.of = Of::button;
    place.button = &button;
    place.when = button.when ? &*button.when : nullptr;
    if (button.when) found.push_back(place);
    add(button.steps, place, found);
  }
  return found;
}

}  // namespace bedside::exploring
