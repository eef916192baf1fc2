#include "session/any_command.hpp"

#include <cmath>

#include "session/conversation.hpp"

namespace texts {

using namespace bedside;

namespace {

Value any_value(Choices& choices, const std::string& type, const std::vector<std::string>& options, double min,
                double max) {
  if (type == "yes_no") return {!choices.once_in(4)};
  if (type == "date") return {"2026-12-0" + std::to_string(1 + choices.below(9))};
  const std::int64_t whole = static_cast<std::int64_t>(std::ceil(min)) +
                             static_cast<std::int64_t>(choices.below(static_cast<std::size_t>(max - min) + 1));
  if (type == "integer" || type == "scale") return {whole};
  if (type == "number") return {static_cast<double>(whole)};
  if (type != "many_of") return {options.empty() ? std::string{"words"} : options[choices.below(options.size())]};
  Value::List list;
  for (const std::string& option : options)
    if (choices.once_in(3)) list.push_back({option});
  return {list};
}

Value any_answer(Choices& choices, const Step& step) {
  std::vector<std::string> options;
  for (const StepOption& option : step.options) options.push_back(option.id);
  const double min = step.answer->min.value_or(0);
  return any_value(choices, step.answer->type, options, min, step.answer->max.value_or(min + 10));
}

Value least_answer(const Step& step) {
  const std::string& type = step.answer->type;
  const double min = step.answer->min.value_or(0);
  if (type == "many_of") return {Value::List{}};
  for (const StepOption& option : step.options)
    if (option.available) return {option.id};
  Choices first{{}};
  return any_value(first, type, {}, min, min);
}

}  // namespace

AnyCommand::AnyCommand(Choices& choices, const PlanText& text) : choices_(choices), answers_(text.answers()) {
  for (const auto* blocks : {&text.opening, &text.body, &text.closing})
    for (const PlanBlock& block : *blocks) topics_.push_back(block.id);
  for (const PlanBlock& block : text.buttons) buttons_.push_back(block.id);
}

Command AnyCommand::at(const Session& session) {
  const std::optional<Step> step = session.now().step;
  const std::size_t kind = choices_.below(100);
  Command command = kind < 64   ? moves_on(step)
                    : kind < 69 ? back()
                    : kind < 75 ? corrects()
                    : kind < 87 ? departs()
                    : kind < 95 ? presses()
                    : kind < 97 ? hurry(static_cast<int>(choices_.below(1500)))
                    : kind < 99 ? note("written down")
                                : ends();
  if (choices_.once_in(8)) command.at = Timestamp{clock_ += 7, 0};
  return command;
}

Command AnyCommand::moves_on(const std::optional<Step>& step) {
  if (!step || !step->answer || choices_.once_in(8)) return next();
  return {command::Answer{step->step, any_answer(choices_, *step)}};
}

Command AnyCommand::corrects() {
  const PlanName& name = answers_[choices_.below(answers_.size())];
  const std::string type = choices_.once_in(20) ? "text" : name.type;
  return {command::Correct{name.name, any_value(choices_, type, name.options, 0, 10)}};
}

BecauseOf AnyCommand::because(std::initializer_list<Because> reasons) {
  return {reasons.begin()[choices_.below(reasons.size())], choices_.once_in(4) ? "in words" : ""};
}

Command AnyCommand::departs() {
  const std::size_t kind = choices_.below(4);
  const std::string& which = topic();
  const BecauseOf reason = because({Because::patient_asked, Because::time, Because::other, Because::already_known});
  if (kind == 0) return {command::Skip{which, reason}};
  if (kind == 1) return {command::Defer{which, reason}};
  return {command::Pick{which, reason}};
}

Command AnyCommand::presses() {
  const std::size_t kind = choices_.below(4);
  if (kind < 2) return press(button());
  if (kind == 2) return go_back_from_button();
  return {command::Withdraw{button(), because({Because::pressed_by_mistake, Because::ruled_out, Because::other})}};
}

Command AnyCommand::ends() {
  if (choices_.once_in(2))
    return {
        command::HandOver{choices_.once_in(2) ? "emergency" : "doctor", because({Because::red_flag, Because::other})}};
  return {command::End{
      because({Because::must_go, Because::no_answer, Because::declined, Because::callback, Because::other})}};
}

Command going_on(const Session& session) {
  if (session.status().looking_back > 0) return next();
  const std::optional<Step> step = session.now().step;
  if (!step || !step->answer || step->answer->optional) return next();
  return {command::Answer{step->step, least_answer(*step)}};
}

}  // namespace texts
