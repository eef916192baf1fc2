#include "explore/test_patient.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "explore/edges.hpp"
#include "explore/random_call.hpp"
#include "session/places.hpp"

namespace bedside::exploring {
namespace {

/// Of the values of all names that wishes read; where there are more, some values are left out.
constexpr std::size_t most_combinations = 2'000;

template <class Candidates>
std::size_t number_of(const std::vector<Candidates>& all) {
  std::size_t number = 1;
  for (const Candidates& each : all) number = std::min(most_combinations + 1, number * each.values.size());
  return number;
}

}  // namespace

TestPatients::TestPatients(const Survey& survey) : survey_(survey) {}

TestPatient TestPatients::meeting(const std::vector<Wish>& wishes) const {
  std::vector<Candidates> names;
  std::set<std::string> known;
  for (const Wish& wish : wishes)
    for (const condition::NameRead& read : condition::names_read(wish.when->condition))
      if (known.insert(read.name).second) names.push_back(candidates(read.name));
  while (number_of(names) > most_combinations)
    std::max_element(names.begin(), names.end(), [](const Candidates& one, const Candidates& other) {
      return one.values.size() < other.values.size();
    })->values.pop_back();
  std::pair<std::vector<bool>, std::size_t> least;
  TestPatient best;
  for (std::size_t number = 0, all = number_of(names); number < all; ++number) {
    TestPatient patient{survey_.base(), {}};
    std::size_t rest = number;
    for (const Candidates& each : names) {
      set(patient, each.name, each.values[rest % each.values.size()]);
      rest /= each.values.size();
    }
    std::pair<std::vector<bool>, std::size_t> strange{{}, changes(patient)};
    for (const Wish& wish : wishes) strange.first.push_back(!meets(patient, wish));
    if (number > 0 && !(strange < least)) continue;
    least = std::move(strange);
    best = std::move(patient);
  }
  answer_the_rest(best);
  return best;
}

/// One after another, each time the first of them that can be chosen.
void TestPatients::add_wanted_next(const Value& id, TestPatient& patient) {
  const auto [wanted, is_first] = patient.answers.emplace(plan::which_next, Value{Value::List{}});
  Value::List ids = *wanted->second.as<Value::List>();
  ids.push_back(id);
  wanted->second = Value{std::move(ids)};
}

TestPatient TestPatients::of(const Witness& witness) const {
  TestPatient patient{witness.facts, {}};
  const session::Places places{survey_.plan(), survey_.catalogue()};
  for (const Command& command : witness.commands) {
    const auto* answer = std::get_if<command::Answer>(&command.what);
    if (!answer) continue;
    if (answer->step.starts_with("bridge:")) add_wanted_next(answer->value, patient);
    for (const session::StepPlace place : survey_.steps())
      if (const plan::Asking* asking = places.asking_of(place); asking && places.step_id(place) == answer->step)
        patient.answers[asking->answer->name] = answer->value;
  }
  answer_the_rest(patient);
  return patient;
}

bool TestPatients::meets(const TestPatient& patient, const Wish& wish) const {
  const auto look_up = [&](std::string_view name) -> condition::Known {
    const bool is_fact = survey_.catalogue().fact(name) != nullptr;
    const Values& values = is_fact ? patient.facts : patient.answers;
    const auto found = values.find(std::string{name});
    if (found != values.end()) return {condition::Known::State::given, &found->second};
    return {is_fact ? condition::Known::State::missing_fact : condition::Known::State::no_answer, nullptr};
  };
  const condition::Outcome outcome = condition::evaluate(wish.when->condition, look_up);
  return wish.holds ? outcome.is_true() : outcome.is_false();
}

TestPatients::Candidates TestPatients::candidates(const std::string& name) const {
  Candidates found{name, {}};
  for (const Trait& trait : survey_.traits())
    for (std::size_t fact = 0; fact < trait.facts.size(); ++fact)
      if (trait.facts[fact] == name)
        for (const std::vector<Value>& kind : trait.kinds) add_once(kind[fact], found.values);
  const std::vector<plan::Asking>& askings = survey_.catalogue().askings();
  for (std::size_t place = 0; place < askings.size(); ++place) {
    if (askings[place].answer->name != name || survey_.catalogue().fact(name)) continue;
    for (const Value& value : survey_.choices()[place].values) add_once(value, found.values);
    add_once({}, found.values);
  }
  if (found.values.empty()) found.values.push_back({});
  return found;
}

void TestPatients::answer_the_rest(TestPatient& patient) const {
  for (const plan::Asking& asking : survey_.catalogue().askings()) {
    const std::string& name = asking.answer->name;
    if (!asking.answer->optional && !patient.answers.contains(name)) patient.answers[name] = answer_to(asking, patient);
  }
}

/// One that lets the call go on.
Value TestPatients::answer_to(const plan::Asking& asking, TestPatient& patient) const {
  if (asking.topic && asking.topic->gate) return {true};
  const std::string& name = asking.answer->name;
  const auto place = static_cast<std::size_t>(&asking - survey_.catalogue().askings().data());
  const std::vector<Value>& values = survey_.choices()[place].values;
  const auto quiet = std::find_if(values.begin(), values.end(), [&](const Value& value) {
    const auto& options = asking.answer->options;
    const bool is_shut = std::any_of(options.begin(), options.end(), [&](const plan::Option& option) {
      return value == Value{option.id} && option.when && !meets(patient, {&*option.when, true});
    });
    patient.answers[name] = value;
    const bool is_loud = raises_alarm(patient);
    patient.answers.erase(name);
    return !is_shut && !is_loud;
  });
  return quiet == values.end() ? values.front() : *quiet;
}

bool TestPatients::raises_alarm(const TestPatient& patient) const {
  const std::vector<plan::Button>& buttons = survey_.plan().buttons;
  return std::any_of(buttons.begin(), buttons.end(), [&](const plan::Button& button) {
    return button.urgent && button.when && meets(patient, {&*button.when, true});
  });
}

void TestPatients::set(TestPatient& patient, const std::string& name, const Value& value) const {
  Values& values = survey_.catalogue().fact(name) ? patient.facts : patient.answers;
  if (value.is_null())
    values.erase(name);
  else
    values.insert_or_assign(name, value);
}

std::size_t TestPatients::changes(const TestPatient& patient) const {
  return strangeness_of(patient.facts, survey_.base());
}

}  // namespace bedside::exploring
