#include "explore/meant_case.hpp"

#include <fmt/format.h>

#include "explore/names_in.hpp"
#include "explore/test_case.hpp"
#include "plan/words.hpp"

namespace bedside::exploring {
namespace {

using session::StepPlace;
using Of = PlacedCondition::Of;

std::vector<Wish> wishes_of_button(const plan::Button& button) {
  return button.when ? std::vector<Wish>{{&*button.when, true}} : std::vector<Wish>{};
}

}  // namespace

MeantCases::MeantCases(const Survey& survey)
    : survey_(survey), places_(survey.plan(), survey.catalogue()), patients_(survey) {}

void MeantCases::add(const plan::Topic& topic, Found& found) const {
  found.case_name = fmt::format("somebody is told {}", topic.id);
  mean(found, wishes_of(topic));
  found.call = {"to the end"};
  found.expected = {{"told", topic.id}};
}

void MeantCases::add(StepPlace place, Found& found) const {
  const std::string id = places_.step_id(place);
  const plan::Step& step = *places_.written(place);
  const bool is_of_button = place.owner == StepPlace::Owner::button;
  std::vector<Wish> wishes = is_of_button ? wishes_of_button(survey_.plan().buttons[place.index])
                                          : wishes_of(survey_.plan().topics[place.index]);
  if (step.when) wishes.insert(wishes.begin(), {&*step.when, true});
  mean(found, wishes);
  found.case_name = fmt::format("somebody gets to {}", id);
  if (is_of_button) found.call = way_to(survey_.plan().buttons[place.index], found);
  found.call.emplace_back("to the end");
  found.expected = {{"told", id}};
}

void MeantCases::add(const PlacedCondition& placed, Found& found) const {
  mean(found, placed, true);
  if (placed.of == Of::feeling) return add_feeling(placed, found);
  if (placed.of == Of::option) return add_option(placed, found);
  add_button(placed, found);
}

void MeantCases::add_feeling(const PlacedCondition& placed, Found& found) const {
  const std::string_view how = plan::feeling_word(placed.topic->feels[placed.choice].valence);
  found.case_name =
      fmt::format("{} is {} for somebody by line {}", placed.topic->id, how, placed.when->range.begin.line);
  found.call = {"to the end"};
  found.expected = {{"feels", fmt::format("{{{}: {}}}", placed.topic->id, how)}};
}

void MeantCases::add_option(const PlacedCondition& placed, Found& found) const {
  const plan::Answer& answer = *step_of(placed).answer;
  found.case_name = fmt::format("somebody can choose {} of {}", answer.options[placed.choice].id, answer.name);
  found.call = way_to(placed, found);
  found.expected = {{"choices", choices_of(placed, found, true)}};
}

void MeantCases::add_button(const PlacedCondition& placed, Found& found) const {
  const plan::Button& button = *placed.button;
  found.case_name = fmt::format("{} {}", button.id, button.urgent ? "goes off by itself" : "is offered");
  if (!button.urgent) {
    found.call = way_to(button, found);
    return;
  }
  found.call = {"to the end"};
  found.expected = {{"raised", fmt::format("[{}]", button.id)}};
}

void MeantCases::add_other_side(const PlacedCondition& placed, Found& found) const {
  if (placed.of == Of::step || placed.of == Of::button) return;
  found.case_name = fmt::format("the condition on line {} is false for somebody", placed.when->range.begin.line);
  mean(found, placed, false);
  // Where it is true for everybody, a mended one may be false for whoever comes to it now.
  if (!patients_.meets(*found.patient, {placed.when, false})) found.patient.reset();
  found.call = {"to the end"};
  if (placed.of == Of::topic) {
    found.expected = {{"left out", fmt::format("[{}]", placed.topic->id)}};
  } else if (placed.of == Of::feeling) {
    const bool is_last = placed.choice + 1 == placed.topic->feels.size();
    const int other = is_last ? 0 : placed.topic->feels[placed.choice + 1].valence;
    found.expected = {{"feels", fmt::format("{{{}: {}}}", placed.topic->id, plan::feeling_word(other))}};
  } else {
    found.call = way_to(placed, found);
    found.expected = {{"choices", choices_of(placed, found, false)}};
  }
}

std::vector<Wish> MeantCases::wishes_of(const plan::Topic& topic) const {
  std::vector<Wish> wishes;
  for (const plan::Topic* each = &topic; each; each = places_.glued_to(*each))
    if (each->when) wishes.push_back({&*each->when, true});
  return wishes;
}

/// That the place of the condition is reached.
std::vector<Wish> MeantCases::wishes_around(const PlacedCondition& placed) const {
  std::vector<Wish> wishes;
  if (placed.of == Of::option && step_of(placed).when) wishes.push_back({&*step_of(placed).when, true});
  for (std::uint32_t before = 0; placed.of == Of::feeling && before < placed.choice; ++before)
    if (const auto& when = placed.topic->feels[before].when) wishes.push_back({&*when, false});
  for (const Wish& wish : placed.topic ? wishes_of(*placed.topic) : wishes_of_button(*placed.button))
    if (wish.when != placed.when) wishes.push_back(wish);
  return wishes;
}

void MeantCases::mean(Found& found, const std::vector<Wish>& wishes) const {
  if (!wishes.empty()) found.patient = patients_.meeting(wishes);
}

void MeantCases::mean(Found& found, const PlacedCondition& placed, bool holds) const {
  std::vector<Wish> wishes = wishes_around(placed);
  wishes.insert(wishes.begin(), {placed.when, holds});
  mean(found, wishes);
}

/// What the button's condition reads is answered, then it is pressed, unless it goes off by itself.
std::vector<std::string> MeantCases::way_to(const plan::Button& button, const Found& found) const {
  std::vector<std::string> items;
  if (button.when && button.urgent) return items;
  const Names read = names_in(button.when);
  for (const plan::Asking& asking : survey_.catalogue().askings()) {
    const std::string& name = asking.answer->name;
    if (!found.patient || asking.button == &button || !read.contains(name)) continue;
    const auto answer = found.patient->answers.find(name);
    if (answer != found.patient->answers.end())
      items.push_back(fmt::format("answer: {{{}: {}}}", name, in_yaml(answer->second)));
  }
  items.push_back("press: " + button.id);
  return items;
}

/// To where the options are offered.
std::vector<std::string> MeantCases::way_to(const PlacedCondition& option, const Found& found) const {
  std::vector<std::string> items;
  if (option.button) items = way_to(*option.button, found);
  items.push_back("to: " + places_.step_id(survey_.steps()[survey_.number_of(option)]));
  return items;
}

/// The options that this patient can choose, with the one that the condition is about or without it.
std::string MeantCases::choices_of(const PlacedCondition& option, const Found& found, bool also) const {
  const plan::Answer& answer = *step_of(option).answer;
  std::string all;
  for (const plan::Option& each : answer.options) {
    const bool is_this_one = &each == &answer.options[option.choice];
    const bool is_open = !each.when || (found.patient && patients_.meets(*found.patient, {&*each.when, true}));
    if (is_this_one ? also : is_open) all += (all.empty() ? "" : ", ") + each.id;
  }
  return fmt::format("{{{}: [{}]}}", answer.name, all);
}

const plan::Step& MeantCases::step_of(const PlacedCondition& placed) const {
  return *places_.written(survey_.steps()[survey_.number_of(placed)]);
}

}  // namespace bedside::exploring
