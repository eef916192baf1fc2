#include "explore/survey.hpp"

#include <algorithm>

#include "loaded_plan.hpp"
#include "plan/uses.hpp"

namespace bedside::exploring {
namespace {

void add_names_of(const plan::Step& step, Names& names) {
  names.merge(names_in_conditions(step));
  names.merge(names_in_texts(step));
}

}  // namespace

Survey::Survey(const CallPlan& plan)
    : call_plan_(plan),
      plan_(plan.inside().plan),
      catalogue_(plan.inside().catalogue),
      questionnaire_(plan_, catalogue_),
      traits_(traits_of(plan_, questionnaire_)),
      choices_(choices_of(plan_, questionnaire_)),
      meetings_(meetings_of(plan_, questionnaire_, traits_)),
      base_(base_facts(plan_, catalogue_)) {
  number_steps();
  find_readers();
}

void Survey::number_steps() {
  for (session::Index topic = 0; topic < plan_.topics.size(); ++topic) {
    std::vector<std::size_t>& first = first_of_part_.emplace_back();
    const auto& parts = plan_.topics[topic].parts;
    for (std::uint32_t part = 0; part < parts.size(); ++part) {
      first.push_back(steps_.size());
      for (std::uint32_t step = 0; step < parts[part].size(); ++step)
        steps_.push_back(session::step_of({topic, part}, step));
    }
  }
  for (session::Index button = 0; button < plan_.buttons.size(); ++button) {
    first_of_button_.push_back(steps_.size());
    for (std::uint32_t step = 0; step < plan_.buttons[button].steps.size(); ++step)
      steps_.push_back(session::step_of_button(button, step));
  }
}

std::size_t Survey::number_of(session::StepPlace place) const {
  return place.step + (place.owner == session::StepPlace::Owner::topic ? first_of_part_[place.index][place.part]
                                                                       : first_of_button_[place.index]);
}

std::size_t Survey::number_of(const PlacedCondition& condition) const {
  const auto place = [](const auto* one, const auto& all) { return static_cast<std::size_t>(one - all.data()); };
  return condition.step + (condition.topic ? first_of_part_[place(condition.topic, plan_.topics)][condition.part]
                                           : first_of_button_[place(condition.button, plan_.buttons)]);
}

void Survey::find_readers() {
  Names always;
  std::vector<Names> by_topic;
  for (const plan::Topic& topic : plan_.topics) {
    Names& own = by_topic.emplace_back();
    always.merge(names_in(topic.when));
    for (const plan::Feeling& feeling : topic.feels) always.merge(names_in(feeling.when));
    // What a topic speaks of whatever happens decides whether it comes.
    for (const plan::Asking* spoken : catalogue_.spoken_always(topic)) always.insert(spoken->answer->name);
    for (const plan::Step* step : plan::steps_of(topic)) add_names_of(*step, topic.mandatory ? always : own);
  }
  const Names of_topics = always;
  std::vector<Names> by_button;
  for (const plan::Button& button : plan_.buttons) {
    Names& own = by_button.emplace_back();
    for (const plan::Step& step : button.steps) add_names_of(step, own);
    always.insert(own.begin(), own.end());
    always.merge(names_in(button.when));
  }
  matters_.assign(plan_.buttons.size(), false);
  for (const plan::Asking& asking : catalogue_.askings()) {
    const std::string& name = asking.answer->name;
    std::vector<session::Index>& readers = step_readers_.emplace_back();
    for (session::Index topic = 0; topic < by_topic.size(); ++topic)
      if (by_topic[topic].contains(name)) readers.push_back(topic);
    always_read_.push_back(always.contains(name));
    find_what_matters(asking, by_button, !readers.empty() || of_topics.contains(name));
  }
}

/// An answer that goes from a button to something else, or the other way round.
void Survey::find_what_matters(const plan::Asking& asking, const std::vector<Names>& by_button, bool is_read) {
  const plan::Button* const first = plan_.buttons.data();
  for (std::size_t button = 0; button < by_button.size(); ++button) {
    if (first + button == asking.button || !by_button[button].contains(asking.answer->name)) continue;
    matters_[button] = true;
    is_read = true;
  }
  const auto& conditions = questionnaire_.conditions();
  is_read = is_read || std::any_of(conditions.begin(), conditions.end(), [&](const auto& placed) {
              const bool is_of_another = placed.of == PlacedCondition::Of::button && placed.button != asking.button;
              return is_of_another && names_in(*placed.when).contains(asking.answer->name);
            });
  if (asking.button && is_read) matters_[static_cast<std::size_t>(asking.button - first)] = true;
}

bool Survey::varies(session::Index button) const {
  const plan::Button* wanted = &plan_.buttons[button];
  return std::any_of(conditions().begin(), conditions().end(), [&](const PlacedCondition& placed) {
    return placed.button == wanted && (placed.of != PlacedCondition::Of::button || !wanted->urgent);
  });
}

std::vector<std::string> Survey::sampled() const {
  std::vector<std::string> names;
  for (const Trait& trait : traits_)
    if (trait.is_sampled) names.insert(names.end(), trait.facts.begin(), trait.facts.end());
  for (std::size_t place = 0; place < choices_.size(); ++place)
    if (choices_[place].is_sampled) names.push_back(catalogue_.askings()[place].answer->name);
  return names;
}

}  // namespace bedside::exploring
