#include "author_tests/verdict.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "author_tests/profiles.hpp"
#include "loaded_plan.hpp"
#include "plan/step_id.hpp"
#include "plan/words.hpp"

namespace bedside::author_tests {
namespace {

/// Conditions with what they came to, and what they read.
class Reasons {
 public:
  Reasons(const Seen& seen, BrokenExpectation& found) : seen_(seen), found_(found) {}

  void add(const plan::When& when) { add(when, "`{}` {}"); }

  /// `form` puts the condition and what it came to into words.
  void add(const plan::When& when, const std::string& form) {
    const condition::Lookup look_up = [&](std::string_view name) -> condition::Known {
      const auto value = seen_.known.find(name);
      if (value == seen_.known.end()) return {condition::Known::State::missing_fact};
      return {condition::Known::State::given, &value->second};
    };
    const condition::Outcome outcome = condition::evaluate(when.condition, look_up, condition::ComesTo::yes_or_no);
    const std::string_view came_to = outcome.is_true()      ? "is true"
                                     : outcome.is_false()   ? "is false"
                                     : outcome.is_unknown() ? "isn't decided"
                                                            : "can't be worked out";
    found_.decided_by.push_back(
        {when.range.begin.line, fmt::format(fmt::runtime(form), when.condition.text(), came_to)});
    for (const condition::NameRead& read : condition::names_read(when.condition)) add_read(read.name);
  }

  void add_answer(const std::string& name) { add_read(name); }
  void add_line(int line, std::string text) { found_.decided_by.push_back({line, std::move(text)}); }

 private:
  void add_read(const std::string& name) {
    const auto value = seen_.known.find(name);
    std::string words = in_words(name, value == seen_.known.end() ? Value{} : value->second);
    if (std::find(found_.read.begin(), found_.read.end(), words) == found_.read.end())
      found_.read.push_back(std::move(words));
  }

