// What never came up: topics, steps, options and buttons that nobody reaches, and sides that conditions never come to.
#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "explore/findings.hpp"
#include "explore/meant_case.hpp"
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
  Unreached(const Survey& survey, const Evidence& evidence, std::string_view doubt, const MeantCases& cases,
            std::vector<Found>& found)
      : survey_(survey),
        evidence_(evidence),
        doubt_(doubt),
        places_(survey.plan(), survey.catalogue()),
        cases_(cases),
        found_(found) {}

  void add() {
    for (session::Index topic = 0; topic < survey_.plan().topics.size(); ++topic) add_unreached(topic);
    for (session::Index button = 0; button < survey_.plan().buttons.size(); ++button) add_unreached_steps(button);
    for (std::size_t condition = 0; condition < survey_.conditions().size(); ++condition) add_one_sided(condition);
  }

 private:
  /// What nobody ever sees, or nobody has seen so far.
  std::string said(std::string for_certain, std::string so_far) const {
    return doubt_.empty() ? std::move(for_certain) : std::move(so_far);
  }

  /// What may only have been missed is for the author to judge.
  Found& add(std::string_view kind, std::string about, const SourceRange& range, Sighting shown_by, std::string message,
             const std::string& hint) {
    Found& one = found_.emplace_back(found(kind, std::move(about), range, shown_by));
    one.severity = doubt_.empty() ? Severity::error : Severity::warning;
    one.message = std::move(message);
    one.hint = doubt_.empty() ? hint : fmt::format("{}; {}", hint, doubt_);
    return one;
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
        add("unreachable-topic", topic.id, topic.when ? topic.when->range : topic.range, {Shows::whole_call, 0},
            said(fmt::format("no patient is told `{}`", topic.id),
                 fmt::format("`{}` isn't told in any call that was played", topic.id)),
            why_unreached(topic));
    found.add_case = [cases = &cases_, &topic](Found& one) { cases->add(topic, one); };
  }

  std::string why_unreached(const plan::Topic& topic) const {
    if (topic.when) {
      const auto number = static_cast<std::size_t>(condition_of(Of::topic, &*topic.when) - survey_.conditions().data());
      if (!evidence_.has_side(number, true))
        return evidence_.has_side(number, false)
                   ? said("its condition is never true when it is asked", "its condition wasn't true when it was asked")
                   : said("what its condition asks for never becomes known",
                          "what its condition asks for didn't become known");
    }
    if (topic.directly_after) return fmt::format("it shares the fate of `{}`", topic.directly_after->id);
    return said("every call ends before it, or none of its steps can be said",
                "each of these calls ended before it, or none of its steps could be said");
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
                       was_passed ? Sighting{Shows::step_passed_over, number} : Sighting{},
                       said(fmt::format("no patient gets to `{}`", id),
                            fmt::format("`{}` isn't shown in any call that was played", id)),
                       why_unreached(step));
    found.add_case = [cases = &cases_, place](Found& one) { cases->add(place, one); };
  }

  std::string why_unreached(const plan::Step& step) const {
    if (!step.when)
      return said("the call never gets as far as this step, or what it says isn't known",
                  "none of these calls got as far as this step, or what it says wasn't known");
    const std::string when = in_words(*step.when);
    return said(fmt::format("wherever it could be said, {} isn't true", when),
                fmt::format("wherever it could have been said, {} wasn't true", when));
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
    const std::string& id = option_of(placed).id;
    const std::string when = in_words(*placed.when);
    Found& found =
        add("unreachable-option", owner_of(placed), placed.when->range, {Shows::side_no, condition},
            said(fmt::format("nobody can choose `{}` of `{}`", id, answer.name),
                 fmt::format("nobody could choose `{}` of `{}` in any call that was played", id, answer.name)),
            said(fmt::format("wherever it is offered, {} isn't true", when),
                 fmt::format("wherever it was offered, {} wasn't true", when)));
    found.add_case = [cases = &cases_, &placed](Found& one) { cases->add(placed, one); };
  }

  void add_never_felt(std::size_t condition) {
    const PlacedCondition& placed = survey_.conditions()[condition];
    const std::string_view how = plan::feeling_word(placed.topic->feels[placed.choice].valence);
    const std::string when = in_words(*placed.when);
    Found& found =
        add("never-felt", placed.topic->id, placed.when->range, {Shows::side_no, condition},
            said(fmt::format("`{}` is never {} by this condition", placed.topic->id, how),
                 fmt::format("`{}` isn't {} by this condition in any call that was played", placed.topic->id, how)),
            said(fmt::format("wherever the topic comes and no feeling before it is true, {} isn't true", when),
                 fmt::format("wherever the topic came and no feeling before it was true, {} wasn't true", when)));
    found.add_case = [cases = &cases_, &placed](Found& one) { cases->add(placed, one); };
  }

  void add_silent(std::size_t condition) {
    const PlacedCondition& placed = survey_.conditions()[condition];
    const plan::Button& button = *placed.button;
    const bool urgent = button.urgent;
    const std::string when = in_words(*placed.when);
    Found& found =
        add(urgent ? "silent-button" : "unreachable-button", button.id, placed.when->range, {Shows::whole_call, 0},
            said(fmt::format("`{}` {}", button.id, urgent ? "never goes off by itself" : "is never offered"),
                 fmt::format("`{}` {} in any call that was played", button.id,
                             urgent ? "doesn't go off by itself" : "isn't offered")),
            said(fmt::format("{} is never true", when), fmt::format("{} wasn't true in any of them", when)));
    if (!urgent) found.shown_by = {Shows::side_no, condition};
    found.add_case = [cases = &cases_, &placed](Found& one) { cases->add(placed, one); };
  }

  void add_always(std::size_t condition) {
    const PlacedCondition& placed = survey_.conditions()[condition];
    const std::string owner = owner_of(placed);
    const std::string when = in_words(*placed.when);
    Found& found = add("always-met", owner, placed.when->range, {Shows::side_yes, condition},
                       said(fmt::format("wherever {} is asked, it is true", when),
                            fmt::format("wherever {} was asked in the calls that were played, it was true", when)),
                       placed.of == Of::feeling ? said("no feeling behind this one is ever reached",
                                                       "no feeling behind this one was reached")
                                                : said(fmt::format("without it `{}` would be the same", owner),
                                                       fmt::format("without it `{}` was the same", owner)));
    found.severity = Severity::warning;
    found.add_case = [cases = &cases_, &placed](Found& one) { cases->add_other_side(placed, one); };
  }

  const Survey& survey_;
  const Evidence& evidence_;
  std::string_view doubt_;
  session::Places places_;
  const MeantCases& cases_;
  std::vector<Found>& found_;
};

}  // namespace

void add_unreached(const Survey& survey, const Evidence& evidence, std::string_view doubt, const MeantCases& cases,
                   std::vector<Found>& found) {
  Unreached{survey, evidence, doubt, cases, found}.add();
}

}  // namespace bedside::exploring
