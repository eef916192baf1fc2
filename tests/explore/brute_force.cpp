#include "explore/brute_force.hpp"

namespace texts {

using namespace bedside;

namespace {

std::vector<Values> all_patients() {
  std::vector<Values> all;
  for (const bool f : {true, false})
    for (const bool g : {true, false})
      for (std::int64_t n = 0; n <= 2; ++n)
        for (const char* o : {"", "a", "b"}) {
          Values facts{{"f", {f}}, {"g", {g}}, {"n", {n}}};
          if (*o != '\0') facts.emplace("o", Value{std::string{o}});
          all.push_back(std::move(facts));
        }
  return all;
}

std::vector<Command> moves_at(const Step& step) {
  if (!step.answer) return {{command::Next{}}};
  std::vector<Command> moves;
  if (step.answer->optional) moves.push_back({command::Next{}});
  if (step.answer->type == "yes_no")
    for (const bool yes : {true, false}) moves.push_back({command::Answer{step.step, {yes}}});
  for (const StepOption& option : step.options)
    if (option.available) moves.push_back({command::Answer{step.step, {option.id}}});
  return moves;
}

class Calls {
 public:
  Calls(const CallPlan& plan, const Values& facts, AllCalls& all) : plan_(plan), facts_{facts}, all_(all) {}

  /// Each call is begun anew for each way to go on.
  void play() {
    std::vector<std::vector<Command>> open{{}};
    while (!open.empty()) {
      const std::vector<Command> given = std::move(open.back());
      open.pop_back();
      const Session call = played(given);
      const Reply now = call.now();
      if (!now.step) {
        judge(call);
        continue;
      }
      look(*now.step, given);
      for (Command& move : moves_at(*now.step)) {
        open.push_back(given);
        open.back().push_back(std::move(move));
      }
    }
  }

 private:
  Session played(const std::vector<Command>& given) const {
    Session call = start_session(plan_, facts_);
    for (const Command& command : given) call.apply(command);
    return call;
  }

  void look(const Step& step, const std::vector<Command>& given) {
    all_.steps.insert(step.step);
    for (const StepOption& option : step.options)
      if (option.available) all_.choices.insert(step.step + " " + option.id);
    for (const StepButton& button : step.buttons) {
      all_.offered.insert(button.button);
      if (button.urgent) continue;
      Session call = played(given);
      for (Reply reply = call.apply({command::Press{button.button}});
           reply.step && reply.step->step.starts_with("button:help"); reply = call.apply({command::Next{}}))
        all_.steps.insert(reply.step->step);
    }
  }

  void judge(const Session& call) {
    ++all_.ends;
    const Outcome outcome = call.outcome();
    all_.raised.insert(outcome.raised.begin(), outcome.raised.end());
    const bool is_by_red_flag = outcome.disposition == Disposition::emergency;
    if (is_by_red_flag) return;
    for (const TopicStatus& topic : outcome.topics) {
      const bool is_mandatory = topic.topic == "safety" || topic.topic == "promise";
      if (!is_mandatory || topic.state == TopicState::done) continue;
      if (outcome.disposition == Disposition::complete)
        all_.left_out.insert(topic.topic);
      else if (!topic.because.ends_with("` is false"))
        all_.missed.insert(topic.topic);
    }
  }

  const CallPlan& plan_;
  Facts facts_;
  AllCalls& all_;
};

}  // namespace

AllCalls all_calls(const CallPlan& plan) {
  AllCalls all;
  for (const Values& facts : all_patients()) Calls{plan, facts, all}.play();
  return all;
}

}  // namespace texts
