#include "steps/prepare.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "steps/outline.hpp"
#include "steps/sequence.hpp"

namespace bedside::steps {
namespace {

void add_undelivered(const call::Call& call, PreparedCall& prepared) {
  for (std::size_t i = 0; i < call.decisions().size(); ++i) {
    const plan::Topic& topic = call.plan().topics[i];
    const call::Presence presence = call.decisions()[i].presence;
    if (presence == call::Presence::left_out)
      prepared.left_out.push_back({topic.id, call.title(topic), call.why_left_out(topic)});
    if (presence == call::Presence::waiting)
      prepared.waiting.push_back({topic.id, call.title(topic), call.waits_for(topic)});
  }
}

/// Urgent buttons whose condition is neither true nor false before the call.
void add_open_buttons(const call::Call& call, PreparedCall& prepared) {
  for (const plan::Button& button : call.plan().buttons) {
    if (!button.urgent || !button.when) continue;
    const std::optional<call::Undecided> why = call.undecided(*button.when);
    if (!why) continue;
    const std::string label = call.spoken(button.label);
    if (why->waits())
      prepared.waiting_buttons.push_back(
          {button.id, label, {why->pending.begin(), why->pending.end()}, why->missing()});
    else
      prepared.undecided_buttons.push_back({button.id, label, in_words(*button.when, *why), why->missing()});
  }
}

/// The order with the body's part replaced by the order as written.
std::vector<std::string> as_written(const std::vector<Unit>& units, const Arrangement& body) {
  std::vector<std::string> order;
  for (const Unit& unit : units)
    if (unit.topic.section == Section::opening) order.push_back(unit.topic.id);
  order.insert(order.end(), body.as_written.begin(), body.as_written.end());
  for (const Unit& unit : units)
    if (unit.topic.section == Section::closing) order.push_back(unit.topic.id);
  return order;
}

}  // namespace

PreparedCall prepare(const call::Call& call, Arrangement body, std::vector<Principle> principles,
                     const std::vector<arrange::ChoicePoint>& choices, bool with_steps) {
  const plan::Plan& plan = call.plan();
  const std::vector<Unit> units = units_of(call, body.order);
  PreparedCall prepared;
  prepared.plan = plan.id;
  prepared.title = plan.title;
  prepared.language = plan.language;
  prepared.principles = std::move(principles);
  for (const Unit& unit : units) {
    prepared.topics.push_back(unit.topic);
    prepared.order.push_back(unit.topic.id);
  }
  prepared.as_written = as_written(units, body);
  prepared.segments = segments_of(units, body, plan.segments);
  if (with_steps)
    prepared.steps = step_sequence({call, units, prepared.segments, body, choices, !prepared.principles.empty()});
  prepared.body = std::move(body);
  prepared.carried_over = call.all_carried_over();
  add_undelivered(call, prepared);
  add_open_buttons(call, prepared);
  return prepared;
}

}  // namespace bedside::steps
