// Tries out every combination of samples, as long as they are few, and sees which parts never change.
#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "condition/condition.hpp"
#include "condition/questions.hpp"
#include "condition/result.hpp"
#include "condition/shown.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {
namespace {

/// Bound the time for one condition: combinations, each of which works out all nodes, and the steps of all of them
/// together. Macros take more steps than there are nodes.
constexpr std::size_t most_nodes_worked_out = 20'000;
constexpr std::size_t most_steps = 50'000;

Truth negated_truth(Truth truth) {
  if (truth == yes) return no;
  return truth == no ? yes : truth;
}

Truth both(Truth left, Truth right) {
  if (left == no || right == no) return no;
  if (left == yes && right == yes) return yes;
  return left == unknown || right == unknown ? unknown : undecidable;
}

Fault fault_of(const Result& result) {
  return result.has_value() && result.truth() == nullptr ? Fault::not_yes_or_no : result.fault;
}

Truth truth_of(const Result& result) {
  if (result.state == Outcome::State::unknown) return unknown;
  if (result.truth() == nullptr) return undecidable;
  return *result.truth() ? yes : no;
}

/// A part that is tried out as a whole.
struct Area {
  std::vector<NodeIndex> parts;
  std::vector<std::size_t> samples;  ///< of each name, how many are tried
  std::vector<Group> groups;
  std::vector<std::size_t> answers;  ///< of each group, how many there are
};

/// To the next combination of places below these sizes, as the digits of a number are counted through; false after the
/// last one.
bool count_on(std::vector<std::size_t>& places, const std::vector<std::size_t>& sizes) {
  for (std::size_t at = 0; at < places.size(); ++at) {
    places[at] = (places[at] + 1) % sizes[at];
    if (places[at] != 0) return true;
  }
  return false;
}

class Trial {
 public:
  Trial(const Syntax& syntax, const Declarations& declarations, std::size_t& steps_left)
      : syntax_(syntax),
        questions_(syntax, declarations),
        seen_(syntax.nodes.size()),
        truths_(syntax.nodes.size()),
        faults_(syntax.nodes.size()),
        most_combinations_(most_nodes_worked_out / syntax.nodes.size()),
        steps_left_(steps_left) {
    spend(syntax.nodes.size());
  }

  std::vector<Problem> run() {
    std::vector<NodeIndex> roots{static_cast<NodeIndex>(syntax_.nodes.size() - 1)};
    while (!roots.empty()) {
      const Node& node = syntax_.nodes[roots.back()];
      const Area area = area_below(roots.back());
      roots.pop_back();
      if (combinations(area) <= most_combinations_) {
        if (try_out(area)) report(area);
      } else if (joins_truths(node.kind)) {
        roots.insert(roots.end(), node.operands.begin(), node.operands.end());
      }
    }
    std::sort(found_.begin(), found_.end(),
              [](const Problem& left, const Problem& right) { return left.begin < right.begin; });
    return std::move(found_);
  }

  /// Every truth that the whole of it had.
  std::uint8_t seen_of_all() {
    const Area all = area_below(static_cast<NodeIndex>(syntax_.nodes.size() - 1));
    const bool is_tried = combinations(all) <= most_combinations_ && try_out(all);
    return is_tried ? seen_.back() : static_cast<std::uint8_t>(yes | no);
  }

 private:
  Area area_below(NodeIndex root) const {
    Area area{questions_.parts_below(root),
              std::vector<std::size_t>(syntax_.names.size(), 1),
              questions_.groups_below(root),
              {}};
    for (const NameIndex name : questions_.names_below(root)) area.samples[name] = questions_.samples(name).size();
    for (const Group& group : area.groups) area.answers.push_back(group.answers.size());
    return area;
  }

  std::size_t combinations(const Area& area) const {
    std::size_t count = 1;
    for (const auto* sizes : {&area.samples, &area.answers})
      for (const std::size_t size : *sizes) count = std::min(count * size, most_combinations_ + 1);
    return count;
  }

  /// With all samples of the names. False when that takes too long.
  bool try_out(const Area& area) {
    std::vector<std::size_t> places(area.samples.size(), 0);
    do try_out(area, places);
    while (may_go_on() && count_on(places, area.samples));
    return may_go_on();
  }

  bool may_go_on() const { return steps_ <= most_steps && steps_left_ > 0; }

  void spend(std::size_t steps) {
    steps_ += steps;
    steps_left_ -= std::min(steps_left_, steps);
  }

  void try_out(const Area& area, const std::vector<std::size_t>& places) {
    const auto known = [&](std::string_view wanted) -> Known {
      const auto found = std::find(syntax_.names.begin(), syntax_.names.end(), wanted);
      const auto name = static_cast<NameIndex>(found - syntax_.names.begin());
      const Samples& samples = questions_.samples(name);
      if (places[name] >= samples.size() || !samples[places[name]]) return {};
      return {Known::State::given, &*samples[places[name]]};
    };
    const WorkedOut worked_out = work_out(syntax_, known);
    const std::vector<Result>& results = worked_out.results;
    spend(worked_out.steps);
    std::vector<std::size_t> answers(area.groups.size(), 0);
    do {
      for (const NodeIndex part : area.parts) take_result(part, results[part]);
      for (std::size_t group = 0; group < answers.size(); ++group) answer(area.groups[group], answers[group]);
      join(area.parts);
    } while (count_on(answers, area.answers));
  }

