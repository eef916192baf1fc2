#include "author_tests/judge_call.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "author_tests/profiles.hpp"
#include "loaded_plan.hpp"
#include "plan/step_id.hpp"
#include "session/endings.hpp"

namespace bedside::author_tests {
namespace {

std::string where(const Seen& seen) {
  const Step* now = seen.call->now();
  return now ? fmt::format("`{}` is shown", now->step) : "the call has ended";
}

/// A button that comes back into the call only asks somebody, unless it is an emergency.
bool is_transfer(const Seen& seen, const Step& step) {
  if (step.kind != StepKind::hand_over) return false;
  const std::string_view owner = plan::owner_of(step.step);
  const std::vector<plan::Button>& buttons = seen.plan.inside().plan.buttons;
  const bool comes_back = std::any_of(buttons.begin(), buttons.end(), [&](const plan::Button& button) {
    return !button.ends_call && owner == "button:" + button.id;
  });
  return !comes_back || session::is_emergency(step.text);
}

/// Where the patient was transferred to: by steps that were finished, and by the nurse.
std::vector<std::string> handed_over_to(const Seen& seen) {
  std::vector<std::string> places;
  const auto add = [&](const std::string& place) {
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
  };
  for (const Moment& moment : seen.call->moments())
    if (moment.is_finished && is_transfer(seen, moment.step)) add(moment.step.text);
  for (const Departure& departure : seen.call->outcome().departures)
    if (departure.what == "hand_over") add(departure.topic);
  return places;
}

/// Why a topic that isn't told doesn't ask its questions.
std::string why_not_asked(const Seen& seen, const plan::Topic& topic) {
  const TopicStatus* status = status_of(seen, topic.id);
  const TopicState state = status ? status->state : TopicState::pending;
  const std::string why = !status || status->because.empty() ? "" : ": " + status->because;
  switch (state) {
    case TopicState::pending:
    case TopicState::waiting:
      return seen.call->now() ? fmt::format("the call hasn't come to `{}`", topic.id)
                              : fmt::format("the call ended before `{}`", topic.id);
    case TopicState::skipped:
    case TopicState::deferred:
      return fmt::format("`{}` was {}{}", topic.id, bedside::name_of(state), why);
    case TopicState::not_applicable:
      return fmt::format("`{}` isn't in this call{}", topic.id, why);
    case TopicState::active:
    case TopicState::done:
      break;
  }
  return fmt::format("`{}` was told without this step", topic.id);
}

/// Of the step of a topic that asks for an answer.
std::string id_of(const plan::Asking& asking) {
  for (std::size_t part = 0; part < asking.topic->parts.size(); ++part)
    for (std::size_t place = 0; place < asking.topic->parts[part].size(); ++place)
      if (&asking.topic->parts[part][place] == asking.step)
        return plan::numbered(plan::unit_id(*asking.topic, part), place);
  return asking.topic->id;
}

/// An answer that isn't there: whether it was asked, and else why not.
Verdict not_recorded(const std::string& name, const Seen& seen) {
  const plan::Asking* asking = seen.plan.inside().catalogue.asking(name);
  if (!asking) return broken(in_words(name, {}));
  const auto asks = [&](const Moment& moment) { return moment.step.answer && moment.step.answer->name == name; };
  const std::vector<Moment>& moments = seen.call->moments();
  const auto asked = std::find_if(moments.rbegin(), moments.rend(), asks);
  if (asked != moments.rend()) {
    const bool is_asked_now = asked == moments.rbegin() && seen.call->now();
    return because_of_step(broken(fmt::format("`{}` isn't recorded: it {}", name,
                                              is_asked_now ? "is being asked" : "was asked, and left open")),
                           asked->step);
  }
  if (asking->button)
    return broken(fmt::format("`{}` was never asked: the button `{}` didn't come to it", name, asking->button->id));
  return because_untold(broken(fmt::format("`{}` was never asked: {}", name, why_not_asked(seen, *asking->topic))),
                        seen, id_of(*asking));
}

}  // namespace

Verdict because_never_shown(Verdict verdict, const Seen& seen, const std::string& id) {
  const std::vector<Moment>& moments = seen.call->moments();
  const auto shows_it = [&](const Moment& moment) { return is_of(moment.step, id); };
  if (std::any_of(moments.begin(), moments.end(), shows_it)) return verdict;
  return because_untold(std::move(verdict), seen, id);
}

Verdict because_never_asked(Verdict verdict, const Seen& seen, const std::string& name) {
  const plan::Asking* asking = seen.plan.inside().catalogue.asking(name);
  if (!asking || !asking->topic) return verdict;
  return because_never_shown(std::move(verdict), seen, id_of(*asking));
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
  return because_untold(broken(fmt::format("`{}` wasn't told in this call", what)), seen, what);
}

Verdict judge(const expected::Choices& wanted, const Seen& seen) {
  const Step* asked = nullptr;
  for (const Step* step : heard(seen))
    if (step->answer && step->answer->name == wanted.answer) asked = step;
  if (!asked)
    return because_of_failed_gate(
        broken(seen.at_this_moment ? fmt::format("`{}` isn't asked now: {}", wanted.answer, where(seen))
                                   : fmt::format("`{}` wasn't asked", wanted.answer)),
        seen);
  std::vector<std::string> options;
  for (const StepOption& option : asked->options)
    if (option.available) options.push_back(option.id);
  if (options == wanted.options) return met();
  Verdict verdict =
      because_of_step(broken(fmt::format("what can be chosen is [{}]", fmt::join(options, ", "))), *asked);
  for (const StepOption& option : asked->options) {
    const bool is_wanted = std::find(wanted.options.begin(), wanted.options.end(), option.id) != wanted.options.end();
    const plan::Option* written = option_of(seen, wanted.answer, option.id);
    if (!written || is_wanted == option.available) continue;
    verdict =
        because_of_option(std::move(verdict), seen, *written,
                          fmt::format("the option `{}` {} be chosen", option.id, option.available ? "can" : "can't"));
  }
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
  Verdict verdict = broken(fmt::format("`{}` is {}{}", found->topic, bedside::name_of(found->state),
                                       found->because.empty() ? "" : ": " + found->because));
  return found->because.empty() ? because_of_topic(std::move(verdict), seen, found->topic)
                                : because_untold(std::move(verdict), seen, found->topic);
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
  for (const Departure& departure : seen.call->outcome().departures) verdict->read.push_back(in_words(departure));
  return because_of_transfers(because_of_alarms(std::move(verdict), seen), seen);
}

Verdict judge(const expected::RedFlagsAre& wanted, const Seen& seen) {
  const RedFlags red_flags = seen.call->status().red_flags;
  if (red_flags == wanted.red_flags) return met();
  return because_of_alarms(broken(fmt::format("the red flags are {}", bedside::name_of(red_flags))), seen);
}

Verdict judge(const expected::Raised& wanted, const Seen& seen) {
  const std::vector<std::string>& raised = seen.call->outcome().raised;
  const std::set<std::string> now{raised.begin(), raised.end()};
  if (now == std::set<std::string>{wanted.buttons.begin(), wanted.buttons.end()}) return met();
  return because_of_alarms(broken(fmt::format("the buttons that were raised are [{}]", fmt::join(raised, ", "))), seen);
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
  if (value == wanted.value) return met();
  return value.is_null() ? not_recorded(wanted.name, seen) : broken(in_words(wanted.name, value));
}

Verdict judge(const expected::Remembered& wanted, const Seen& seen) {
  const Values& remembered = seen.call->outcome().remembered;
  const auto found = remembered.find(wanted.name);
  const Value value = found == remembered.end() ? Value{} : found->second;
  if (value == wanted.value) return met();
  return value.is_null() ? not_recorded(wanted.name, seen) : broken(in_words(wanted.name, value));
}

Verdict judge(const expected::HandedOver& wanted, const Seen& seen) {
  const std::vector<std::string> places = handed_over_to(seen);
  const bool is_so =
      wanted.to.empty() ? places.empty() : std::find(places.begin(), places.end(), wanted.to) != places.end();
  if (is_so) return met();
  return because_of_transfers(
      because_of_alarms(broken(places.empty() ? "the patient was handed over to nobody"
                                              : fmt::format("the patient was handed over to {}", quoted(places))),
                        seen),
      seen);
}

}  // namespace bedside::author_tests
