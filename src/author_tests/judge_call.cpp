#include "author_tests/judge_call.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "author_tests/profiles.hpp"
#include "loaded_plan.hpp"

namespace bedside::author_tests {
namespace {

using How = expected::Hears::How;

std::string without_final_newlines(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

/// What a step says: its text, and that of the options that can be chosen, with the reasons of recommendations.
std::vector<std::string> texts_of(const Step& step) {
  std::vector<std::string> texts{without_final_newlines(step.text)};
  for (const StepOption& option : step.options) {
    if (!option.available) continue;
    texts.push_back(without_final_newlines(option.say));
    if (!option.because.empty()) texts.push_back(without_final_newlines(option.because));
  }
  return texts;
}

/// The steps in which something can be heard: that shown now, or all that were.
std::vector<const Step*> heard(const Seen& seen) {
  std::vector<const Step*> steps;
  if (seen.at_this_moment) {
    if (const Step* now = seen.call->now()) steps.push_back(now);
    return steps;
  }
  for (const Moment& moment : seen.call->moments()) steps.push_back(&moment.step);
  return steps;
}

bool says(const std::string& text, const expected::Hears& wanted) {
  return wanted.how == How::exactly ? text == without_final_newlines(wanted.text)
                                    : text.find(wanted.text) != std::string::npos;
}

struct Said {
  const Step* step = nullptr;
  std::string text;
};

std::optional<Said> said(const Seen& seen, const expected::Hears& wanted) {
  for (const Step* step : heard(seen))
    for (const std::string& text : texts_of(*step))
      if (says(text, wanted)) return Said{step, text};
  return {};
}

std::string where(const Seen& seen) {
  const Step* now = seen.call->now();
  return now ? fmt::format("`{}` is shown", now->step) : "the call has ended";
}

/// Adds the line of the step that is shown now, and why it is here.
Verdict because_of_step(Verdict verdict, const Step& step) {
  verdict->decided_by.push_back(
      {step.line, fmt::format("`{}`: {}", step.step,
                              step.why.empty() ? "as written" : fmt::format("{}", fmt::join(step.why, ", ")))});
  return verdict;
}

/// Adds the conditions of the urgent buttons.
Verdict because_of_buttons(Verdict verdict, const Seen& seen) {
  for (const plan::Button& button : seen.plan.inside().plan.buttons)
    if (button.urgent && button.when)
      verdict->decided_by.push_back({button.when->range.begin.line,
                                     fmt::format("`{}` goes off when `{}`", button.id, button.when->condition.text())});
  for (const auto& [name, value] : seen.call->outcome().answers)
    if (!value.is_null()) verdict->read.push_back(in_words(name, value));
  return verdict;
}

Verdict never_heard(const expected::Hears& wanted, const Seen& seen) {
  const std::optional<Said> found = said(seen, wanted);
  if (!found) return met();
  return because_of_step(broken(fmt::format("`{}` says it: {}", found->step->step, found->text)), *found->step);
}

}  // namespace

Verdict judge(const expected::Hears& wanted, const Seen& seen) {
  if (wanted.how == How::never) return never_heard(wanted, seen);
  if (said(seen, wanted)) return met();
  const Step* now = seen.call->now();
  if (seen.at_this_moment)
    return now ? because_of_step(broken(fmt::format("`{}` says: {}", now->step, now->text)), *now)
               : broken("the call has ended, and nothing is said");
  return because_of_steps(
      broken(wanted.how == How::exactly ? "no step of this call says that"
                                        : fmt::format("no step of this call says “{}”", wanted.text)),
      seen, wanted.text);
}

Verdict judge(const expected::Shows& wanted, const Seen& seen) {
  const Step* now = seen.call->now();
  if (wanted.what.empty()) return now ? because_of_step(broken(where(seen)), *now) : met();
  if (!now) return broken(where(seen));
  return is_of(*now, wanted.what) ? met() : because_of_step(broken(where(seen)), *now);
}

Verdict judge(const expected::Told& wanted, const Seen& seen) {
  const std::vector<Moment>& moments = seen.call->moments();
  const std::string& what = wanted.what.text;
  if (std::any_of(moments.begin(), moments.end(), [&](const Moment& each) { return is_of(each.step, what); }))
    return met();
  return because_of_step_conditions(broken(fmt::format("`{}` wasn't told in this call", what)), seen, what);
}

Verdict judge(const expected::Choices& wanted, const Seen& seen) {
  const Step* asked = nullptr;
  for (const Step* step : heard(seen))
    if (step->answer && step->answer->name == wanted.answer) asked = step;
  if (!asked)
    return broken(seen.at_this_moment ? fmt::format("`{}` isn't asked now: {}", wanted.answer, where(seen))
                                      : fmt::format("`{}` wasn't asked", wanted.answer));
  std::vector<std::string> options;
  for (const StepOption& option : asked->options)
    if (option.available) options.push_back(option.id);
  if (options == wanted.options) return met();
  Verdict verdict =
      because_of_step(broken(fmt::format("what can be chosen is [{}]", fmt::join(options, ", "))), *asked);
  for (const StepOption& option : asked->options)
    if (!option.available)
      verdict->decided_by.push_back({asked->line, fmt::format("`{}`: {}", option.id, option.unavailable)});
  return verdict;
}

Verdict judge(const expected::Buttons& wanted, const Seen& seen) {
  const Step* now = seen.call->now();
  if (!now) return broken("the call has ended, and no button can be pressed");
  std::vector<std::string> buttons;
  for (const StepButton& button : now->buttons) buttons.push_back(button.button);
  return buttons == wanted.buttons ? met() : broken(fmt::format("the buttons are [{}]", fmt::join(buttons, ", ")));
}

Verdict judge(const expected::TopicStands& wanted, const Seen& seen) {
  const auto& topics = seen.call->status().topics;
  const auto found = std::find_if(topics.begin(), topics.end(),
                                  [&](const TopicStatus& each) { return each.topic == wanted.topic.text; });
  if (found == topics.end()) return not_in_call(seen, wanted.topic.text);
  if (found->state == wanted.state) return met();
  return because_of_topic(broken(fmt::format("`{}` is {}{}", found->topic, bedside::name_of(found->state),
                                             found->because.empty() ? "" : ": " + found->because)),
                          seen, found->topic);
}

Verdict judge(const expected::EndsAs& wanted, const Seen& seen) {
  const std::optional<Disposition> disposition = seen.call->status().disposition;
  if (!disposition)
    return broken(fmt::format("the call hasn't ended: {}", where(seen)), "add `- to the end` to the call");
  if (disposition == wanted.disposition) return met();
  Verdict verdict = broken(fmt::format("the call is {}", bedside::name_of(*disposition)));
  for (const plan::Topic& topic : seen.plan.inside().plan.topics)
    for (const TopicStatus& status : seen.call->status().topics)
      if (status.topic == topic.id && topic.mandatory && status.state != TopicState::done)
        verdict->decided_by.push_back({topic.range.begin.line, fmt::format("the mandatory topic `{}` is {}", topic.id,
                                                                           bedside::name_of(status.state))});
  for (const Departure& departure : seen.call->outcome().departures)
    verdict->read.push_back(
        fmt::format("{} {}: {}", departure.what, departure.topic, bedside::name_of(departure.because.code)));
  return because_of_buttons(std::move(verdict), seen);
}

Verdict judge(const expected::RedFlagsAre& wanted, const Seen& seen) {
  const RedFlags red_flags = seen.call->status().red_flags;
  if (red_flags == wanted.red_flags) return met();
  return because_of_buttons(broken(fmt::format("the red flags are {}", bedside::name_of(red_flags))), seen);
}

Verdict judge(const expected::Raised& wanted, const Seen& seen) {
  const std::vector<std::string>& raised = seen.call->outcome().raised;
  const std::set<std::string> now{raised.begin(), raised.end()};
  if (now == std::set<std::string>{wanted.buttons.begin(), wanted.buttons.end()}) return met();
  return because_of_buttons(broken(fmt::format("the buttons that were raised are [{}]", fmt::join(raised, ", "))),
                            seen);
}

Verdict judge(const expected::Deferred& wanted, const Seen& seen) {
  std::set<std::string> deferred;
  for (const Deferral& deferral : seen.call->outcome().deferred) deferred.insert(deferral.topic);
  if (deferred == std::set<std::string>{wanted.topics.begin(), wanted.topics.end()}) return met();
  return broken(fmt::format("what is left for the next call is [{}]", fmt::join(deferred, ", ")));
}

Verdict judge(const expected::Answered& wanted, const Seen& seen) {
  const Values& answers = seen.call->outcome().answers;
  const auto found = answers.find(wanted.name);
  const Value value = found == answers.end() ? Value{} : found->second;
  return value == wanted.value ? met() : broken(in_words(wanted.name, value));
}

}  // namespace bedside::author_tests
