// What never came up: topics, steps, options and buttons that nobody reaches, and sides that conditions never come to.
#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "explore/findings.hpp"
#include "plan/words.hpp"
#include "session/places.hpp"

namespace bedside::exploring {
namespace {

using session::StepPlace;
using Of = PlacedCondition::Of;

std::string in_words(const plan::When& when) {
  return fmt::format("`{}`", when.condition.text());
}

class Unreached {
 public:
  Unreached(const Survey& survey, const Evidence& evidence, bool is_all, std::vector<Found>& found)
      : survey_(survey),
        evidence_(evidence),
        is_all_(is_all),
        places_(survey.plan(), survey.catalogue()),
        found_(found) {}

  void add() {
    for (session::Index topic = 0; topic < survey_.plan().topics.size(); ++topic) add_unreached(topic);
    for (session::Index button = 0; button < survey_.plan().buttons.size(); ++button) add_unreached_steps(button);
    for (std::size_t condition = 0; condition < survey_.conditions().size(); ++condition) add_one_sided(condition);
  }

 private:
  /// "no call", or how far one has looked.
  std::string nowhere(std::string_view never) const {
    return is_all_ ? std::string{never} : fmt::format("{} in any call that was played", never);
  }

  Found& add(std::string_view kind, std::string about, const SourceRange& range, Sighting shown_by) {
    return found_.emplace_back(found(kind, std::move(about), range, shown_by));
  }

  bool is_reached(std::size_t from, std::size_t count) const {
    const auto first = evidence_.shown().begin() + static_cast<std::ptrdiff_t>(from);
    return std::find(first, first + static_cast<std::ptrdiff_t>(count), true) !=
           first + static_cast<std::ptrdiff_t>(count);
  }

  /// The condition at this place; null when there is none.
  const PlacedCondition* condition_of(Of of, const plan::When* when) const {
    for (const PlacedCondition& placed : survey_.conditions())
      if (placed.of == of && placed.when == when) return &placed;
    return nullptr;
  }

  void add_unreached(session::Index place) {
    const plan::Topic& topic = survey_.plan().topics[place];
    const std::size_t first = survey_.number_of(session::step_of({place, 0}, 0));
    std::size_t count = 0;
    for (const auto& part : topic.parts) count += part.size();
    if (!is_reached(first, count)) return add_unreached(topic);
    for (std::size_t step = first; step < first + count; ++step)
      if (!evidence_.is_shown(step)) add_unreached_step(step);
  }

  void add_unreached(const plan::Topic& topic) {
    Found& found =
        add("unreachable-topic", topic.id, topic.when ? topic.when->range : topic.range, {Shows::whole_call, 0});
    found.message = nowhere(fmt::format("no patient is told `{}`", topic.id));
    if (!is_all_) found.message = nowhere(fmt::format("`{}` isn't told", topic.id));
    found.hint = why_unreached(topic);
    found.case_name = fmt::format("somebody is told {}", topic.id);
    found.expected = {{"told", topic.id}};
  }

  std::string why_unreached(const plan::Topic& topic) const {
    if (topic.when) {
      const auto number = static_cast<std::size_t>(condition_of(Of::topic, &*topic.when) - survey_.conditions().data());
      if (!evidence_.has_side(number, true))
        return evidence_.has_side(number, false) ? "its condition is never true when it is asked"
                                                 : "what its condition asks for never becomes known";
    }
    if (topic.directly_after) return fmt::format("it shares the fate of `{}`", topic.directly_after->id);
    return "every call ends before it, or none of its steps can be said";
  }

  void add_unreached_steps(session::Index button) {
    const std::size_t first = survey_.number_of(session::step_of_button(button, 0));
    const std::size_t count = survey_.plan().buttons[button].steps.size();
    if (!is_reached(first, count)) return;
    for (std::size_t step = first; step < first + count; ++step)
      if (!evidence_.is_shown(step)) add_unreached_step(step);
  }

  void add_unreached_step(std::size_t number) {
    const StepPlace place = survey_.steps()[number];
    const plan::Step& step = *places_.written(place);
    const std::string id = places_.step_id(place);
    const bool was_passed = evidence_.find({Shows::step_passed_over, number}) != nullptr;
    Found& found = add("unreachable-step", id, step.when ? step.when->range : step.range,
                       was_passed ? Sighting{Shows::step_passed_over, number} : Sighting{});
    found.message = is_all_ ? fmt::format("no patient gets to `{}`", id) : nowhere(fmt::format("`{}` isn't shown", id));
    found.hint = step.when ? fmt::format("wherever it could be said, {} isn't true", in_words(*step.when))
                           : "the call never gets as far as this step, or what it says isn't known";
    found.case_name = fmt::format("somebody gets to {}", id);
    found.expected = {{"told", id}};
  }

  void add_one_sided(std::size_t condition) {
    const bool yes = evidence_.has_side(condition, true);
    const bool no = evidence_.has_side(condition, false);
    if (yes == no) return add_never_asked(condition);
    yes ? add_always(condition) : add_never(condition);
  }

  /// Buttons are there from the beginning; whatever else is never asked belongs to something that isn't reached.
  void add_never_asked(std::size_t condition) {
    const PlacedCondition& placed = survey_.conditions()[condition];
    if (placed.of == Of::button && !evidence_.has_side(condition, true)) add_never(condition);
  }

