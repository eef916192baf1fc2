#include "explore/random_call.hpp"

#include <array>
#include <set>
#include <utility>

#include "explore/patients.hpp"
#include "explore/play.hpp"
#include "plan/field_value.hpp"
#include "session/position.hpp"

namespace bedside::exploring {
namespace {

/// So many commands at random, then the call is only gone on with. With so many more than the plan has steps it is
/// thought to go round in circles.
constexpr std::size_t most_at_random = 60;
constexpr std::size_t longest_detour = 5'000;

template <class T>
const T& any_of(const std::vector<T>& all, std::mt19937_64& dice) {
  return all[number_below(all.size(), dice)];
}

}  // namespace

std::size_t strangeness_of(const Values& facts, const Values& base) {
  std::size_t others = 0;
  for (const auto& [name, value] : facts) {
    const auto found = base.find(name);
    if (found == base.end() || !(found->second == value)) ++others;
  }
  for (const auto& [name, value] : base)
    if (!facts.contains(name)) ++others;
  return others;
}

Values any_facts(const Survey& survey, std::mt19937_64& dice) {
  Profile patient;
  for (const Trait& trait : survey.traits())
    patient.push_back(static_cast<std::uint16_t>(number_below(trait.kinds.size(), dice)));
  return facts_of(patient, survey.traits(), survey.base());
}

RandomCall::RandomCall(const Survey& survey, Values facts, std::mt19937_64& dice)
    : survey_(survey), facts_(std::move(facts)), dice_(dice), strangeness_(strangeness_of(facts_, survey.base())) {}

std::size_t RandomCall::play(Watch& watch, Evidence& evidence) {
  session::Live call = begin_call(survey_.call_plan(), facts_);
  const std::size_t at_random = number_below(most_at_random, dice_);
  std::size_t tried = 0;
  while (!call.state().ending.is_over && tried < longest_detour + survey_.steps().size()) {
    Command command = tried < at_random ? any_command(call) : going_on(call);
    ++tried;
    if (!give(command, survey_.call_plan(), call)) continue;
    given_.push_back(std::move(command));
    watch.look(call, false, trace());
  }
  if (!call.state().ending.is_over) evidence.add({Shows::no_end, 0}, trace());
  return tried;
}

Trace RandomCall::trace() const {
  return {strangeness_, given_.size(), [this] { return Witness{strangeness_, facts_, given_}; }};
}

Command RandomCall::any_command(const session::Live& call) {
  const std::size_t kind = number_below(100, dice_);
  if (kind < 70) return going_on(call);
  if (kind < 84) return departing();
  if (kind < 90) return pressing();
  if (kind < 96) return correcting();
  if (kind < 98) return {command::Back{}};
  if (kind < 99 || number_below(4, dice_) > 0)
    return {command::Hurry{static_cast<std::int64_t>(number_below(1'200, dice_))}};
  return {command::End{{Because::must_go, ""}}};
}

/// What comes next, where the patient may say so; none when that is left to the arrangement.
std::optional<Command> RandomCall::choosing(const session::Live& call) {
  const session::Position at{call.state()};
  const std::vector<session::UnitPlace>& options = call.state().next_offers.asked[at.shown().step].options;
  const std::size_t option = number_below(options.size() + 1, dice_);
  if (option == options.size()) return {};
  return Command{command::Answer{at.step_id(at.shown()), Value{at.unit_id(options[option])}}};
}

Command RandomCall::going_on(const session::Live& call) {
  const session::Position at{call.state()};
  if (asks_which_next(at.shown())) return choosing(call).value_or(Command{command::Next{}});
  const plan::Asking* asking = at.asking_of(at.shown());
  if (!asking || (asking->answer->optional && number_below(2, dice_) == 0)) return {command::Next{}};
  const std::string step = at.step_id(at.shown());
  Command answer{command::Answer{step, any_value(at.place_of(*asking))}};
  // Most calls shall be long: answers that end them are rarer than others.
  for (int again = 0; again < 4 && ends_early(answer, call); ++again)
    answer = {command::Answer{step, any_value(at.place_of(*asking))}};
  return answer;
}

/// By a red flag, or as the identity isn't confirmed.
bool RandomCall::ends_early(const Command& answer, const session::Live& call) const {
  const session::Position at{call.state()};
  const plan::Asking& asking = *at.asking_of(at.shown());
  const bool is_gate = asking.topic && asking.topic->gate;
  if (!is_gate && !survey_.catalogue().feeds_alarm(asking)) return false;
  session::Live tried = call;
  give(answer, survey_.call_plan(), tried);
  return tried.state().gate == session::Gate::failed || tried.state().buttons.size() > call.state().buttons.size();
}

Command RandomCall::departing() {
  constexpr std::array reasons{Because::patient_asked, Because::not_now, Because::time};
  const std::string& topic = any_of(survey_.plan().topics, dice_).id;
  const BecauseOf because{reasons[number_below(reasons.size(), dice_)], ""};
  switch (number_below(3, dice_)) {
    case 0:
      return {command::Skip{topic, because}};
    case 1:
      return {command::Defer{topic, because}};
    default:
      return {command::Pick{topic, because}};
  }
}

Command RandomCall::pressing() {
  if (survey_.plan().buttons.empty()) return {command::Next{}};
  const std::string& button = any_of(survey_.plan().buttons, dice_).id;
  switch (number_below(4, dice_)) {
    case 0:
      return {command::Return{}};
    case 1:
      return {command::Withdraw{button, {Because::pressed_by_mistake, ""}}};
    default:
      return {command::Press{button}};
  }
}

Command RandomCall::correcting() {
  const std::vector<plan::Asking>& askings = survey_.catalogue().askings();
  if (askings.empty()) return {command::Next{}};
  const std::size_t asking = number_below(askings.size(), dice_);
  return {command::Correct{askings[asking].answer->name, any_value(asking)}};
}

Value RandomCall::any_value(std::size_t asking) {
  const plan::Answer& answer = *survey_.catalogue().askings()[asking].answer;
  if (answer.type == plan::FieldType::one_of && !answer.options.empty()) return {any_of(answer.options, dice_).id};
  return plan::as_given(any_of(survey_.choices()[asking].values, dice_));
}

}  // namespace bedside::exploring
