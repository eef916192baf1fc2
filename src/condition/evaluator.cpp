// The nodes in turn: every part is worked out, and `&&`, `||` and `?:` then take what they need of it. Nothing that a
// condition does has an effect, so what isn't needed does no harm. Only a macro goes back, to its next element.
#include <bitset>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "condition/collections.hpp"
#include "condition/condition.hpp"
#include "condition/functions.hpp"
#include "condition/limits.hpp"
#include "condition/macro_run.hpp"
#include "condition/operators.hpp"
#include "condition/result.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {
namespace {

class Evaluation {
 public:
  Evaluation(const Syntax& syntax, const Lookup& lookup)
      : syntax_(syntax), lookup_(lookup), results_(syntax.nodes.size()) {}

  WorkedOut run() {
    NodeIndex at = 0;
    while (at < results_.size() && !steps_.exhausted()) {
      steps_.take(1);
      const NodeIndex next = work_out(at);
      if (steps_.exhausted()) give_up(at);
      at = next;
    }
    return {std::move(results_), steps_.taken()};
  }

 private:
  /// What has not been worked out by now never will be.
  void give_up(NodeIndex at) {
    for (NodeIndex index = at; index < results_.size(); ++index) {
      results_[index] = {};
      results_[index].fail(at, Fault::too_many_steps);
    }
  }

  const Result& operand(const Node& node, std::size_t which) const { return results_[node.operands[which]]; }
  const Value& value(const Node& node, std::size_t which) const { return *operand(node, which).value; }

  /// Which node comes next.
  NodeIndex work_out(NodeIndex index) {
    const Node& node = syntax_.nodes[index];
    if (node.kind == Kind::loop) return begin_loop(index, node);
    if (is_macro(node.kind)) return take_element(index, node);
    results_[index] = {};
    decide_node(index, node, results_[index]);
    return index + 1;
  }

  void decide_node(NodeIndex index, const Node& node, Result& result) {
    switch (node.kind) {
      case Kind::literal:
        return result.refer_to(node.literal);
      case Kind::name:
        return look_up(node, result);
      case Kind::has:
        return ask_whether_known(node, result);
      case Kind::variable:
        return result.pass_on(operand(node, 0));
      case Kind::logical_and:
      case Kind::logical_or:
        return decide(index, node, result);
      case Kind::conditional:
        return choose(node, result);
      default:
        if (all_known(node, result)) compute(index, node, result);
    }
  }

  Known known(const Node& node) const {
    Known found = lookup_(syntax_.names[node.name]);
    const bool empty = found.value == nullptr || found.value->is_null();
    if (found.state == Known::State::given && empty) found.state = Known::State::missing_fact;
    return found;
  }

  void look_up(const Node& node, Result& result) const {
    const Known found = known(node);
    if (found.state != Known::State::given) return result.leave_unknown(node.name);
    result.refer_to(*found.value);
  }

  void ask_whether_known(const Node& node, Result& result) const {
    const Known found = known(node);
    if (found.state == Known::State::pending_answer) return result.leave_unknown(node.name);
    result.give(Value{found.state == Known::State::given});
  }

  /// Whether all operands have values; if not, the unknown ones count before the faulty ones.
  bool all_known(const Node& node, Result& result) const {
    const Result* faulty = nullptr;
    for (const NodeIndex index : node.operands) {
      const Result& part = results_[index];
      if (part.state == Outcome::State::unknown) result.leave_unknown(part.unknown);
      if (part.state == Outcome::State::error && faulty == nullptr) faulty = &part;
    }
    if (result.state == Outcome::State::unknown) return false;
    if (faulty != nullptr) result.pass_on(*faulty);
    return faulty == nullptr;
  }

  /// `&&` and `||`: the side that decides does so whatever the other is.
  void decide(NodeIndex index, const Node& node, Result& result) const {
    const bool decisive = node.kind == Kind::logical_or;
    if (operand(node, 0).is(decisive) || operand(node, 1).is(decisive)) return result.give(Value{decisive});
    if (!all_known(node, result)) return;
    for (const NodeIndex part : node.operands)
      if (results_[part].truth() == nullptr) return result.fail(index, Fault::no_such_overload);
    result.give(Value{!decisive});
  }

  void choose(const Node& node, Result& result) const {
    const Result& choice = operand(node, 0);
    if (choice.state != Outcome::State::value) return result.pass_on(choice);
    if (choice.truth() == nullptr) return result.fail(node.operands[0], Fault::no_such_overload);
    result.pass_on(operand(node, *choice.truth() ? 1 : 2));
  }

  void compute(NodeIndex index, const Node& node, Result& result) {
    switch (node.kind) {
      case Kind::list:
        return result.give(list(node));
      case Kind::map:
        return result.give(index, map(node));
      case Kind::index:
        return refer_to(result, index, indexed(value(node, 0), value(node, 1), steps_));
      case Kind::member:
        return refer_to(result, index, member(node));
      case Kind::has_member:
        return result.give(index, has_member(node));
      case Kind::call:
        return result.give(index, call(node));
      case Kind::negate:
        return result.give(index, negated(value(node, 0)));
      case Kind::logical_not:
        return result.give(index, turned_round(operand(node, 0)));
      default:
        return result.give(index, binary(node));
    }
  }