  const Seen& seen_;
  BrokenExpectation& found_;
};

const plan::Topic* topic_named(const Seen& seen, std::string_view id) {
  return seen.plan.inside().catalogue.topic(plan::owner_of(id));
}

bool is_kept_out(const TopicStatus& status) {
  return status.state == TopicState::not_applicable &&
         status.because == bedside::name_of(Disposition::identity_not_confirmed);
}

void add_glue(Reasons& reasons, const plan::Topic& topic) {
  if (topic.directly_after)
    reasons.add_line(topic.directly_after->range.begin.line,
                     fmt::format("it stands directly after `{}`, and shares its fate", topic.directly_after->id));
}

/// Whether this was done at some time in the call, as `Moment::done` has it.
bool was_done(const Seen& seen, const std::string& deed) {
  const auto is_it = [&](const std::string& done) { return done == deed || done.starts_with(deed + " ("); };
  return std::any_of(seen.call->moments().begin(), seen.call->moments().end(),
                     [&](const Moment& moment) { return std::any_of(moment.done.begin(), moment.done.end(), is_it); });
}

/// Whether the identity gate keeps topics out of this call, or ended it.
bool has_failed_gate(const Seen& seen) {
  if (!seen.call) return false;
  const CallStatus& status = seen.call->status();
  return status.disposition == Disposition::identity_not_confirmed ||
         std::any_of(status.topics.begin(), status.topics.end(),
                     [](const TopicStatus& each) { return is_kept_out(each); });
}

/// Adds the conditions of those steps that are this one.
void add_step(Reasons& reasons, const std::vector<plan::Step>& steps, const std::string& unit, std::string_view id) {
  for (std::size_t place = 0; place < steps.size(); ++place)
    if (steps[place].when && plan::numbered(unit, place) == id) reasons.add(*steps[place].when);
}

/// Adds the conditions of a topic or button, and of the step where `id` is one.
void add_conditions(Reasons& reasons, const Seen& seen, const std::string& id) {
  if (const plan::Topic* topic = topic_named(seen, id)) {
    add_glue(reasons, *topic);
    if (topic->when) reasons.add(*topic->when);
    for (std::size_t part = 0; part < topic->parts.size(); ++part)
      add_step(reasons, topic->parts[part], plan::unit_id(*topic, part), id);
  }
  for (const plan::Button& button : seen.plan.inside().plan.buttons) {
    const std::string owner = "button:" + button.id;
    if (plan::owner_of(id) != owner) continue;
    if (button.when) reasons.add(*button.when);
    add_step(reasons, button.steps, owner, id);
  }
}

bool has_passed(const Seen& seen, const plan::Topic& gate) {
  const Values& answers = seen.call->outcome().answers;
  const std::vector<const plan::Asking*>& questions = seen.plan.inside().catalogue.questions(gate);
  return std::all_of(questions.begin(), questions.end(), [&](const plan::Asking* asking) {
    const auto answer = answers.find(asking->answer->name);
    const bool* yes = answer == answers.end() ? nullptr : answer->second.as<bool>();
    return !asking->step->when && yes && *yes;
  });
}

}  // namespace

std::string in_words(const Departure& departure) {
  return fmt::format("{}{}{}: {}", departure.what, departure.topic.empty() ? "" : " ", departure.topic,
                     bedside::name_of(departure.because.code));
}

std::string quoted(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += fmt::format("{}`{}`", all.empty() ? "" : ", ", word);
  return all.empty() ? "nothing" : all;
}

const TopicStatus* status_of(const Seen& seen, std::string_view topic) {
  const std::vector<TopicStatus>& topics = seen.call->status().topics;
  const auto found =
      std::find_if(topics.begin(), topics.end(), [&](const TopicStatus& each) { return each.topic == topic; });
  return found == topics.end() ? nullptr : &*found;
}

std::string why_not_told(const Seen& seen, const std::string& topic) {
  if (seen.call) {
    const TopicStatus* status = status_of(seen, topic);
    return !status ? "" : status->state == TopicState::done ? "none of its steps was said" : status->because;
  }
  for (const LeftOut& left_out : seen.arranged.left_out)
    if (left_out.topic == topic) return left_out.because;
  for (const Waiting& waiting : seen.arranged.waiting)
    if (waiting.topic == topic) return fmt::format("it waits for {}", quoted(waiting.names));
  return {};
}

bool is_named(const SeenTopic& topic, const std::string& name) {
  return topic.id == name || topic.topic == name;
}

Verdict because_of_topic(Verdict verdict, const Seen& seen, const std::string& id) {
  const plan::Topic* topic = topic_named(seen, id);
  if (!topic) return verdict;
  Reasons reasons{seen, *verdict};
  add_glue(reasons, *topic);
  if (topic->when) reasons.add(*topic->when);
  for (const plan::Feeling& feeling : topic->feels)
    if (feeling.when) reasons.add(*feeling.when);
  return verdict;
}

Verdict because_of_moves(Verdict verdict, const Seen& seen, const std::set<std::string>& topics) {
  for (const SeenTopic& topic : seen.order) {
    if (!topics.contains(topic.id) && !topics.contains(topic.topic)) continue;
    const auto& moves = seen.arranged.body.moves;
    const auto move =
        std::find_if(moves.begin(), moves.end(), [&](const Move& each) { return each.topic == topic.id; });
    const std::string feels = fmt::format("`{}` feels {}", topic.id, plan::feeling_word(topic.valence));
    const bool moved = move != moves.end() && !move->reasons.empty();
    const std::string why = seen.was_chosen(topic.id) ? "the patient chose it to come next"
                            : moved                   ? move->reasons.front().text
                                                      : "it stands where the author wrote it";
    verdict->decided_by.push_back({topic.line, fmt::format("{}; {}", feels, why)});
  }
  return verdict;
}

Verdict because_of_steps(Verdict verdict, const Seen& seen, const std::string& text) {
  Reasons reasons{seen, *verdict};
  for (const plan::Topic& topic : seen.plan.inside().plan.topics)
    for (const plan::Step* step : plan::steps_of(topic))
      plan::for_each_text(*step, [&](const plan::Text& spoken, const plan::Option* option) {
        if (spoken.written.find(text) == std::string::npos) return;
        if (option)
          reasons.add_line(option->range.begin.line,
                           fmt::format("the option `{}` of `{}` says it", option->id, topic.id));
        else
          reasons.add_line(step->range.begin.line, fmt::format("a step of `{}` says it", topic.id));
        if (const TopicStatus* status = status_of(seen, topic.id); status && is_kept_out(*status)) return;
        if (topic.when) reasons.add(*topic.when);
        if (step->when) reasons.add(*step->when);
        if (option && option->when) reasons.add(*option->when);
      });
  return because_of_failed_gate(std::move(verdict), seen);
}

Verdict because_of_step(Verdict verdict, const Step& step) {
  verdict->decided_by.push_back(
      {step.line, fmt::format("`{}`: {}", step.step,
                              step.why.empty() ? "as written" : fmt::format("{}", fmt::join(step.why, ", ")))});
  return verdict;
}

std::vector<const Step*> heard(const Seen& seen) {
  std::vector<const Step*> steps;
  if (seen.at_this_moment) {
    if (const Step* now = seen.call->now()) steps.push_back(now);
    return steps;
  }
  for (const Moment& moment : seen.call->moments()) steps.push_back(&moment.step);
  return steps;
}

const plan::Option* option_of(const Seen& seen, std::string_view answer, std::string_view id) {
  const plan::Asking* asking = seen.plan.inside().catalogue.asking(answer);
  if (!asking) return nullptr;
  const auto found = std::find_if(asking->answer->options.begin(), asking->answer->options.end(),
                                  [&](const plan::Option& option) { return option.id == id; });
  return found == asking->answer->options.end() ? nullptr : &*found;
}

Verdict because_of_alarms(Verdict verdict, const Seen& seen) {
  Reasons reasons{seen, *verdict};
  for (const plan::Button& button : seen.plan.inside().plan.buttons) {
    if (!button.urgent) continue;
    if (button.when) reasons.add(*button.when, fmt::format("`{}` goes off when `{{}}`, which {{}}", button.id));
    for (const std::string_view deed : {"press", "withdraw"})
      if (was_done(seen, fmt::format("{} {}", deed, button.id)))
        reasons.add_line(button.range.begin.line,
                         fmt::format("`{}` was {}", button.id, deed == "press" ? "pressed" : "taken back"));
  }
  return because_of_gate(std::move(verdict), seen);
}

Verdict because_of_gate(Verdict verdict, const Seen& seen) {
  const plan::Topic* gate = seen.plan.inside().catalogue.gate();
  if (!gate || has_passed(seen, *gate)) return verdict;
  Reasons reasons{seen, *verdict};
  reasons.add_line(gate->range.begin.line, fmt::format("the identity gate `{}` hasn't passed", gate->id));
  for (const plan::Asking* asking : seen.plan.inside().catalogue.questions(*gate))
    reasons.add_answer(asking->answer->name);
  return verdict;
}

Verdict because_of_transfers(Verdict verdict, const Seen& seen) {
  Reasons reasons{seen, *verdict};
  for (const plan::Topic& topic : seen.plan.inside().plan.topics)
    for (const plan::Step* step : plan::steps_of(topic)) {
      if (step->kind != StepKind::hand_over) continue;
      reasons.add_line(step->range.begin.line, fmt::format("`{}` hands over to `{}`", topic.id, step->text.written));
      if (topic.when) reasons.add(*topic.when);
      if (step->when) reasons.add(*step->when);
    }
  return verdict;
}

Verdict because_of_option(Verdict verdict, const Seen& seen, const plan::Option& option, std::string words) {
  Reasons reasons{seen, *verdict};
  reasons.add_line(option.range.begin.line, std::move(words));
  if (option.when) reasons.add(*option.when);
  return verdict;
}

Verdict because_of_failed_gate(Verdict verdict, const Seen& seen) {
  return has_failed_gate(seen) ? because_of_gate(std::move(verdict), seen) : verdict;
}

Verdict because_of_conditions(Verdict verdict, const Seen& seen, const std::string& id) {
  Reasons reasons{seen, *verdict};
  add_conditions(reasons, seen, id);
  return verdict;
}

Verdict because_of_ending(Verdict verdict, const Seen& seen) {
  if (!seen.call || !seen.call->status().disposition) return verdict;
  for (const Departure& departure : seen.call->outcome().departures)
    if (departure.what == "end" || departure.what == "hand_over") verdict->read.push_back(in_words(departure));
  if (seen.call->status().disposition == Disposition::emergency) return because_of_alarms(std::move(verdict), seen);
  return because_of_failed_gate(std::move(verdict), seen);
}

Verdict because_untold(Verdict verdict, const Seen& seen, const std::string& id) {
  const TopicStatus* status = seen.call ? status_of(seen, plan::owner_of(id)) : nullptr;
  if (!status) return because_of_conditions(std::move(verdict), seen, id);
  if (is_kept_out(*status)) return because_of_gate(std::move(verdict), seen);
  const std::optional<Disposition> how = seen.call->status().disposition;
  if (how && status->because == bedside::name_of(*how)) return because_of_ending(std::move(verdict), seen);
  return because_of_failed_gate(because_of_conditions(std::move(verdict), seen, id), seen);
}

Verdict not_in_call(const Seen& seen, const std::string& topic) {
  const std::string why = why_not_told(seen, std::string{plan::owner_of(topic)});
  return because_untold(broken(fmt::format("`{}` isn't in this call{}", topic, why.empty() ? "" : ": " + why)), seen,
                        topic);
}

}  // namespace bedside::author_tests
