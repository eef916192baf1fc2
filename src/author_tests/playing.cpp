#include "author_tests/playing.hpp"

#include <utility>

#include <fmt/format.h>

#include "author_tests/profiles.hpp"
#include "loaded_plan.hpp"
#include "plan/field_value.hpp"
#include "session/command_parts.hpp"

namespace bedside::author_tests {
namespace {

/// No sound call takes as many steps; one that does goes in circles.
constexpr std::size_t most_steps = 50'000;

/// `pain = 7`, `skip smoking (not_now)`; nothing for `next`.
std::string what_is_done(const Command& command, const Step& step) {
  if (std::holds_alternative<command::Next>(command.what)) return {};
  if (const auto* answer = std::get_if<command::Answer>(&command.what))
    return in_words(step.answer ? step.answer->name : "answer", answer->value);
  if (const auto* correct = std::get_if<command::Correct>(&command.what))
    return fmt::format("correct {}", in_words(correct->answer, correct->value));
  if (const auto* hurry = std::get_if<command::Hurry>(&command.what)) return fmt::format("hurry {}", hurry->seconds);
  if (const auto* note = std::get_if<command::Note>(&command.what)) return "note: " + note->text;
  const std::string subject = session::subject_of(command);
  const BecauseOf* because = session::reason_in(command);
  return fmt::format("{}{}{}{}", name_of(command), subject.empty() ? "" : " ", subject,
                     because ? fmt::format(" ({})", name_of(because->code)) : "");
}

/// As facts and conditions have them: a date is text where an outcome records it.
void fit(Values& answers, const plan::Catalogue& catalogue) {
  for (auto& [name, value] : answers)
    if (const plan::Asking* asking = catalogue.asking(name))
      if (std::optional<Value> fitted = plan::fit_to(value, *asking->answer).value) value = std::move(*fitted);
}

/// "`pain_level`, line 42": the question that is asked.
std::string question(const Step& step) {
  return fmt::format("`{}` (line {} of the plan)", step.answer->name, step.line);
}

/// Of what the patient would like next, the first that can be chosen; else the arrangement decides.
Command next_as_wanted(const Step& step, const Values& answers) {
  const auto given = answers.find(std::string{plan::which_next});
  if (given == answers.end()) return {command::Next{}};
  const Value::List one{given->second};
  const auto* several = given->second.as<Value::List>();
  for (const Value& wanted : several ? *several : one)
    for (const StepOption& option : step.options)
      if (option.available && wanted == Value{option.id}) return {command::Answer{step.step, wanted}};
  return {command::Next{}};
}

}  // namespace

bool is_of(const Step& step, const std::string& where) {
  return !where.empty() && (step.step == where || step.step.starts_with(where + "/"));
}

Playing::Playing(const CallPlan& plan, PatientInTest patient, const SessionOptions& options, Reach& reach)
    : plan_(plan),
      patient_(std::move(patient)),
      reach_(reach),
      session_(start_session(plan, Facts{patient_.facts}, options)) {
  look();
}

const Step* Playing::now() const {
  return status_.disposition || moments_.empty() ? nullptr : &moments_.back().step;
}

void Playing::look() {
  const Reply reply = session_.now();
  status_ = session_.status();
  outcome_ = session_.outcome();
  fit(outcome_.answers, plan_.inside().catalogue);
  fit(outcome_.remembered, plan_.inside().catalogue);
  for (const TopicToCome& topic : session_.overview().to_come) valences_[topic.id] = topic.valence;
  const bool is_shown_already = reply.step && !moments_.empty() && reply.step->step == moments_.back().step.step &&
                                reply.step->text == moments_.back().step.text;
  if (is_shown_already)
    moments_.back().step = *reply.step;  // its options and buttons may be others now
  else if (reply.step)
    moments_.push_back({*reply.step});
  if (reply.step) reach_.show(*reply.step);
  reach_.learn(patient_.facts, outcome_.answers, status_);
}

/// The lines of the options that an answer names.
std::vector<DecidedBy> Playing::options_in(const Command& command) const {
  const auto* answer = std::get_if<command::Answer>(&command.what);
  const auto* correct = std::get_if<command::Correct>(&command.what);
  const bool asks = answer && now() && now()->answer;
  const plan::Asking* asking = plan_.inside().catalogue.asking(correct ? correct->answer
                                                               : asks  ? now()->answer->name
                                                                       : std::string{});
  std::vector<DecidedBy> lines;
  if (!asking) return lines;
  const Value& value = correct ? correct->value : answer->value;
  const Value::List one{value};
  const auto* several = value.as<Value::List>();
  for (const plan::Option& option : asking->answer->options)
    for (const Value& named : several ? *several : one)
      if (const auto* id = named.as<std::string>(); id && *id == option.id)
        lines.push_back(
            {option.range.begin.line, fmt::format("the option `{}` of `{}`", option.id, asking->answer->name)});
  return lines;
}

std::optional<Trouble> Playing::carry(const Command& command, const std::string& refused) {
  const Reply reply = session_.apply(command);
  if (reply.refused) {
    if (reply.refused->code == refused) return {};
    const std::string instead = refused.empty() ? "" : fmt::format(", not with `{}`", refused);
    return Trouble{fmt::format("`{}` is refused with `{}`{}: {}", name_of(command), reply.refused->code, instead,
                               reply.refused->message),
                   {},
                   options_in(command)};
  }
  if (!refused.empty())
    return Trouble{fmt::format("`{}` is accepted, not refused with `{}`", name_of(command), refused)};
  if (!moments_.empty()) {
    std::string done = what_is_done(command, moments_.back().step);
    if (!done.empty()) moments_.back().done.push_back(std::move(done));
    if (std::holds_alternative<command::Next>(command.what)) moments_.back().is_finished = true;
  }
  look();
  return {};
}

/// Finishes the step that is shown: answers as this patient does, leaves open what may be left open.
std::optional<Trouble> Playing::advance() {
  const Step& step = *now();
  if (!step.answer) return carry({command::Next{}});
  if (step.answer->name == plan::which_next) return carry(next_as_wanted(step, patient_.answers));
  const auto given = patient_.answers.find(step.answer->name);
  if (given != patient_.answers.end() && !given->second.is_null())
    return carry({command::Answer{step.step, given->second}});
  if (step.answer->optional) return carry({command::Next{}});
  return Trouble{fmt::format("the call asks {}, and the patient has no answer", question(step)),
                 fmt::format("add `{}: …` to the `answers` of the case or of its patient", step.answer->name)};
}

bool Playing::shows(const std::string& where) const {
  const Step* step = now();
  return step ? is_of(*step, where) : where.empty();
}

std::optional<Trouble> Playing::go_to(const std::string& where) {
  for (std::size_t steps = 0; !shows(where); ++steps) {
    if (!now()) return Trouble{fmt::format("the call is over before `{}` is shown", where)};
    if (steps > most_steps) return Trouble{fmt::format("`{}` isn't shown within {} steps", where, most_steps)};
    if (std::optional<Trouble> trouble = advance()) return trouble;
  }
  return {};
}

std::optional<Trouble> Playing::give(const std::string& name, const Value& value, const std::string& refused) {
  for (std::size_t steps = 0; !(now() && now()->answer && now()->answer->name == name); ++steps) {
    if (!now()) return Trouble{fmt::format("the call is over, and `{}` wasn't asked", name)};
    if (steps > most_steps) return Trouble{fmt::format("`{}` isn't asked within {} steps", name, most_steps)};
    if (std::optional<Trouble> trouble = advance()) {
      trouble->message = fmt::format("{}; `{}` would come later", trouble->message, name);
      return trouble;
    }
  }
  if (value.is_null()) return carry({command::Next{}}, refused);
  return carry({command::Answer{now()->step, value}}, refused);
}

}  // namespace bedside::author_tests