  static void refer_to(Result& result, NodeIndex index, const Indexed& found) {
    if (found.value == nullptr) return result.fail(index, found.fault);
    result.refer_to(*found.value);
  }

  static Computed turned_round(const Result& part) {
    return part.truth() != nullptr ? Computed{{!*part.truth()}} : faulty(Fault::no_such_overload);
  }

  Computed binary(const Node& node) {
    const bool relation = is_relation(node.kind);
    return relation ? comparison(node.kind, value(node, 0), value(node, 1), steps_)
                    : arithmetic(node.kind, value(node, 0), value(node, 1), steps_);
  }

  Value list(const Node& node) {
    Value::List values;
    for (std::size_t which = 0; which < node.operands.size(); ++which) {
      steps_.take(weight(value(node, which)));
      if (steps_.exhausted()) break;
      values.push_back(value(node, which));
    }
    return Value{std::move(values)};
  }

  Computed map(const Node& node) {
    Value::Map entries;
    for (std::size_t key = 0; key < node.operands.size() && !steps_.exhausted(); key += 2) {
      const Fault fault = add_entry(entries, value(node, key), value(node, key + 1), steps_);
      if (fault != Fault::none) return faulty(fault);
    }
    return {Value{std::move(entries)}};
  }

  Indexed member(const Node& node) {
    if (value(node, 0).as<Value::Map>() == nullptr) return {nullptr, Fault::no_such_overload};
    return indexed(value(node, 0), node.literal, steps_);
  }

  Computed has_member(const Node& node) {
    const auto* entries = value(node, 0).as<Value::Map>();
    if (entries == nullptr) return faulty(Fault::no_such_overload);
    return {{find(*entries, node.literal, steps_) != nullptr}};
  }

  Computed call(const Node& node) {
    if (node.function == Function::unknown) return faulty(Fault::unknown_function);
    if (!fits(node)) return faulty(Fault::no_such_overload);
    std::vector<const Value*> operands;
    for (const NodeIndex index : node.operands) operands.push_back(results_[index].value);
    return called(node.function, operands, steps_);
  }

  /// The innermost loop comes last. What an earlier round left behind may refer to values that are gone.
  NodeIndex begin_loop(NodeIndex index, const Node& node) {
    const Result& over = operand(node, 0);
    const std::optional<std::size_t> size = over.state == Outcome::State::value ? elements_in(*over.value) : 0;
    for (NodeIndex inside = index; inside <= node.end_of_loop; ++inside) results_[inside] = {};
    Result& result = results_[node.end_of_loop];
    if (over.state != Outcome::State::value) {
      result.pass_on(over);
      return node.end_of_loop + 1;
    }
    if (!size) {
      result.fail(node.end_of_loop, Fault::no_such_overload);
      return node.end_of_loop + 1;
    }
    loops_.push_back({index, over.value, *size, syntax_.nodes[node.end_of_loop].kind});
    return *size == 0 ? end_loop(node.end_of_loop) : go_to_element(loops_.back());
  }

  NodeIndex go_to_element(const MacroRun& loop) {
    Result& element = results_[loop.node()];
    element = {};
    element.refer_to(loop.current());
    return loop.node() + 1;
  }

  NodeIndex take_element(NodeIndex index, const Node& node) {
    MacroRun& loop = loops_.back();
    const NodeIndex last = node.operands.back();
    const bool chooses = node.kind == Kind::transform && node.operands.size() == 3;
    if (chooses)
      loop.take_if(results_[node.operands[1]], node.operands[1], results_[last], steps_);
    else
      loop.take(results_[last], last, steps_);
    return loop.go_on() ? go_to_element(loop) : end_loop(index);
  }

  NodeIndex end_loop(NodeIndex macro) {
    results_[macro] = loops_.back().take_result();
    loops_.pop_back();
    return macro + 1;
  }

  const Syntax& syntax_;
  const Lookup& lookup_;
  std::vector<Result> results_;
  std::vector<MacroRun> loops_;
  Steps steps_;
};

Problem problem_of(const Syntax& syntax, const Result& result) {
  const Node& node = syntax.nodes[result.at_fault];
  if (result.fault == Fault::too_many_steps) {
    return {diagnostics::Code::limit_exceeded, node.begin, node.end,
            fmt::format("evaluating the condition takes more than the limit of {} steps", most_evaluation_steps),
            "search shorter lists and texts"};
  }
  return {diagnostics::Code::condition_error, node.begin, node.end, std::string(words_for(result.fault)), {}};
}

}  // namespace

WorkedOut work_out(const Syntax& syntax, const Lookup& lookup) {
  return Evaluation(syntax, lookup).run();
}

bool Outcome::is_true() const {
  return state == State::value && value == Value{true};
}

bool Outcome::is_false() const {
  return state == State::value && value == Value{false};
}

Outcome evaluate(const Condition& condition, const Lookup& lookup, ComesTo wanted) {
  const Syntax& syntax = condition.syntax();
  std::vector<Result> results = work_out(syntax, lookup).results;
  Result& result = results.back();
  if (wanted == ComesTo::yes_or_no && result.has_value() && result.truth() == nullptr)
    result.fail(static_cast<NodeIndex>(results.size() - 1), Fault::not_yes_or_no);
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
