#include "session/any_call.hpp"

#include <bedside/bedside.hpp>

#include "session/any_command.hpp"
#include "session/changed_plans.hpp"
#include "session/watch.hpp"

namespace texts {

using namespace bedside;

namespace {

/// Beyond these a call is thought to go round in circles.
constexpr std::size_t longest_way_to_the_end = 500;
constexpr std::size_t most_commands = 150;

std::string one_line(std::string text) {
  std::erase(text, '\n');
  return text;
}

class AnyCall {
 public:
  AnyCall(const ChangedPlan& plan, const Facts& facts, Choices choices)
      : plan_(plan),
        facts_(facts),
        choices_(std::move(choices)),
        session_(start_session(plan.plan, facts)),
        watch_(plan.plan, facts, plan.text, session_) {}

  HeldCall held() {
    AnyCommand command{choices_, plan_.text};
    while (choices_.left() && given_.size() < most_commands && watch_.broken().empty()) give(command.at(session_));
    for (std::size_t i = 0; i < longest_way_to_the_end && watch_.broken().empty() && !session_.has_ended(); ++i)
      if (!give(going_on(session_))) break;
    watch_.at_end(session_);
    HeldCall call{plan_.name, given_.size(), watch_.broken(), told(), ""};
    if (!session_.has_ended() && call.broken.empty()) call.broken.insert("every call comes to an end");
    if (!call.broken.empty()) call.story = story();
    return call;
  }

 private:
  const ChangedPlan& plan_;
  const Facts& facts_;
  Choices choices_;
  Session session_;
  Watch watch_;
  std::vector<std::string> given_{};

  bool give(const Command& command) {
    const Reply reply = session_.apply(command);
    watch_.after(command, reply, session_);
    const std::string then = reply.step ? reply.step->step : "the end";
    given_.push_back(one_line(to_json(command)) + " -> " + (reply.ok() ? then : reply.refused->code));
    return reply.ok();
  }

  std::string told() const {
    std::string text;
    for (const std::string& line : given_) text += line + "\n";
    return text + to_json(session_.outcome());
  }

  std::string story() const {
    std::string text = plan_.name + "\n";
    for (const auto& [name, value] : facts_.values) text += "  " + name + " = " + one_line(to_json(value)) + "\n";
    return text + told() + plan_.text.whole();
  }
};

}  // namespace

HeldCall hold_any_call(std::vector<std::uint8_t> bytes) {
  Choices choices{std::move(bytes)};
  const std::size_t shipped = choices.below(shipped_plans());
  // Mostly one of a few, as loading a plan takes longer than a call.
  const std::size_t changes = choices.once_in(40) ? choices.below(60'000) : choices.below(30);
  const ChangedPlan& plan = changed_plan(shipped, changes);
  const Facts facts = any_patient(choices, plan);
  return AnyCall{plan, facts, choices}.held();
}

}  // namespace texts
