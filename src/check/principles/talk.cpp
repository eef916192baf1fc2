// Nobody listens for long: the patient soon gets a word in, and then again and again.
#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "check/principles/chains.hpp"
#include "check/principles/rules.hpp"
#include "check/principles/steps.hpp"
#include "check/principles/talk_length.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Catalogue;
using plan::Step;
using plan::Topic;

/// Listens to steps that follow each other in every call, and reports stretches that are too long.
class Listener {
 public:
  Listener(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings)
      : plan_(plan), catalogue_(catalogue), findings_(findings) {}

  /// The steps of a ritual, of which each topic has its own `when`.
  void hear(const Topic& topic) {
    for (const Step* step : plan::steps_of(topic)) hear(*step, topic.when ? &*topic.when : nullptr);
  }

  /// `of_topic` is null where the whole sequence shares the condition.
  void hear(const Step& step, const plan::When* of_topic) {
    const std::int64_t length = spoken_milliseconds(step, plan_, catalogue_);
    if (length > 0 && !first_) first_ = &step;
    stretch_.add(length, of_topic, step.when ? &*step.when : nullptr);
    if (!too_long_ && stretch_.milliseconds() > limit()) too_long_ = &step;
    if (is_turn(step)) end();
  }

  /// From here on until the next turn it is the greeting.
  void greet() { greeting_ = true; }

  /// Goes on with the same stretch behind the opening. A greeting that is too long is told as such, without the rest.
  void leave_opening() {
    if (greeting_ && too_long_) end();
    greeting_ = false;
  }

  bool is_too_long() const { return too_long_ != nullptr; }

  void end() {
    if (too_long_) report();
    stretch_ = {};
    first_ = nullptr;
    too_long_ = nullptr;
    greeting_ = false;
  }

 private:
  std::int64_t limit() const { return greeting_ ? longest_greeting : longest_talk; }

  void report() {
    const std::string seconds = in_seconds(stretch_.milliseconds());
    Diagnostic& problem = findings_.warning(
        greeting_ ? Code::long_greeting : Code::long_talk, too_long_->range,
        greeting_ ? fmt::format("the nurse speaks for {} seconds before the patient has a word", seconds)
                  : fmt::format("the nurse talks for {} seconds without a turn for the patient", seconds));
    problem.hint =
        greeting_
            ? fmt::format("say who is calling and `ask` something, within {} seconds", longest_greeting / 1000)
            : fmt::format("put an `ask`, an `offer` or a `teach_back` before {} seconds are over", longest_talk / 1000);
    if (first_ != too_long_) problem.related.push_back({first_->range, "it starts here"});
  }

  const plan::Plan& plan_;
  const Catalogue& catalogue_;
  Findings& findings_;
  Stretch stretch_;
  const Step* first_ = nullptr;
  const Step* too_long_ = nullptr;
  bool greeting_ = false;
};

/// The topics of a ritual follow each other in every call.
void hear_ritual(const plan::Plan& plan, Section section, Listener& listener) {
  for (const Topic& topic : plan.topics)
    if (topic.section == section) listener.hear(topic);
}

bool has_turn(const Topic& topic) {
  const std::vector<const Step*> steps = plan::steps_of(topic);
  return std::any_of(steps.begin(), steps.end(), [](const Step* step) { return is_turn(*step); });
}

bool has_turn_in_body(const plan::Plan& plan) {
  return std::any_of(plan.topics.begin(), plan.topics.end(),
                     [](const Topic& topic) { return topic.section == Section::body && has_turn(topic); });
}

/// In whatever order, this is said without a turn when the body has none.
void hear_whole_body(const plan::Plan& plan, const Chains& chains, Listener& listener) {
  for (const Topic& topic : plan.topics)
    if (topic.section == Section::body && chains.is_in_every_call(topic)) listener.hear(topic);
}

/// In the body only what is glued together is sure to stay together. Parts are not: each may stand alone.
void hear_chain(const Topic& head, const Catalogue& catalogue, Listener& listener) {
  for (const Topic* topic = &head; topic; topic = catalogue.behind(*topic))
    for (const std::vector<Step>& part : topic->parts) {
      if (&part != &topic->parts.front()) listener.end();
      for (const Step& step : part) listener.hear(step, nullptr);
    }
  listener.end();
}

}  // namespace

void check_talk(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  const Chains chains{plan, catalogue};
  Listener listener{plan, catalogue, findings};
  listener.greet();
  hear_ritual(plan, Section::opening, listener);
  listener.leave_opening();
  if (has_turn_in_body(plan))
    listener.end();
  else
    hear_whole_body(plan, chains, listener);
  const bool body_is_told = listener.is_too_long();
  hear_ritual(plan, Section::closing, listener);
  listener.end();
  for (const Topic& topic : plan.topics) {
    const bool is_told = body_is_told && chains.is_in_every_call(topic);
    if (topic.section == Section::body && !topic.directly_after && !is_told) hear_chain(topic, catalogue, listener);
  }
}

}  // namespace bedside::check
