#include "explore/traits.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

#include "condition/samples.hpp"
#include "explore/names_in.hpp"
#include "explore/steady_order.hpp"
#include "plan/uses.hpp"

namespace bedside::exploring {
namespace {

using Combination = std::vector<Value>;

/// Of facts that are weighed against each other: more combinations than these aren't looked through.
constexpr std::size_t most_combinations_weighed = 20'000;

using Integer = std::int64_t;

/// In ten-thousandths, or in days; as much as is exact.
Integer size_of(const Value& value) {
  constexpr Integer seconds_in_a_day = 86'400;
  constexpr double most = 9007199254740992.0;
  if (const auto* moment = value.as<Timestamp>()) return moment->seconds / seconds_in_a_day;
  const double scaled = condition::number_in(value).value_or(0) * 10'000;
  return static_cast<Integer>(std::clamp(scaled, -most, most));
}

/// A number that nobody would write.
bool is_awkward(const Value& value) {
  constexpr std::size_t longest = 12;
  const auto* number = value.as<double>();
  return number && fmt::format("{}", *number).size() > longest;
}

/// How unlike a patient of the examples one is: by how many facts, how many of them awkward, then by how much.
std::tuple<std::size_t, std::size_t, Integer> strangeness(const Combination& one, const Combination& example) {
  std::size_t others = 0;
  std::size_t awkward = 0;
  Integer difference = 0;
  for (std::size_t place = 0; place < one.size(); ++place) {
    if (one[place] == example[place]) continue;
    ++others;
    if (is_awkward(one[place])) ++awkward;
    difference += std::abs(size_of(one[place]) - size_of(example[place]));
  }
  return {others, awkward, difference};
}

/// Of combinations that the plan can't tell apart the one that is least strange; the examples first.
std::vector<Combination> told_apart(const std::vector<std::string>& names, const std::vector<Combination>& all,
                                    const Questionnaire& questionnaire) {
  std::map<std::string, std::size_t> place_of_kind;
  std::vector<Combination> kinds;
  for (const Combination& one : all) {
    std::string answers = questionnaire.answers(names, one);
    for (const Value& value : one) answers += value.is_null() ? '0' : '1';
    const auto [found, is_new] = place_of_kind.emplace(std::move(answers), kinds.size());
    if (is_new)
      kinds.push_back(one);
    else if (Combination& kept = kinds[found->second]; strangeness(one, all.front()) < strangeness(kept, all.front()))
      kept = one;
  }
  sort_steadily(kinds, [&](const Combination& each) { return strangeness(each, all.front()); });
  return kinds;
}

std::vector<Combination> product_of(const std::vector<std::vector<Value>>& values) {
  std::vector<Combination> all{{}};
  for (const std::vector<Value>& each : values) {
    std::vector<Combination> longer;
    longer.reserve(all.size() * each.size());
    for (const Combination& begun : all)
      for (const Value& value : each) {
        longer.push_back(begun);
        longer.back().push_back(value);
      }
    all = std::move(longer);
  }
  return all;
}

/// The example, or that there is none, first.
std::vector<Value> values_of(const plan::Fact& fact, const Questionnaire& questionnaire) {
  std::vector<Value> values = values_to_try(fact, questionnaire.about(fact.name), questionnaire.catalogue());
  if (!fact.optional) return values;
  values.insert(fact.example.is_null() ? values.begin() : values.end(), Value{});
  return values;
}

Trait trait_of(const std::vector<const plan::Fact*>& facts, const Questionnaire& questionnaire) {
  Trait trait;
  std::vector<std::vector<Value>> values;
  for (const plan::Fact* fact : facts) {
    trait.facts.push_back(fact->name);
    trait.is_sampled = trait.is_sampled || may_have_more_values(*fact, questionnaire.about(fact->name));
    values.push_back(values_of(*fact, questionnaire));
  }
  trait.kinds = product_of(values);
  // What is weighed against an answer can't be judged by itself.
  if (!questionnaire.reaches_beyond(trait.facts)) trait.kinds = told_apart(trait.facts, trait.kinds, questionnaire);
  return trait;
}

bool reaches_beyond(const std::vector<const plan::Fact*>& facts, const Questionnaire& questionnaire) {
  std::vector<std::string> names;
  for (const plan::Fact* fact : facts) names.push_back(fact->name);
  return questionnaire.reaches_beyond(names);
}

/// Facts that a question reads together, as far as all their combinations can be looked through.
class Groups {
 public:
  Groups(const plan::Plan& plan, const Questionnaire& questionnaire) : plan_(plan), leaders_(plan.facts.size()) {
    std::iota(leaders_.begin(), leaders_.end(), std::size_t{0});
    for (std::size_t place = 0; place < plan.facts.size(); ++place)
      for (const condition::Atom* atom : questionnaire.about(plan.facts[place].name)) join(place, *atom);
  }

