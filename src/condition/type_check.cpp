// One loop over the nodes, from the parts to the whole. After a problem a part counts as what it was meant to be, so
// that one mistake is reported once.
#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "condition/check_types.hpp"
#include "condition/comparison_check.hpp"
#include "condition/operand_check.hpp"
#include "condition/shape.hpp"
#include "condition/syntax.hpp"
#include "condition/type_problem.hpp"

namespace bedside::condition {
namespace {

class TypeCheck {
 public:
  TypeCheck(const Syntax& syntax, const Declarations& declarations, diagnostics::Guesses& guesses)
      : syntax_(syntax),
        declarations_(declarations),
        problems_(syntax, declarations, guesses),
        comparisons_(syntax, declarations, problems_),
        operands_(syntax, problems_),
        dotted_(dotted_names(syntax)) {}

  std::vector<Problem> run(ComesTo wanted) {
    for (NodeIndex index = 0; index < syntax_.nodes.size(); ++index)
      shapes_.push_back(shape_of_node(index, syntax_.nodes[index]));
    if (wanted == ComesTo::yes_or_no) require_boolean({&syntax_.root(), shapes_.back()});
    forgive_names_in_unknown_calls();
    std::sort(found_.begin(), found_.end(), [](const Problem& left, const Problem& right) {
      return std::tie(left.begin, left.end, left.message) < std::tie(right.begin, right.end, right.message);
    });
    return std::move(found_);
  }

 private:
  /// For each name that is followed by dots: the last member. `patient.a1c` is a habit from elsewhere.
  static std::vector<NodeIndex> dotted_names(const Syntax& syntax) {
    std::vector<NodeIndex> first(syntax.nodes.size());
    std::vector<NodeIndex> last(syntax.nodes.size());
    for (NodeIndex index = 0; index < syntax.nodes.size(); ++index) {
      const Node& node = syntax.nodes[index];
      const bool is_member = node.kind == Kind::member || node.kind == Kind::has_member;
      first[index] = is_member ? first[node.operands[0]] : index;
      last[first[index]] = index;
    }
    return last;
  }

  /// What `list.any(x, ..)` calls its elements would have been a name, had it been written `exists`.
  void forgive_names_in_unknown_calls() {
    for (const Node& node : syntax_.nodes) {
      if (node.kind != Kind::call || node.function != Function::unknown) continue;
      std::erase_if(found_, [&](const Problem& problem) {
        return problem.code == diagnostics::Code::unknown_name && problem.begin >= node.word_end &&
               problem.end <= node.end;
      });
    }
  }

  Typed typed(NodeIndex index) const { return {&syntax_.nodes[index], shapes_[index]}; }
  Typed operand(const Node& node, std::size_t which) const { return typed(node.operands[which]); }
  std::vector<Typed> operands(const Node& node) const {
    std::vector<Typed> all;
    for (const NodeIndex index : node.operands) all.push_back(typed(index));
    return all;
  }

  Shape shape_of_node(NodeIndex index, const Node& node) {
    switch (node.kind) {
      case Kind::literal:
        return shape_of(node.literal);
      case Kind::name:
        return name(index, node);
      case Kind::has:
        name(index, node);
        return Basic::boolean;
      case Kind::variable:
        return shapes_[node.operands[0]];
      case Kind::negate:
        return negated(operand(node, 0));
      case Kind::conditional:
        return conditional(node);
      case Kind::logical_not:
        return turned_round(operand(node, 0));
      case Kind::logical_and:
      case Kind::logical_or:
        for (const NodeIndex part : node.operands) require_boolean(typed(part));
        return Basic::boolean;
      case Kind::all:
      case Kind::exists:
      case Kind::exists_one:
      case Kind::filter:
      case Kind::transform:
        return macro(node);
      default:
        return operation(node);
    }
  }

  Shape operation(const Node& node) {
    const BinaryOperator* found = binary_operator(node.kind);
    if (found == nullptr) return operands_.check(node, operands(node), found_);
    if (found->precedence != relation_precedence) return calculation(node, found->symbol);
    const std::size_t before = found_.size();
    comparisons_.check(node, operand(node, 0), operand(node, 1), operands_of_list(node), found_);
    return found_.size() == before ? Shape(Basic::boolean) : Shape();
  }

  /// What stands in a list that is written behind `in`.
  std::vector<Typed> operands_of_list(const Node& node) const {
    const Node& values = syntax_.operand(node, 1);
    return node.kind == Kind::in && values.kind == Kind::list ? operands(values) : std::vector<Typed>();
  }

  void require_boolean(const Typed& part) {
    if (!part.shape.is(Basic::boolean)) found_.push_back(problems_.not_yes_or_no(part));
  }

