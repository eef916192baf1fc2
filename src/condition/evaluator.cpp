// One loop over the nodes: every part is worked out, and `&&`, `||` and `?:` then take what they need of it. Nothing
// that a condition does has an effect, so what isn't needed does no harm.
#include <bitset>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "condition/condition.hpp"
#include "condition/limits.hpp"
#include "condition/operators.hpp"
#include "condition/syntax.hpp"
#include "condition/timestamp.hpp"

namespace bedside::condition {
namespace {

/// What a node came to. `value` points to the fact, the literal or `own`.
struct Result {
  Outcome::State state = Outcome::State::value;
  const Value* value = nullptr;
  Value own;
  std::bitset<most_nodes> unknown;  ///< by name
  Fault fault = Fault::none;
  NodeIndex at_fault = 0;

  const bool* truth() const { return state == Outcome::State::value ? value->as<bool>() : nullptr; }
  bool is(bool wanted) const { return truth() != nullptr && *truth() == wanted; }
};

class Evaluation {
 public:
  Evaluation(const Syntax& syntax, const Lookup& lookup)
      : syntax_(syntax), lookup_(lookup), results_(syntax.nodes.size()) {}

  Result& run() {
    for (NodeIndex index = 0; index < results_.size(); ++index) {
      steps_.take();
      work_out(index);
      if (!steps_.exhausted()) continue;
      fail(results_.back(), index, Fault::too_many_steps);
      break;
    }
    return results_.back();
  }

 private:
  Result& operand(const Node& node, std::size_t which) { return results_[node.operands[which]]; }

  static void fail(Result& result, NodeIndex at, Fault fault) {
    result.state = Outcome::State::error;
    result.fault = fault;
    result.at_fault = at;
  }

  static void give(Result& result, Value value) {
    result.own = std::move(value);
    result.value = &result.own;
  }

  static void give(Result& result, NodeIndex at, Computed computed) {
    if (computed.fault != Fault::none) return fail(result, at, computed.fault);
    give(result, std::move(computed.value));
  }

  /// The value stays where it is.
  static void pass_on(Result& result, const Result& from) {
    result.state = from.state;
    result.value = from.value;
    result.unknown = from.unknown;
    result.fault = from.fault;
    result.at_fault = from.at_fault;
  }

  void work_out(NodeIndex index) {
    const Node& node = syntax_.nodes[index];
    Result& result = results_[index];
    switch (node.kind) {
      case Kind::literal:
        result.value = &node.literal;
        return;
      case Kind::name:
        return look_up(node, result);
      case Kind::has:
        return ask_whether_known(node, result);
      case Kind::logical_and:
      case Kind::logical_or:
        return decide(index, node, result);
      case Kind::conditional:
        return choose(node, result);
      default:
        if (all_known(node, result)) compute(index, node, result);
    }
  }

  static void leave_unknown(const Node& node, Result& result) {
    result.state = Outcome::State::unknown;
    result.unknown.set(node.name);
  }

  Known known(const Node& node) const {
    Known found = lookup_(syntax_.names[node.name]);
    const bool empty = found.value == nullptr || found.value->is_null();
    if (found.state == Known::State::given && empty) found.state = Known::State::missing_fact;
    return found;
  }

  void look_up(const Node& node, Result& result) const {
    const Known found = known(node);
    if (found.state != Known::State::given) return leave_unknown(node, result);
    result.value = found.value;
  }

  void ask_whether_known(const Node& node, Result& result) const {
    const Known found = known(node);
    if (found.state == Known::State::pending_answer) return leave_unknown(node, result);
    give(result, Value{found.state == Known::State::given});
  }

  /// Whether all operands have values; if not, the unknown ones count before the faulty ones.
  bool all_known(const Node& node, Result& result) {
    const Result* faulty = nullptr;
    for (const NodeIndex index : node.operands) {
      const Result& part = results_[index];
      if (part.state == Outcome::State::unknown) result.state = Outcome::State::unknown;
      result.unknown |= part.unknown;
      if (part.state == Outcome::State::error && faulty == nullptr) faulty = &part;
    }
    if (result.state == Outcome::State::unknown) return false;
    if (faulty != nullptr) pass_on(result, *faulty);
    return faulty == nullptr;
  }