  std::vector<std::vector<const plan::Fact*>> all(const Questionnaire& questionnaire) const {
    std::map<std::size_t, std::vector<const plan::Fact*>> by_leader;
    for (std::size_t place = 0; place < leaders_.size(); ++place)
      if (!questionnaire.about(plan_.facts[place].name).empty())
        by_leader[leaders_[place]].push_back(&plan_.facts[place]);
    std::vector<std::vector<const plan::Fact*>> groups;
    for (auto& [leader, facts] : by_leader) {
      std::size_t combinations = 1;
      for (const plan::Fact* fact : facts)
        combinations = std::min(most_combinations_weighed + 1, combinations * values_of(*fact, questionnaire).size());
      // What is weighed against answers, too, can't be put into kinds, so that there would be as many as combinations.
      if (combinations <= most_combinations_weighed && (facts.size() == 1 || !reaches_beyond(facts, questionnaire))) {
        groups.push_back(std::move(facts));
        continue;
      }
      for (const plan::Fact* fact : facts) groups.push_back({fact});
    }
    return groups;
  }

 private:
  void join(std::size_t place, const condition::Atom& atom) {
    for (std::size_t other = 0; other < leaders_.size(); ++other) {
      const bool is_read = std::find(atom.names.begin(), atom.names.end(), plan_.facts[other].name) != atom.names.end();
      if (!is_read || leaders_[other] == leaders_[place]) continue;
      const std::size_t first = std::min(leaders_[other], leaders_[place]);
      const std::size_t last = std::max(leaders_[other], leaders_[place]);
      std::replace(leaders_.begin(), leaders_.end(), last, first);
    }
  }

  const plan::Plan& plan_;
  std::vector<std::size_t> leaders_;
};

Names names_spoken(const plan::Plan& plan) {
  Names names;
  for (const plan::Topic& topic : plan.topics) {
    add_names_in(topic.title, names);
    for (const plan::Step* step : plan::steps_of(topic)) names.merge(names_in_texts(*step));
  }
  for (const plan::Button& button : plan.buttons)
    for (const plan::Step& step : button.steps) names.merge(names_in_texts(step));
  return names;
}

}  // namespace

Values base_facts(const plan::Plan& plan, const plan::Catalogue& catalogue) {
  Values facts;
  for (const plan::Fact& fact : plan.facts)
    if (!fact.optional || !fact.example.is_null()) facts.emplace(fact.name, example_of(fact, catalogue));
  return facts;
}

std::vector<Trait> traits_of(const plan::Plan& plan, const Questionnaire& questionnaire) {
  std::vector<Trait> traits;
  for (const std::vector<const plan::Fact*>& facts : Groups{plan, questionnaire}.all(questionnaire))
    traits.push_back(trait_of(facts, questionnaire));
  return traits;
}

std::vector<Choices> choices_of(const plan::Plan& plan, const Questionnaire& questionnaire) {
  const Names spoken = names_spoken(plan);
  std::vector<Choices> all;
  for (const plan::Asking& asking : questionnaire.catalogue().askings()) {
    const plan::Answer& answer = *asking.answer;
    const std::vector<std::string> name{answer.name};
    Choices choices;
    choices.is_spoken = spoken.contains(answer.name);
    choices.is_read = !questionnaire.about(answer.name).empty();
    choices.is_sampled = may_have_more_values(answer, questionnaire.about(answer.name));
    choices.values = values_to_try(answer, questionnaire.about(answer.name), questionnaire.catalogue());
    if (asking.topic && asking.topic->gate) {
      choices.is_read = true;
      choices.values = {{true}, {false}};
    } else if (has_conditional_options(answer)) {
      // Of an offer, where one is chosen; the session says which of them can be now.
      choices.values.clear();
      for (const plan::Option& option : answer.options) choices.values.push_back({option.id});
    } else if (choices.is_read && !questionnaire.reaches_beyond(name)) {
      std::vector<Combination> values;
      for (const Value& value : choices.values) values.push_back({value});
      choices.values.clear();
      for (Combination& kind : told_apart(name, values, questionnaire))
        choices.values.push_back(std::move(kind.front()));
    }
    all.push_back(std::move(choices));
  }
  return all;
}

}  // namespace bedside::exploring