  void take_result(NodeIndex part, const Result& result) {
    const Fault failure = questions_.failure(part);
    truths_[part] = failure == Fault::none ? truth_of(result) : undecidable;
    faults_[part] = failure == Fault::none ? fault_of(result) : failure;
  }

  void answer(const Group& group, std::size_t which) {
    for (std::size_t at = 0; at < group.questions.size(); ++at) truths_[group.questions[at]] = group.answers[which][at];
  }

  void join(const std::vector<NodeIndex>& parts) {
    for (const NodeIndex part : parts) {
      truths_[part] = joined(syntax_.nodes[part], truths_[part]);
      seen_[part] = static_cast<std::uint8_t>(seen_[part] | truths_[part]);
    }
  }

  Truth joined(const Node& node, Truth own) const {
    const auto operand = [&](std::size_t which) { return truths_[node.operands[which]]; };
    switch (node.kind) {
      case Kind::logical_not:
        return negated_truth(operand(0));
      case Kind::logical_and:
        return both(operand(0), operand(1));
      case Kind::logical_or:
        return negated_truth(both(negated_truth(operand(0)), negated_truth(operand(1))));
      case Kind::conditional:
        if (operand(0) == unknown || operand(0) == undecidable) return operand(0);
        return operand(operand(0) == yes ? 1 : 2);
      default:
        return own;
    }
  }

  bool is_constant(NodeIndex part) const {
    const auto seen = seen_[part];
    const bool decided = (seen & yes) != 0 || (seen & no) != 0;
    return decided ? seen == yes || seen == no || seen == (yes | unknown) || seen == (no | unknown)
                   : seen == undecidable;
  }

  /// The smallest ones. A `true` that stands there as such is no news, but all of a condition that is one is.
  void report(const Area& area) {
    std::vector<bool> is_told(syntax_.nodes.size(), false);
    for (const NodeIndex part : area.parts) {
      const Node& node = syntax_.nodes[part];
      if (joins_truths(node.kind))
        is_told[part] = std::any_of(node.operands.begin(), node.operands.end(),
                                    [&](NodeIndex operand) { return is_told[operand]; });
      const bool is_all = part + 1 == syntax_.nodes.size();
      if (is_told[part] || !is_constant(part) || (node.kind == Kind::literal && !is_all)) continue;
      is_told[part] = true;
      found_.push_back(problem(node, seen_[part], faults_[part]));
    }
  }

  Problem problem(const Node& node, std::uint8_t seen, Fault fault) const {
    constexpr const char* literal_hint = "write what decides it, or leave the key out";
    const std::string part = shown(syntax_.text_of(node));
    if ((seen & yes) != 0) {
      return {diagnostics::Code::always_true, node.begin, node.end,
              fmt::format("{} is true {}", part, (seen & unknown) != 0 ? "whenever it is known" : "for every patient"),
              node.kind == Kind::literal ? literal_hint
              : (seen & unknown) != 0    ? "to ask whether something is known write `has(name)`"
                                         : "leave it out"};
    }
    if ((seen & no) != 0) {
      return {diagnostics::Code::always_false, node.begin, node.end, fmt::format("{} is true for no patient", part),
              node.kind == Kind::literal ? literal_hint : "see whether a limit or an operator is wrong"};
    }
    return {diagnostics::Code::never_decided,
            node.begin,
            node.end,
            fmt::format("{} is an error for every patient: {}", part, words_for(fault)),
            {}};
  }

  const Syntax& syntax_;
  const Questions questions_;
  std::vector<std::uint8_t> seen_;  ///< of each part: every truth that it had
  std::vector<Truth> truths_;
  std::vector<Fault> faults_;
  const std::size_t most_combinations_;
  std::size_t steps_ = 0;    ///< so far
  std::size_t& steps_left_;  ///< for other conditions too
  std::vector<Problem> found_;
};

}  // namespace

std::vector<Problem> constant_parts(const Condition& condition, const Declarations& declarations,
                                    std::size_t& steps_left) {
  if (steps_left == 0) return {};
  return Trial(condition.syntax(), declarations, steps_left).run();
}

std::optional<bool> same_for_all(const Condition& condition, const Declarations& declarations) {
  std::size_t steps_left = most_steps;
  const std::uint8_t seen = Trial(condition.syntax(), declarations, steps_left).seen_of_all();
  if (seen == yes) return true;
  return (seen & yes) == 0 ? std::optional<bool>(false) : std::nullopt;
}

}  // namespace bedside::condition
