#include "steps/sequence.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "plan/step_id.hpp"
#include "steps/bridge.hpp"
#include "steps/length.hpp"
#include "steps/offer_of_next.hpp"
#include "steps/shown_step.hpp"

namespace bedside::steps {
namespace {

constexpr std::int64_t milliseconds_per_second = 1'000;
constexpr std::size_t most_next = 100;

class Sequence {
 public:
  explicit Sequence(const Course& course) : course_(course), buttons_(buttons_of(course.call)) {
    for (const Move& move : course.body.moves) why_.emplace(move.topic, what_put_there(move));
    for (const CallSegment& segment : course.segments)
      for (const std::string& topic : segment.topics) segment_of_.emplace(topic, segment.name);
    for (const Unit& unit : course.units) left_ += unit.topic.milliseconds;
    for (const arrange::ChoicePoint& choice : course.choices) choices_.emplace(choice.options.front(), &choice);
  }

  std::vector<Step> make() {
    std::optional<Segment> segment;
    for (const Unit& unit : course_.units) {
      ++place_;
      if (const auto choice = choices_.find(unit.topic.id); choice != choices_.end()) add_offer(*choice->second, unit);
      const Segment next = segment_named(segment_of_.at(unit.topic.id));
      const auto bridge = bridge_between(course_.call.plan().bridges, segment, next);
      if (course_.with_bridges && bridge) add_bridge(*bridge, unit);
      segment = next;
      add_topic(unit);
    }
    link();
    link_offers();
    return std::move(steps_);
  }

 private:
  Step make_step(const Unit& unit) const {
    Step step;
    step.topic = unit.topic.id;
    step.title = unit.topic.title;
    step.segment = segment_of_.at(unit.topic.id);
    step.language = course_.call.plan().language;
    step.buttons = buttons_;
    step.progress_topic = place_;
    step.progress_of = course_.units.size();
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
    for (const plan::Step& step : written) estimated += milliseconds_of(step, course_.call);
    std::int64_t said = 0;
    const std::int64_t left_before = left_;
    for (std::size_t i = 0; i < written.size(); ++i) {
      if (!course_.call.is_taken(written[i])) continue;
      add(make_step(unit, written[i], plan::numbered(unit.topic.id, i)),
          written[i].when ? written[i].when->condition.canonical_text() : "");
      said += milliseconds_of(written[i], course_.call);
      if (estimated > 0) left_ = left_before - unit.topic.milliseconds * said / estimated;
    }
    left_ = left_before - unit.topic.milliseconds;
  }

  Step make_step(const Unit& unit, const plan::Step& written, std::string id) const {
    Step step = make_step(unit);
    step.step = std::move(id);
    step.why = why(unit);
    step.carried_over = course_.call.carried_over(*unit.source) != nullptr;
    step.instead_of = unit.source->instead_of;
    show(written, course_.call, step);
    return step;
  }

  void add_bridge(Bridge bridge, const Unit& unit) {
    const plan::Text& text = text_of(course_.call.plan().bridges, bridge);
    Step step = make_step(unit);
    step.step = step_id(bridge, bridges_[static_cast<std::size_t>(bridge)]++);
    step.kind = StepKind::bridge;
    step.text = course_.call.spoken(text);
    step.why = {"bridge"};
    step.line = text.range.begin.line;
    add(std::move(step), "");
  }

  void add_offer(const arrange::ChoicePoint& choice, const Unit& unit) {
    std::vector<NextOption> options;
    for (const std::string& id : choice.options) options.push_back({id, title_of(id)});
    Step step = make_step(unit);
    step.step = step_id(Bridge::which_next, bridges_[static_cast<std::size_t>(Bridge::which_next)]++);
    show_offer_of_next(course_.call, options, step);
    add(std::move(step), "");
  }

  const std::string& title_of(const std::string& id) const {
    const auto is_meant = [&](const Unit& unit) { return unit.topic.id == id; };
    return std::find_if(course_.units.begin(), course_.units.end(), is_meant)->topic.title;
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

  /// Behind an offer any of its topics can follow.
  void link_offers() {
    std::map<std::string, const std::string*> first_step;
    for (const Step& step : steps_)
      if (!step.step.starts_with("bridge:")) first_step.emplace(step.topic, &step.step);
    for (Step& step : steps_) {
      if (!step.step.starts_with("bridge:")) continue;
      std::vector<std::string>& next = step.may_be_next;
      for (const StepOption& option : step.options)
        if (const auto first = first_step.find(option.id);
            first != first_step.end() && std::find(next.begin(), next.end(), *first->second) == next.end())
          next.push_back(*first->second);
    }
  }

  const Course& course_;
  std::vector<StepButton> buttons_;
  std::map<std::string, std::vector<std::string>> why_;
  std::map<std::string, std::string> segment_of_;
  std::map<std::string, const arrange::ChoicePoint*> choices_;  ///< by what is told next, unless another is chosen
  std::array<std::size_t, bridge_count> bridges_{};
  std::int64_t left_ = 0;
  std::size_t place_ = 0;
  std::vector<Step> steps_;
  std::vector<std::string> conditions_;  ///< per step, as canonical text; empty where there is none
};

}  // namespace

std::vector<Step> step_sequence(const Course& course) {
  return Sequence{course}.make();
}

}  // namespace bedside::steps
