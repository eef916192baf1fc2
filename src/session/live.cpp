// Taking a command, and going on from there to the next step to show.
#include "session/live.hpp"

#include <utility>
#include <variant>

namespace bedside::session {
namespace {

/// Whether the nurse goes on looking at an earlier step.
bool keeps_view(const Command& command) {
  return std::holds_alternative<command::Next>(command.what) || std::holds_alternative<command::Back>(command.what) ||
         std::holds_alternative<command::Answer>(command.what) || std::holds_alternative<command::Note>(command.what);
}

}  // namespace

Live::Live(const plan::Plan& plan, const plan::Catalogue& catalogue, const Values& facts, bool with_bridges)
    : call_(plan, catalogue, facts), alarms_(plan), with_bridges_(with_bridges) {
  gate_ = look_at_gate();
  call_.confirm_identity(gate_ == Gate::passed);
}

/// One function for each command.
struct Live::Taking {
  Live& live;
  const Command& command;

  std::optional<Refusal> operator()(const command::Next&) const { return live.next(); }
  std::optional<Refusal> operator()(const command::Answer& given) const { return live.answer(given); }
  std::optional<Refusal> operator()(const command::Back&) const { return live.back(); }
  std::optional<Refusal> operator()(const command::Correct& given) const { return live.correct(given); }
  std::optional<Refusal> operator()(const command::Skip& given) const {
    return live.set_aside(given.topic, given.because, Aside::By::skip);
  }
  std::optional<Refusal> operator()(const command::Defer& given) const {
    return live.set_aside(given.topic, given.because, Aside::By::defer);
  }
  std::optional<Refusal> operator()(const command::Pick& given) const { return live.pick(given); }
  std::optional<Refusal> operator()(const command::Press& given) const { return live.press(given); }
  std::optional<Refusal> operator()(const command::Return&) const { return live.come_back(); }
  std::optional<Refusal> operator()(const command::Withdraw& given) const { return live.withdraw(given); }
  std::optional<Refusal> operator()(const command::Hurry& given) const { return live.hurry(given); }
  std::optional<Refusal> operator()(const command::HandOver& given) const { return live.hand_over(given); }
  std::optional<Refusal> operator()(const command::Note& given) const { return live.note(given); }
  std::optional<Refusal> operator()(const command::End& given) const { return live.end(given, command.at); }
};

std::optional<Refusal> Live::take(const Command& command) {
  deed_ = {};
  deed_.kind = static_cast<std::uint8_t>(command.what.index());
  std::optional<Refusal> refused = cannot_be_taken(command);
  if (!refused) refused = std::visit(Taking{*this, command}, command.what);
  if (refused) {
    refused->step = shown_id();
    return refused;
  }
  if (!keeps_view(command)) back_ = 0;
  if (!std::holds_alternative<command::Hurry>(command.what)) over_by_.reset();
  rearranged_.reset();
  deed_.at = record_.keep(command.at);
  record_.add(deed_);
  return {};
}

bool Live::go_on() {
  while (!is_over_) {
    if (needs_order_) return false;
    if (std::exchange(needs_drop_, false)) drop();
    if (std::exchange(needs_look_, false)) alarms_.look(call_);
    if (close_what_is_told() || open_due_buttons() || drop_what_no_longer_applies() || give_way()) continue;
    if (const std::optional<StepPlace> place = next_place()) {
      show(*place);
      return true;
    }
    if (!buttons_.empty())
      close_button();
    else if (current_)
      close_unit();
    else if (!open_next_unit())
      reach_the_end();
  }
  return true;
}

void Live::finish() {
  check_promises();
  const StepPlace shown = is_over_ || record_.shown().empty() ? StepPlace{} : view();
  if (record_.deeds().empty())
    record_.begin(shown);
  else
    record_.finish(shown);
}

std::vector<std::string> Live::told_in_body() const {
  std::vector<std::string> told = agenda_.told_in_body(plan());
  const Entry* shown = current_ ? agenda_.find(*current_) : nullptr;
  if (shown && shown->telling == Telling::untold && is_open(*shown) && topic_of(*current_).section == Section::body)
    told.push_back(id_of(plan(), *current_));
  return told;
}

void Live::show(StepPlace place) {
  if (record_.shown().empty() || record_.shown().back() != place) record_.show(place);
}

}  // namespace bedside::session
