#include "session/places.hpp"

#include <algorithm>

#include "plan/step_id.hpp"

namespace bedside::session {

const plan::Step* Places::written(StepPlace place) const {
  switch (place.owner) {
    case StepPlace::Owner::topic:
      return &steps_of(place.unit())[place.step];
    case StepPlace::Owner::button:
      return &plan_->buttons[place.index].steps[place.step];
    case StepPlace::Owner::bridge:
    case StepPlace::Owner::nothing:
      break;
  }
  return nullptr;
}

const plan::Asking* Places::asking_of(StepPlace place) const {
  const plan::Step* step = written(place);
  return step && step->answer ? catalogue_->asking(step->answer->name) : nullptr;
}

bool Places::is_in(UnitPlace unit, const plan::Asking& asking) const {
  const std::vector<plan::Step>& steps = steps_of(unit);
  return asking.step >= steps.data() && asking.step < steps.data() + steps.size();
}

const plan::Topic* Places::glued_to(const plan::Topic& topic) const {
  return topic.directly_after ? catalogue_->topic(topic.directly_after->id) : nullptr;
}

const plan::Topic* Places::find_topic(std::string_view id) const {
  if (const plan::Topic* topic = catalogue_->topic(id)) return topic;
  const plan::Topic* topic = catalogue_->topic(id.substr(0, id.find('/')));
  if (!topic || !topic->split) return nullptr;
  for (std::uint32_t part = 0; part < topic->parts.size(); ++part)
    if (unit_id({place_of(*topic), part}) == id) return topic;
  return nullptr;
}

std::optional<Index> Places::find_button(std::string_view id) const {
  const auto& all = plan_->buttons;
  const auto found = std::find_if(all.begin(), all.end(), [&](const plan::Button& button) { return button.id == id; });
  return found == all.end() ? std::nullopt : std::optional{static_cast<Index>(found - all.begin())};
}

std::string Places::unit_id(UnitPlace unit) const {
  return plan::unit_id(topic_of(unit), unit.part);
}

std::string Places::step_id(StepPlace place) const {
  switch (place.owner) {
    case StepPlace::Owner::topic:
      return plan::numbered(unit_id(place.unit()), place.step);
    case StepPlace::Owner::button:
      return plan::step_id(plan_->buttons[place.index], place.step);
    case StepPlace::Owner::bridge:
      return steps::step_id(place.bridge, place.step);
    case StepPlace::Owner::nothing:
      break;
  }
  return "";
}

}  // namespace bedside::session
