#include "session/buttons.hpp"

#include <algorithm>

#include "session/refusal.hpp"

namespace bedside::session {

std::optional<Refusal> Buttons::take(const command::Press& given) {
  const std::optional<Index> place = at_.find_button(given.button);
  if (!place) return refusal::unknown_button(given.button);
  const plan::Button& button = at_.plan().buttons[*place];
  if (at_.shows_steps_of(*place)) return refusal::button_is_open(button.id);
  if (auto refused = cannot_be_pressed(button)) return refused;
  if (button.urgent) state_.alarms.press(*place);
  state_.buttons.push_back({*place, 0});
  return {};
}

/// An urgent button always can.
std::optional<Refusal> Buttons::cannot_be_pressed(const plan::Button& button) const {
  if (button.urgent) return {};
  if (const plan::Button* urgent = what_it_would_delay(button)) return refusal::button_is_open(urgent->id);
  if (button.when && state_.call.availability(*button.when) != call::Availability::yes)
    return refusal::button_not_offered(button.id);
  const bool says_too_much = std::any_of(button.steps.begin(), button.steps.end(),
                                         [&](const plan::Step& step) { return at_.catalogue().is_private(step); });
  if (says_too_much && at_.gate() != Gate::passed) return refusal::before_the_gate(button.id);
  return {};
}

/// An urgent button of which nothing has been shown yet, or that would never be gone on with.
const plan::Button* Buttons::what_it_would_delay(const plan::Button& button) const {
  const plan::Button* urgent = nullptr;
  for (const OpenButton& open : state_.buttons) {
    const plan::Button& other = at_.plan().buttons[open.button];
    if (!other.urgent) continue;
    if (urgent || button.ends_call) return urgent ? urgent : &other;
    urgent = &other;
  }
  return nullptr;
}

std::optional<Refusal> Buttons::take(const command::Return&) {
  if (state_.buttons.empty()) return refusal::no_button_is_open();
  const plan::Button& button = at_.plan().buttons[state_.buttons.back().button];
  if (!button.can_be_left()) return refusal::only_withdraw(button.id);
  state_.buttons.pop_back();
  return {};
}

std::optional<Refusal> Buttons::take(const command::Withdraw& given) {
  const std::optional<Index> place = at_.find_button(given.button);
  if (!place) return refusal::unknown_button(given.button);
  const bool is_raised = at_.plan().buttons[*place].urgent && state_.alarms.is_raised(*place);
  if (!is_raised && !at_.shows_steps_of(*place)) return refusal::not_pressed(given.button);
  if (is_raised) state_.alarms.withdraw(*place, state_.call);
  std::erase_if(state_.buttons, [&](const OpenButton& open) { return open.button == *place; });
  std::erase(state_.ending.buttons, *place);
  return {};
}

}  // namespace bedside::session
