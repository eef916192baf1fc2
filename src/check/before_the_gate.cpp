// Urgent buttons that go off before the gate and end the call.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "check/certain_truth.hpp"
#include "check/gate.hpp"
#include "check/glued_topics.hpp"
#include "check/joined_conditions.hpp"
#include "check/rules.hpp"
#include "condition/check_types.hpp"

namespace bedside::check {
namespace {

using diagnostics::Findings;
using plan::Button;
using plan::Catalogue;
using plan::Topic;

/// Trying out a condition takes time; few buttons end a call by themselves.
constexpr std::size_t most_buttons_tried = 20;

/// Whether every call has asked it by the time that it comes to the gate.
bool is_asked_before(const Topic& gate, const plan::Asking& asking, const Catalogue& catalogue) {
  if (!asking.topic || asking.topic >= &gate || asking.step->when || asking.answer->optional) return false;
  const std::vector<const Topic*> fate = glued_topics(*asking.topic, catalogue);
  return !fate.back()->directly_after &&
         std::none_of(fate.begin(), fate.end(), [](const Topic* topic) { return topic->when.has_value(); });
}

/// Whether it asks `has(..)` of an answer that not every call has by then, which nobody knows before it is asked.
bool asks_what_comes_later(const Button& button, const Topic& gate, const Catalogue& catalogue) {
  const std::vector<condition::NameRead> reads = condition::names_read(button.when->condition);
  return std::any_of(reads.begin(), reads.end(), [&](const condition::NameRead& read) {
    const plan::Asking* asking = read.only_has ? catalogue.asking(read.name) : nullptr;
    return asking && !is_asked_before(gate, *asking, catalogue);
  });
}

/// Those of which more can be told; conditions whose types don't fit are reported elsewhere.
std::vector<const Button*> ending_buttons(const plan::Plan& plan, const Topic& gate, const Catalogue& catalogue) {
  std::vector<const Button*> buttons;
  diagnostics::Guesses none = diagnostics::Guesses::none();
  for (const Button& button : plan.buttons)
    if (button.urgent && button.ends_call && button.when && button.when->is_read &&
        buttons.size() < most_buttons_tried &&
        condition::check_types(button.when->condition, catalogue.declarations(), none).empty() &&
        !asks_what_comes_later(button, gate, catalogue))
      buttons.push_back(&button);
  return buttons;
}

/// What is declared where the gate is reached.
condition::Declarations declared_at(const Topic& gate, const Catalogue& catalogue) {
  condition::Declarations declarations = catalogue.declarations();
  for (const plan::Asking& asking : catalogue.askings()) {
    const auto found = declarations.find(asking.answer->name);
    if (found != declarations.end() && is_asked_before(gate, asking, catalogue)) found->second.may_be_missing = false;
  }
  return declarations;
}

bool is_true_for_all(const std::vector<const Button*>& buttons, const condition::Declarations& declarations) {
  std::vector<const plan::When*> conditions;
  for (const Button* button : buttons) conditions.push_back(&*button->when);
  const std::optional<condition::Condition> any = disjunction_of(conditions);
  return any && certain_truth(*any, declarations) == true;
}

bool read_the_same(const Button& one, const Button& other) {
  const std::vector<condition::NameRead> reads = condition::names_read(one.when->condition);
  const std::vector<condition::NameRead> others = condition::names_read(other.when->condition);
  return std::any_of(reads.begin(), reads.end(), [&](const condition::NameRead& read) {
    return std::any_of(others.begin(), others.end(),
                       [&](const condition::NameRead& each) { return each.name == read.name; });
  });
}

/// Several buttons of which one is true for every patient, and none of which could be spared for that; none where there
/// are no such buttons, or too many to try them out together. Two are looked for first: they are tried out soonest.
std::vector<const Button*> true_together(std::vector<const Button*> buttons,
                                         const condition::Declarations& declarations) {
  for (auto one = buttons.begin(); one != buttons.end(); ++one)
    for (auto other = one + 1; other != buttons.end(); ++other)
      if (read_the_same(**one, **other) && is_true_for_all({*one, *other}, declarations)) return {*one, *other};
  if (!is_true_for_all(buttons, declarations)) return {};
  for (std::size_t place = buttons.size(); place-- > 0 && buttons.size() > 1;) {
    std::vector<const Button*> fewer = buttons;
    fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(place));
    if (is_true_for_all(fewer, declarations)) buttons = std::move(fewer);
  }
  return buttons;
}

SourceRange condition_of(const Button& button) {
  return plan::place_in(*button.when, 0, button.when->condition.text().size());
}

void report(const Button& button, const Topic& gate, Findings& findings) {
  Diagnostic& problem = findings.error(
      diagnostics::Code::gate_never_passes, gate.range,
      fmt::format("no call comes as far as this gate: the button `{}` goes off before it and ends the call",
                  button.id));
  problem.hint = "say when the button goes off, or let it `then: return`";
  problem.related.push_back({condition_of(button), "this is true for every patient"});
}

void report(const std::vector<const Button*>& buttons, const Topic& gate, Findings& findings) {
  std::vector<std::string_view> ids;
  for (const Button* button : buttons) ids.push_back(button->id);
  Diagnostic& problem = findings.error(
      diagnostics::Code::gate_never_passes, gate.range,
      fmt::format("no call comes as far as this gate: one of the buttons {} goes off before it and ends the call",
                  diagnostics::listed(ids)));
  problem.hint = "leave some patients for whom none of them goes off, or let one `then: return`";
  for (const Button* button : buttons)
    problem.related.push_back({condition_of(*button), "for every patient one of these is true"});
}

}  // namespace

void check_before_the_gate(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  const Topic* gate = find_gate(plan);
  if (!gate) return;
  const std::vector<const Button*> buttons = ending_buttons(plan, *gate, catalogue);
  if (buttons.empty()) return;
  const condition::Declarations declarations = declared_at(*gate, catalogue);
  bool is_reported = false;
  for (const Button* button : buttons) {
    if (!is_true_for_all({button}, declarations)) continue;
    report(*button, *gate, findings);
    is_reported = true;
  }
  if (is_reported) return;
  if (const auto together = true_together(buttons, declarations); !together.empty()) report(together, *gate, findings);
}

}  // namespace bedside::check