  /// `&&` and `||`: the side that decides does so whatever the other is.
  void decide(NodeIndex index, const Node& node, Result& result) {
    const bool decisive = node.kind == Kind::logical_or;
    if (operand(node, 0).is(decisive) || operand(node, 1).is(decisive)) return give(result, Value{decisive});
    if (!all_known(node, result)) return;
    for (const NodeIndex part : node.operands)
      if (results_[part].truth() == nullptr) return fail(result, index, Fault::no_such_overload);
    give(result, Value{!decisive});
  }

  void choose(const Node& node, Result& result) {
    const Result& choice = operand(node, 0);
    if (choice.state != Outcome::State::value) return pass_on(result, choice);
    if (choice.truth() == nullptr) return fail(result, node.operands[0], Fault::no_such_overload);
    pass_on(result, operand(node, *choice.truth() ? 1 : 2));
  }

  void compute(NodeIndex index, const Node& node, Result& result) {
    switch (node.kind) {
      case Kind::list:
        return give(result, list(node));
      case Kind::to_timestamp:
        return give(result, index, moment(*operand(node, 0).value));
      case Kind::negate:
        return give(result, index, negated(*operand(node, 0).value));
      case Kind::logical_not: {
        const bool* truth = operand(node, 0).truth();
        if (truth == nullptr) return fail(result, index, Fault::no_such_overload);
        return give(result, Value{!*truth});
      }
      default:
        return give(result, index, binary(node));
    }
  }

  Computed binary(const Node& node) {
    const Value& left = *operand(node, 0).value;
    const Value& right = *operand(node, 1).value;
    const bool relation = binary_operator(node.kind)->precedence == relation_precedence;
    return relation ? comparison(node.kind, left, right, steps_) : arithmetic(node.kind, left, right);
  }

  Value list(const Node& node) {
    Value::List values;
    for (const NodeIndex index : node.operands) values.push_back(*results_[index].value);
    return Value{std::move(values)};
  }

  static Computed moment(const Value& value) {
    const auto* text = value.as<std::string>();
    if (text == nullptr) return {{}, Fault::no_such_overload};
    const auto read = read_timestamp(*text);
    return read ? Computed{{*read}} : Computed{{}, Fault::not_a_timestamp};
  }

  const Syntax& syntax_;
  const Lookup& lookup_;
  std::vector<Result> results_;
  Steps steps_;
};

std::string_view words_for(Fault fault) {
  switch (fault) {
    case Fault::overflow:
      return "overflow: the result is too large for a whole number";
    case Fault::division_by_zero:
      return "division by zero";
    case Fault::not_a_timestamp:
      return "the text is not a moment such as 2026-12-01T00:00:00Z";
    default:
      return "no such overload: the operator does not work on values of these types";
  }
}

Problem problem_of(const Syntax& syntax, const Result& result) {
  const Node& node = syntax.nodes[result.at_fault];
  if (result.fault == Fault::too_many_steps) {
    return {diagnostics::Code::limit_exceeded, node.begin, node.end,
            fmt::format("evaluating the condition takes more than the limit of {} steps", most_evaluation_steps),
            "search shorter lists"};
  }
  return {diagnostics::Code::condition_type, node.begin, node.end, std::string(words_for(result.fault)), {}};
}

}  // namespace

bool Outcome::is_true() const {
  return state == State::value && value == Value{true};
}

bool Outcome::is_false() const {
  return state == State::value && value == Value{false};
}

Outcome evaluate(const Condition& condition, const Lookup& lookup) {
  const Syntax& syntax = condition.syntax();
  Evaluation evaluation(syntax, lookup);
  Result& result = evaluation.run();
  Outcome outcome;
  outcome.state = result.state;
  if (result.state == Outcome::State::value) outcome.value = *result.value;
  if (result.state == Outcome::State::error) outcome.problem = problem_of(syntax, result);
  if (result.state == Outcome::State::unknown) {
    for (std::size_t name = 0; name < syntax.names.size(); ++name)
      if (result.unknown.test(name)) outcome.unknown_names.insert(syntax.names[name]);
  }
  return outcome;
}

}  // namespace bedside::condition
