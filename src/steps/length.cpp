#include "steps/length.hpp"

#include "plan/spoken_length.hpp"

namespace bedside::steps {
namespace {

constexpr std::int64_t milliseconds_per_answer = 4'000;

std::int64_t spoken_milliseconds(const plan::Text& text, const call::Call& call) {
  return text.milliseconds ? *text.milliseconds : plan::spoken_milliseconds(call.spoken(text));
}

}  // namespace

std::int64_t milliseconds_of(const plan::Step& step, const call::Call& call) {
  if (!call.is_taken(step)) return 0;
  const bool is_said = step.kind == StepKind::say || step.kind == StepKind::ask || step.kind == StepKind::offer ||
                       step.kind == StepKind::teach_back;
  if (!is_said) return 0;
  std::int64_t sum = spoken_milliseconds(step.text, call);
  if (!step.answer) return sum;
  for (const plan::Option& option : step.answer->options) sum += spoken_milliseconds(option.say, call);
  return sum + milliseconds_per_answer;
}

std::int64_t milliseconds_of(const plan::Topic& topic, std::size_t part, const call::Call& call) {
  if (topic.milliseconds) {
    const auto parts = static_cast<std::int64_t>(topic.parts.size());
    const auto before = static_cast<std::int64_t>(part);
    return *topic.milliseconds * (before + 1) / parts - *topic.milliseconds * before / parts;
  }
  std::int64_t sum = 0;
  for (const plan::Step& step : topic.parts[part]) sum += milliseconds_of(step, call);
  return sum;
}

}  // namespace bedside::steps
