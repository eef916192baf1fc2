// Buttons, and the ways in which a call ends before its last step.
#include <algorithm>

#include "session/live.hpp"

namespace bedside::session {
namespace {

Disposition disposition_of(Because because) {
  switch (because) {
    case Because::no_answer:
      return Disposition::no_answer;
    case Because::voicemail:
      return Disposition::voicemail;
    case Because::wrong_person:
      return Disposition::wrong_person;
    case Because::callback:
      return Disposition::callback;
    case Because::do_not_call:
      return Disposition::do_not_call;
    case Because::declined:
      return Disposition::declined;
    case Because::must_go:
      return Disposition::must_go;
    default:
      return Disposition::other;
  }
}

}  // namespace

std::optional<Index> Live::find_button(std::string_view id) const {
  const auto& all = plan().buttons;
  const auto found = std::find_if(all.begin(), all.end(), [&](const plan::Button& button) { return button.id == id; });
  return found == all.end() ? std::nullopt : std::optional{static_cast<Index>(found - all.begin())};
}

std::optional<Refusal> Live::press(const command::Press& given) {
  const std::optional<Index> place = find_button(given.button);
  if (!place) return refusal::unknown_button(given.button);
  const plan::Button& button = plan().buttons[*place];
  if (is_being_pressed(*place)) return refusal::button_is_open(button.id);
  if (!button.urgent && button.when && call_.availability(*button.when) != call::Availability::yes)
    return refusal::button_not_offered(button.id);
  const bool says_too_much = std::any_of(button.steps.begin(), button.steps.end(),
                                         [&](const plan::Step& step) { return call_.catalogue().is_private(step); });
  if (says_too_much && !button.urgent && gate() != Gate::passed) return refusal::before_the_gate(button.id);
  deed_.about = *place;
  if (button.urgent) alarms_.press(*place);
  buttons_.push_back({*place, 0});
  return {};
}

std::optional<Refusal> Live::come_back() {
  if (buttons_.empty()) return refusal::no_button_is_open();
  const plan::Button& button = plan().buttons[buttons_.back().button];
  if (button.urgent || button.ends_call) return refusal::only_withdraw(button.id);
  buttons_.pop_back();
  return {};
}

std::optional<Refusal> Live::withdraw(const command::Withdraw& given) {
  const std::optional<Index> place = find_button(given.button);
  if (!place) return refusal::unknown_button(given.button);
  const bool is_open = is_being_pressed(*place);
  const bool is_raised = plan().buttons[*place].urgent && alarms_.is_raised(*place);
  if (!is_open && !is_raised) return refusal::not_pressed(given.button);
  deed_.about = *place;
  deed_.because = given.because.code;
  deed_.text = record_.keep(given.because.text);
  if (is_raised) alarms_.withdraw(*place, call_);
  std::erase_if(buttons_, [&](const OpenButton& open) { return open.button == *place; });
  return {};
}

std::optional<Refusal> Live::hand_over(const command::HandOver& given) {
  if (given.to.empty()) return refusal::destination_required();
  deed_.because = given.because.code;
  deed_.text = record_.keep(given.because.text);
  deed_.value = record_.keep(Value{given.to});
  transferred_to(given.to);
  end_call();
  return {};
}

std::optional<Refusal> Live::end(const command::End& given, const std::optional<Timestamp>& at) {
  if (given.because.code == Because::callback && !at) return refusal::time_required();
  deed_.because = given.because.code;
  deed_.text = record_.keep(given.because.text);
  ended_by_ = disposition_of(given.because.code);
  if (given.because.code == Because::callback) call_back_at_ = at;
  end_call();
  return {};
}

}  // namespace bedside::session