  Shape name(NodeIndex index, const Node& node) {
    const auto declared = declarations_.find(syntax_.names[node.name]);
    if (declared != declarations_.end()) return shape_of(declared->second.type);
    found_.push_back(node.is_implied ? problems_.no_date_of_the_call(node)
                                     : problems_.unknown_name(node, syntax_.nodes[dotted_[index]]));
    return {};
  }

  Shape macro(const Node& node) {
    const bool chooses = node.kind != Kind::transform || node.operands.size() == 3;
    if (chooses) require_boolean(operand(node, 1));
    if (node.kind == Kind::filter) return Shape::list_of(shapes_[node.operands[0]]);
    return node.kind == Kind::transform ? Shape::list_of(shapes_[node.operands.back()]) : Basic::boolean;
  }

  /// `!a1c > 3` turns `a1c` round, which is rarely meant.
  Shape turned_round(const Typed& part) {
    if (part.shape.is(Basic::boolean)) return Basic::boolean;
    found_.push_back(problems_.not_turned_round(part));
    return {};
  }

  Shape negated(const Typed& part) {
    if (part.shape.is_numeric()) return part.shape;
    found_.push_back(problems_.not_applicable(part, "-"));
    return {};
  }

  Shape conditional(const Node& node) {
    require_boolean(operand(node, 0));
    const Typed if_true = operand(node, 1);
    const Typed if_false = operand(node, 2);
    const bool fit = if_true.shape.is(if_false.shape.basic()) || if_false.shape.basic() == Basic::anything;
    if (!fit) found_.push_back(problems_.branches_differ(if_true, if_false));
    return Shape::joined(if_true.shape, if_false.shape);
  }

  static bool is_time(const Shape& shape) {
    return shape.basic() == Basic::timestamp || shape.basic() == Basic::duration;
  }

  static bool calculable(Kind kind, const Typed& part) {
    if (kind == Kind::modulo) return part.shape.is(Basic::integer);
    const bool joined = part.shape.basic() == Basic::text || part.shape.basic() == Basic::list;
    const bool time = (kind == Kind::add || kind == Kind::subtract) && is_time(part.shape);
    return part.shape.is_numeric() || time || (kind == Kind::add && joined);
  }

  Shape calculation(const Node& node, std::string_view symbol) {
    const Typed left = operand(node, 0);
    const Typed right = operand(node, 1);
    for (const Typed& part : {left, right}) {
      if (calculable(node.kind, part)) continue;
      found_.push_back(problems_.not_applicable(part, symbol));
      return {};
    }
    const std::optional<Shape> result = result_of(node.kind, left.shape, right.shape);
    if (!result) found_.push_back(problems_.mixed_calculation(node, left, right));
    return result.value_or(Shape());
  }

  static std::optional<Shape> result_of(Kind kind, const Shape& left, const Shape& right) {
    if (is_time(left) || is_time(right)) return result_of_times(kind, left, right);
    if (left.basic() == right.basic()) return Shape::joined(left, right);
    if (left.basic() == Basic::anything) return right;
    return right.basic() == Basic::anything ? std::optional(left) : std::nullopt;
  }

  static std::optional<Shape> result_of_times(Kind kind, const Shape& left, const Shape& right) {
    if (left.basic() == Basic::anything || right.basic() == Basic::anything) return Shape();
    if (!is_time(left) || !is_time(right)) return std::nullopt;
    const bool left_moment = left.basic() == Basic::timestamp;
    const bool right_moment = right.basic() == Basic::timestamp;
    if (left_moment && right_moment)
      return kind == Kind::subtract ? std::optional(Shape(Basic::duration)) : std::nullopt;
    if (right_moment && kind == Kind::subtract) return std::nullopt;
    return Shape(left_moment || right_moment ? Basic::timestamp : Basic::duration);
  }

  const Syntax& syntax_;
  const Declarations& declarations_;
  TypeProblems problems_;
  ComparisonCheck comparisons_;
  OperandCheck operands_;
  std::vector<NodeIndex> dotted_;
  std::vector<Shape> shapes_;
  std::vector<Problem> found_;
};

}  // namespace

std::vector<Problem> check_types(const Condition& condition, const Declarations& declarations, ComesTo wanted) {
  diagnostics::Guesses guesses;
  return check_types(condition, declarations, guesses, wanted);
}

std::vector<Problem> check_types(const Condition& condition, const Declarations& declarations,
                                 diagnostics::Guesses& guesses, ComesTo wanted) {
  return TypeCheck(condition.syntax(), declarations, guesses).run(wanted);
}

}  // namespace bedside::condition
