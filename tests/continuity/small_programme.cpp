#include "continuity/small_programme.hpp"

#include <stdexcept>

namespace texts {
namespace {

template <class T>
T value_of(bedside::Checked<T> checked) {
  if (checked) return std::move(*checked.value);
  std::string problems;
  for (const bedside::Diagnostic& problem : checked.diagnostics) problems += problem.message + "\n";
  throw std::runtime_error(problems);
}

}  // namespace

ProgrammeFiles small_files() {
  return {R"(bedside: 1
programme: small
calls:
  - {call: welcome, plan: welcome.yaml}
  - {call: monthly, plan: monthly.yaml, times: 3, every: month}
  - {call: extra, plan: monthly.yaml, if_needed: true}
  - {call: last, plan: monthly.yaml}
habits: {same_nurse: true, same_time: true}
ladders:
  food: [low-fat-swap, plate-method]
  movement: [short-walk, long-walk]
)",
          R"(bedside: 1
plan: welcome
topics:
  - topic: goal
    ask: What would you like to reach?
    answer: {name: goal, type: text, remember: true}
  - topic: time
    offer: When shall I ring?
    about: schedule
    answer: {name: call_time}
    options: [morning, evening]
)",
          R"(bedside: 1
plan: monthly
facts:
  goal: {type: text, phi: false, optional: true}
  is_last_call: {type: yes_no, phi: false, example: false}
  calls_so_far: {type: integer, phi: false, example: 1}
topics:
  - topic: swap
    rung: food/low-fat-swap
    reached_when: swap_agreed
    ask: Shall we try milk with less fat?
    answer: {name: swap_agreed, type: yes_no}
  - topic: plate
    rung: food/plate-method
    say: Half of the plate for vegetables.
  - topic: walk
    rung: movement/short-walk
    instead_of: an hour in the gym
    say: Ten minutes each day.
  - topic: long-walk
    rung: movement/long-walk
    say: Twenty minutes each day.
  - topic: sleep
    say: How do you sleep?
  - topic: next-time
    offer: When shall I ring again?
    about: schedule
    answer: {name: call_time}
    options: [morning, midday, evening]
)"};
}

bedside::ReadFile ProgrammeFiles::reader() const {
  return [*this](const std::string& name) -> std::optional<std::string> {
    if (name == "welcome.yaml") return welcome;
    if (name == "monthly.yaml") return monthly;
    return {};
  };
}

bedside::CallProgramme loaded(const ProgrammeFiles& files) {
  return value_of(bedside::load_programme(files.programme, "small.yaml", files.reader()));
}

bedside::OpenedCall opened(const bedside::CallProgramme& programme, const std::string& which,
                           const std::vector<bedside::EarlierCall>& earlier, const std::string& facts) {
  const std::size_t place = value_of(bedside::find_call(programme, which, earlier));
  return value_of(bedside::open_call(programme, place, earlier, facts, "facts.json"));
}

bedside::EarlierCall monthly_call(std::vector<std::string> order) {
  bedside::EarlierCall call;
  call.plan = "monthly";
  call.call = "monthly";
  call.order = std::move(order);
  call.disposition = "complete";
  return call;
}

std::vector<std::string> told_by(const bedside::OpenedCall& call) {
  return bedside::prepare(call).body.order;
}

std::string why_left_out(const bedside::OpenedCall& call, const std::string& topic) {
  for (const bedside::LeftOut& each : bedside::prepare(call).left_out)
    if (each.topic == topic) return each.because;
  return "";
}

}  // namespace texts
