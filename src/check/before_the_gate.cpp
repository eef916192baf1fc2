// Urgent buttons that go off before the gate and end the call.
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "check/gate.hpp"
#include "check/joined.hpp"
#include "check/rules.hpp"

namespace bedside::check {
namespace {

using diagnostics::Findings;
using plan::Button;
using plan::Catalogue;
using plan::Topic;

/// Trying out a condition takes time; few buttons end a call by themselves.
constexpr std::size_t most_tried = 20;

std::vector<const Button*> ending_buttons(const plan::Plan& plan) {
  std::vector<const Button*> buttons;
  for (const Button& button : plan.buttons)
    if (button.urgent && button.ends_call && button.when && button.when->is_read && buttons.size() < most_tried)
      buttons.push_back(&button);
  return buttons;
}

bool is_certain(const plan::Asking& asking, const Topic& gate) {
  return asking.topic && asking.topic < &gate && !asking.topic->when && !asking.topic->directly_after &&
         !asking.step->when && !asking.answer->optional;
}

/// What is declared where the gate is reached: what every call has asked by then is known.
condition::Declarations declared_at(const Topic& gate, const Catalogue& catalogue) {
  condition::Declarations declarations = catalogue.declarations();
  for (const plan::Asking& asking : catalogue.askings()) {
    const auto found = declarations.find(asking.answer->name);
    if (found != declarations.end() && is_certain(asking, gate)) found->second.may_be_missing = false;
  }
  return declarations;
}

bool is_true_for_all(const std::vector<const Button*>& buttons, const condition::Declarations& declarations) {
  std::vector<const plan::When*> conditions;
  for (const Button* button : buttons) conditions.push_back(&*button->when);
  const std::optional<condition::Condition> any = any_of(conditions);
  return any && truth_for_all(*any, declarations) == true;
}

/// Buttons of which one is true for every patient, and none of which could be spared for that; none where there are no
/// such buttons.
std::vector<const Button*> what_ends_every_call(std::vector<const Button*> buttons,
                                                const condition::Declarations& declarations) {
  if (!is_true_for_all(buttons, declarations)) return {};
  for (std::size_t place = buttons.size(); place-- > 0 && buttons.size() > 1;) {
    std::vector<const Button*> fewer = buttons;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(place));
    if (is_true_for_all(fewer, declarations)) buttons = std::move(fewer);
  }
  return buttons;
}

}  // namespace

void check_before_the_gate(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  const Topic* gate = find_gate(plan);
  const std::vector<const Button*> buttons = ending_buttons(plan);
  if (!gate || buttons.empty()) return;
  const std::vector<const Button*> ending = what_ends_every_call(buttons, declared_at(*gate, catalogue));
  if (ending.empty()) return;
  std::vector<std::string_view> ids;
  for (const Button* button : ending) ids.push_back(button->id);
  const bool is_one = ending.size() == 1;
  Diagnostic& problem = findings.error(
      diagnostics::Code::gate_never_passes, gate->range,
      fmt::format("no call comes as far as this gate: {} {} goes off before it and ends the call",
                  is_one ? "the button" : "one of the buttons", diagnostics::listed(ids, is_one ? "and" : "or")));
  problem.hint = is_one ? "say when the button goes off, or let it `then: return`"
                        : "leave some patients for whom none of them goes off, or let one `then: return`";
  for (const Button* button : ending)
    problem.related.push_back({plan::place_in(*button->when, 0, button->when->condition.text().size()),
                               is_one ? "this is true for every patient" : "for every patient one of these is true"});
}

}  // namespace bedside::check
