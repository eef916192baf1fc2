// One loop over the nodes, from the parts to the whole. After a problem a part counts as what it was meant to be, so
// that one mistake is reported once.
#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "condition/condition.hpp"
#include "condition/sort.hpp"
#include "condition/syntax.hpp"
#include "condition/timestamp.hpp"
#include "condition/type_problem.hpp"

namespace bedside::condition {
namespace {

class TypeCheck {
 public:
  TypeCheck(const Syntax& syntax, const Declarations& declarations)
      : syntax_(syntax), declarations_(declarations), problems_(syntax, declarations) {}

  std::vector<Problem> run(ComesTo wanted) {
    for (const Node& node : syntax_.nodes) sorts_.push_back(sort_of_node(node));
    if (wanted == ComesTo::yes_or_no) require_boolean({&syntax_.root(), sorts_.back()});
    std::sort(found_.begin(), found_.end(), [](const Problem& left, const Problem& right) {
      return std::tie(left.begin, left.end, left.message) < std::tie(right.begin, right.end, right.message);
    });
    return std::move(found_);
  }

 private:
  Typed typed(NodeIndex index) const { return {&syntax_.nodes[index], sorts_[index]}; }
  Typed operand(const Node& node, std::size_t which) const { return typed(node.operands[which]); }

  const Declaration* declared(const Node& node) const {
    const auto found = declarations_.find(syntax_.names[node.name]);
    return found == declarations_.end() ? nullptr : &found->second;
  }

  Sort sort_of_node(const Node& node) {
    switch (node.kind) {
      case Kind::literal:
        return sort_of(node.literal);
      case Kind::name:
        return name(node);
      case Kind::has:
        name(node);
        return {Basic::boolean};
      case Kind::list:
        return list(node);
      case Kind::to_timestamp:
        return moment(operand(node, 0));
      case Kind::negate:
        return negated(operand(node, 0));
      case Kind::conditional:
        return conditional(node);
      default:
        return operation(node);
    }
  }

  Sort operation(const Node& node) {
    if (node.kind == Kind::logical_not || node.kind == Kind::logical_and || node.kind == Kind::logical_or) {
      for (const NodeIndex index : node.operands) require_boolean(typed(index));
      return {Basic::boolean};
    }
    const BinaryOperator& found = *binary_operator(node.kind);
    if (found.precedence != relation_precedence) return calculation(node, found.symbol);
    compare(node);
    return {Basic::boolean};
  }

  void require_boolean(const Typed& part) {
    if (!part.sort.is(Basic::boolean)) found_.push_back(problems_.not_yes_or_no(part));
  }

  Sort name(const Node& node) {
    if (const Declaration* declaration = declared(node)) return sort_of(declaration->type);
    found_.push_back(problems_.unknown_name(node));
    return {};
  }

  Sort list(const Node& node) const {
    Sort all{Basic::list, Basic::anything};
    for (const NodeIndex index : node.operands) {
      const Basic element = sorts_[index].basic;
      if (index == node.operands.front()) all.element = element;
      if (element != all.element) all.element = Basic::anything;
    }
    return all;
  }

  Sort moment(const Typed& part) {
    const auto* text = part.node->literal.as<std::string>();
    if (!part.sort.is(Basic::text) || (text != nullptr && !read_timestamp(*text)))
      found_.push_back(problems_.not_a_moment(part));
    return {Basic::timestamp};
  }

  Sort negated(const Typed& part) {
    if (part.sort.is_numeric()) return part.sort;
    found_.push_back(problems_.not_calculable(part, "-"));
    return {};
  }

  Sort conditional(const Node& node) {
    require_boolean(operand(node, 0));
    const Typed if_true = operand(node, 1);
    const Typed if_false = operand(node, 2);
    if (if_true.sort.is(if_false.sort.basic)) return if_false.sort;
    if (if_false.sort.basic == Basic::anything) return if_true.sort;
    found_.push_back(problems_.branches_differ(if_true, if_false));
    return {};
  }

  static bool calculable(Kind kind, const Typed& part) {
    if (kind == Kind::modulo) return part.sort.is(Basic::integer);
    const bool joined = part.sort.basic == Basic::text || part.sort.basic == Basic::list;
    return part.sort.is_numeric() || (kind == Kind::add && joined);
  }

  Sort calculation(const Node& node, std::string_view symbol) {
    const Typed left = operand(node, 0);
    const Typed right = operand(node, 1);
    for (const Typed& part : {left, right}) {
      if (calculable(node.kind, part)) continue;
      found_.push_back(problems_.not_calculable(part, symbol));
      return {};
    }
    const bool lists = left.sort.basic == Basic::list && right.sort.basic == Basic::list;
    if (lists && left.sort.element != right.sort.element) return {Basic::list};
    if (left.sort.is(right.sort.basic)) return right.sort;
    if (right.sort.basic == Basic::anything) return left.sort;
    found_.push_back(problems_.mixed_calculation(node, left, right));
    return {};
  }

  void compare(const Node& node) {
    const Typed left = operand(node, 0);
    const Typed right = operand(node, 1);
    if (node.kind == Kind::in) return look_in(left, right);
    const bool equality = node.kind == Kind::equal || node.kind == Kind::not_equal;
    for (const Typed& part : {left, right}) {
      if (equality || ordered(part.sort)) continue;
      found_.push_back(problems_.without_order(part));
      return;
    }
    compare_pair(left, right, right);
  }

  /// `fault` is the one of the two to point at.
  void compare_pair(const Typed& left, const Typed& right, const Typed& fault) {
    if (!comparable(left.sort, right.sort)) {
      const bool literal_on_left = left.node->kind == Kind::literal && fault.node->kind != Kind::literal;
      found_.push_back(problems_.not_comparable(left, right, literal_on_left ? *left.node : *fault.node));
      return;
    }
    check_options(*left.node, *right.node);
    check_options(*right.node, *left.node);
  }

  void look_in(const Typed& wanted, const Typed& values) {
    if (!values.sort.is(Basic::list))
      found_.push_back(problems_.not_a_list(values));
    else if (values.node->kind == Kind::list)
      for (const NodeIndex index : values.node->operands) compare_pair(wanted, typed(index), typed(index));
    else if (!comparable(wanted.sort, {values.sort.element}))
      found_.push_back(problems_.not_comparable(wanted, {values.node, {values.sort.element}}, *wanted.node));
    else
      check_options(*values.node, *wanted.node);
  }

  /// Whether a text, or each text of a list, is an option of what the name stands for.
  void check_options(const Node& name, const Node& words) {
    const Declaration* declaration = name.kind == Kind::name ? declared(name) : nullptr;
    if (declaration == nullptr || !declaration->choice) return;
    check_option(name, *declaration, words);
    if (words.kind != Kind::list) return;
    for (const NodeIndex index : words.operands) check_option(name, *declaration, syntax_.nodes[index]);
  }

  void check_option(const Node& name, const Declaration& declaration, const Node& word) {
    const auto* text = word.literal.as<std::string>();
    const auto& options = declaration.options;
    if (text == nullptr || std::find(options.begin(), options.end(), *text) != options.end()) return;
    found_.push_back(problems_.not_an_option(word, syntax_.names[name.name], declaration));
  }

  const Syntax& syntax_;
  const Declarations& declarations_;
  TypeProblems problems_;
  std::vector<Sort> sorts_;
  std::vector<Problem> found_;
};

}  // namespace

std::vector<Problem> check_types(const Condition& condition, const Declarations& declarations, ComesTo wanted) {
  return TypeCheck(condition.syntax(), declarations).run(wanted);
}

}  // namespace bedside::condition
