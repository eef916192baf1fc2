#include "steps/sequence.hpp"

#include <map>
#include <utility>

#include <fmt/format.h>

#include "plan/field_value.hpp"
#include "steps/length.hpp"

namespace bedside::steps {
namespace {

constexpr std::int64_t milliseconds_per_second = 1'000;
constexpr std::size_t most_next = 100;

StepAnswer answer_of(const plan::Answer& answer) {
  return {
      answer.name, std::string{plan::name_of(answer.type)}, answer.unit, answer.optional, answer.remember, answer.min,
      answer.max};
}

StepOption option_of(const plan::Option& option, const call::Call& call) {
  StepOption shown;
  shown.id = option.id;
  shown.say = option.say.empty() ? option.id : call.spoken(option.say);
  shown.recommended = option.recommended;
  shown.because = call.spoken(option.because);
  if (option.when && call.availability(*option.when) != call::Availability::yes) {
    shown.available = false;
    shown.unavailable = fmt::format("only when `{}`", option.when->condition.text());
  }
  return shown;
}

std::vector<StepButton> buttons_of(const call::Call& call) {
  std::vector<StepButton> buttons;
  for (const plan::Button& button : call.plan().buttons)
    if (button.urgent || !button.when || call.availability(*button.when) == call::Availability::yes)
      buttons.push_back({button.id, call.spoken(button.label), button.urgent});
  return buttons;
}

class Sequence {
 public:
  explicit Sequence(const Script& script) : script_(script), buttons_(buttons_of(script.call)) {
    for (const Move& move : script.body.moves) why_.emplace(move.topic, what_put_there(move));
    for (const CallSegment& segment : script.segments)
      for (const std::string& topic : segment.topics) segment_of_.emplace(topic, segment.name);
    for (const Unit& unit : script.units) left_ += unit.topic.milliseconds;
  }

  std::vector<Step> make() {
    std::string segment;
    for (const Unit& unit : script_.units) {
      ++place_;
      const std::string& next = segment_of_.at(unit.topic.id);
      if (script_.with_bridges && next != segment) add_bridge(segment, next, unit);
      segment = next;
      add_topic(unit);
    }
    link();
    return std::move(steps_);
  }

 private:
  Step make_step(const Unit& unit) const {
    Step step;
    step.topic = unit.topic.id;
    step.title = unit.topic.title;
    step.segment = segment_of_.at(unit.topic.id);
    step.language = script_.call.plan().language;
    step.buttons = buttons_;
    step.progress_topic = place_;
    step.progress_of = script_.units.size();
    step.seconds_left = static_cast<int>((left_ + milliseconds_per_second - 1) / milliseconds_per_second);
    return step;
  }

  static std::vector<std::string> what_put_there(const Move& move) {
    std::vector<std::string> why = move.because;
    if (move.nearest)
      for (const Reason& reason : move.nearest->reasons) why.push_back(reason.name);
    return why;
  }

  std::vector<std::string> why(const Unit& unit) const {
    if (unit.topic.section != Section::body) return {"ritual"};
    const auto moved = why_.find(unit.topic.id);
    return moved == why_.end() ? std::vector<std::string>{"author-order"} : moved->second;
  }

  void add_topic(const Unit& unit) {
    std::int64_t estimated = 0;
    const std::vector<plan::Step>& written = unit.source->parts[unit.part];
    for (const plan::Step& step : written) estimated += milliseconds_of(step, script_.call);
    std::int64_t said = 0;
    const std::int64_t left_before = left_;
    for (std::size_t i = 0; i < written.size(); ++i) {
      if (!script_.call.is_taken(written[i])) continue;
      add(make_step(unit, written[i], fmt::format("{}/{}", unit.topic.id, i + 1)),
          written[i].when ? written[i].when->condition.canonical_text() : "");
      said += milliseconds_of(written[i], script_.call);
      if (estimated > 0) left_ = left_before - unit.topic.milliseconds * said / estimated;
    }
    left_ = left_before - unit.topic.milliseconds;
  }

  Step make_step(const Unit& unit, const plan::Step& written, std::string id) const {
    Step step = make_step(unit);
    step.step = std::move(id);
    step.kind = written.kind;
    step.text = script_.call.spoken(written.text);
    step.wording = written.wording;
    step.why = why(unit);
    step.line = written.range.begin.line;
    step.about = written.about;
    step.because = script_.call.spoken(written.because);
    step.conditional = written.when && script_.call.availability(*written.when) == call::Availability::open;
    if (written.answer) {
      step.answer = answer_of(*written.answer);
      for (const plan::Option& option : written.answer->options)
        step.options.push_back(option_of(option, script_.call));
    }
    return step;
  }

  /// The bridge between two segments, where the plan has words for it.
  void add_bridge(const std::string& from, const std::string& to, const Unit& unit) {
    const plan::Bridges& bridges = script_.call.plan().bridges;
    const bool leaves_hard_part = from == "hard part" && to != "closing";
    if (to == "hard part")
      add_bridge("into_hard", bridges.into_hard, unit);
    else if (leaves_hard_part && !bridges.out_of_hard.empty())
      add_bridge("out_of_hard", bridges.out_of_hard, unit);
    else if (to == "ending")
      add_bridge("into_ending", bridges.into_ending, unit);
    else if (from.starts_with("coaching") && to.starts_with("coaching"))
      add_bridge("between", bridges.between, unit);
  }

  void add_bridge(const std::string& name, const plan::Text& text, const Unit& unit) {
    if (text.empty()) return;
    Step step = make_step(unit);
    step.step = fmt::format("bridge:{}/{}", name, ++bridges_[name]);
    step.kind = StepKind::bridge;
    step.text = script_.call.spoken(text);
    step.why = {"bridge"};
    step.line = text.range.begin.line;
    add(std::move(step), "");
  }

  void add(Step step, std::string condition) {
    steps_.push_back(std::move(step));
    conditions_.push_back(std::move(condition));
  }

  /// After a step come those that may be skipped, up to the first that can't. Of those under the same condition the
  /// first is in the way of the others.
  void link() {
    std::vector<std::size_t> next;  // places, nearest first
    for (std::size_t place = steps_.size(); place-- > 0;) {
      Step& step = steps_[place];
      for (const std::size_t other : next) step.may_be_next.push_back(steps_[other].step);
      if (step.conditional)
        std::erase_if(next, [&](std::size_t other) { return conditions_[other] == conditions_[place]; });
      else
        next.clear();
      next.insert(next.begin(), place);
      if (next.size() > most_next) next.pop_back();
    }
  }

  const Script& script_;
  std::vector<StepButton> buttons_;
  std::map<std::string, std::vector<std::string>> why_;
  std::map<std::string, std::string> segment_of_;
  std::map<std::string, int> bridges_;
  std::int64_t left_ = 0;
  std::size_t place_ = 0;
  std::vector<Step> steps_;
  std::vector<std::string> conditions_;  ///< per step, as canonical text; empty where there is none
};

}  // namespace

std::vector<Step> step_sequence(const Script& script) {
  return Sequence{script}.make();
}

}  // namespace bedside::steps