  std::string owner_of(const PlacedCondition& placed) const {
    if (placed.of == Of::topic || placed.of == Of::feeling) return placed.topic->id;
    if (placed.of == Of::button) return placed.button->id;
    const std::string step = places_.step_id(survey_.steps()[survey_.number_of(placed)]);
    return placed.of == Of::option ? fmt::format("{} {}", step, option_of(placed).id) : step;
  }

  const plan::Step& step_of(const PlacedCondition& placed) const {
    return *places_.written(survey_.steps()[survey_.number_of(placed)]);
  }
  const plan::Option& option_of(const PlacedCondition& placed) const {
    return step_of(placed).answer->options[placed.choice];
  }

  void add_never(std::size_t condition) {
    const PlacedCondition& placed = survey_.conditions()[condition];
    switch (placed.of) {
      case Of::topic:
      case Of::step:
        return;  // said of the topic or the step
      case Of::option:
        return add_unreached_option(condition);
      case Of::feeling:
        return add_never_felt(condition);
      case Of::button:
        return add_silent(condition);
    }
  }

  void add_unreached_option(std::size_t condition) {
    const PlacedCondition& placed = survey_.conditions()[condition];
    const plan::Answer& answer = *step_of(placed).answer;
    std::string all;
    for (const plan::Option& option : answer.options) all += (all.empty() ? "" : ", ") + option.id;
    Found& found = add("unreachable-option", owner_of(placed), placed.when->range, {Shows::side_no, condition});
    found.message = nowhere(fmt::format("nobody can choose `{}` of `{}`", option_of(placed).id, answer.name));
    found.hint = fmt::format("wherever it is offered, {} isn't true", in_words(*placed.when));
    found.case_name = fmt::format("somebody can choose {} of {}", option_of(placed).id, answer.name);
    found.expected = {{"choices", fmt::format("{{{}: [{}]}}", answer.name, all)}};
  }

  void add_never_felt(std::size_t condition) {
    const PlacedCondition& placed = survey_.conditions()[condition];
    const std::string_view how = plan::feeling_word(placed.topic->feels[placed.choice].valence);
    Found& found = add("never-felt", placed.topic->id, placed.when->range, {Shows::side_no, condition});
    found.message = nowhere(fmt::format("`{}` is never {} by this condition", placed.topic->id, how));
    found.hint =
        fmt::format("wherever the topic comes and no feeling before it is true, {} isn't true", in_words(*placed.when));
    found.case_name =
        fmt::format("{} is {} for somebody by line {}", placed.topic->id, how, placed.when->range.begin.line);
    found.expected = {{"feels", fmt::format("{{{}: {}}}", placed.topic->id, how)}};
  }

  void add_silent(std::size_t condition) {
    const PlacedCondition& placed = survey_.conditions()[condition];
    const plan::Button& button = *placed.button;
    const bool urgent = button.urgent;
    Found& found =
        add(urgent ? "silent-button" : "unreachable-button", button.id, placed.when->range, {Shows::whole_call, 0});
    found.message =
        nowhere(fmt::format("`{}` {}", button.id, urgent ? "never goes off by itself" : "is never offered"));
    found.hint = fmt::format("{} is never true", in_words(*placed.when));
    found.case_name = fmt::format("{} {}", button.id, urgent ? "goes off by itself" : "is offered");
    if (urgent)
      found.expected = {{"raised", fmt::format("[{}]", button.id)}};
    else
      found.last_items = {"press: " + button.id};
    if (!urgent) found.shown_by = {Shows::side_no, condition};
  }

  void add_always(std::size_t condition) {
    const PlacedCondition& placed = survey_.conditions()[condition];
    const std::string owner = owner_of(placed);
    Found& found = add("always-met", owner, placed.when->range, {Shows::side_yes, condition});
    found.severity = Severity::warning;
    found.message = nowhere(fmt::format("wherever {} is asked, it is true", in_words(*placed.when)));
    found.hint = placed.of == Of::feeling ? "no feeling behind this one is ever reached"
                                          : fmt::format("without it `{}` would be the same", owner);
    found.case_name = fmt::format("the condition on line {} is false for somebody", placed.when->range.begin.line);
    found.expected = other_side(placed);
  }

  /// What would be true where the condition is false, as far as a test can say it.
  std::vector<std::pair<std::string, std::string>> other_side(const PlacedCondition& placed) const {
    if (placed.of == Of::topic) return {{"left out", fmt::format("[{}]", placed.topic->id)}};
    if (placed.of == Of::feeling) {
      const bool is_last = placed.choice + 1 == placed.topic->feels.size();
      const int other = is_last ? 0 : placed.topic->feels[placed.choice + 1].valence;
      return {{"feels", fmt::format("{{{}: {}}}", placed.topic->id, plan::feeling_word(other))}};
    }
    if (placed.of != Of::option) return {};
    const plan::Answer& answer = *step_of(placed).answer;
    std::string others;
    for (const plan::Option& option : answer.options)
      if (&option != &option_of(placed)) others += (others.empty() ? "" : ", ") + option.id;
    return {{"choices", fmt::format("{{{}: [{}]}}", answer.name, others)}};
  }

  const Survey& survey_;
  const Evidence& evidence_;
  bool is_all_;
  session::Places places_;
  std::vector<Found>& found_;
};

}  // namespace

void add_unreached(const Survey& survey, const Evidence& evidence, bool is_all, std::vector<Found>& found) {
  Unreached{survey, evidence, is_all, found}.add();
}

}  // namespace bedside::exploring
