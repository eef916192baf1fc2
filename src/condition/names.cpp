#include <bitset>
#include <utility>
#include <vector>

#include "condition/condition.hpp"
#include "condition/limits.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {
namespace {

using Names = std::bitset<most_nodes>;

/// The names that must be known whenever a part has a value, by that value. What can never be true guards every name.
struct Guarded {
  Names when_true;
  Names when_false;

  Names always() const { return when_true & when_false; }
};

class Guards {
 public:
  explicit Guards(const Syntax& syntax) : syntax_(syntax) {}

  Names run() {
    for (const Node& node : syntax_.nodes) done_.push_back(guarded(node));
    return done_.back().when_true;
  }

 private:
  const Guarded& operand(const Node& node, std::size_t which) const { return done_[node.operands[which]]; }

  Guarded guarded(const Node& node) const {
    const Names own = Names().set(node.name);
    switch (node.kind) {
      case Kind::literal:
        return literal(node);
      case Kind::name:
        return {own, own};
      case Kind::has:
        return {own, {}};
      case Kind::variable:
        return {};
      case Kind::logical_not:
        return {operand(node, 0).when_false, operand(node, 0).when_true};
      case Kind::logical_and:
        return {operand(node, 0).when_true | operand(node, 1).when_true,
                operand(node, 0).when_false & operand(node, 1).when_false};
      case Kind::logical_or:
        return {operand(node, 0).when_true & operand(node, 1).when_true,
                operand(node, 0).when_false | operand(node, 1).when_false};
      case Kind::conditional:
        return conditional(operand(node, 0), operand(node, 1), operand(node, 2));
      default:
        return is_macro(node.kind) ? over_elements(node) : strict(node);
    }
  }

  static Guarded literal(const Node& node) {
    const auto* truth = node.literal.as<bool>();
    if (truth == nullptr) return {};
    return *truth ? Guarded{{}, Names().set()} : Guarded{Names().set(), {}};
  }

  static Guarded conditional(const Guarded& choice, const Guarded& if_true, const Guarded& if_false) {
    return {(choice.when_true | if_true.when_true) & (choice.when_false | if_false.when_true),
            (choice.when_true | if_true.when_false) & (choice.when_false | if_false.when_false)};
  }

  /// What is asked of each element is never asked of an empty list.
  Guarded over_elements(const Node& node) const {
    const Names names = operand(node, 0).always();
    return {names, names};
  }

  Guarded strict(const Node& node) const {
    Names names;
    for (const NodeIndex index : node.operands) names |= done_[index].always();
    return {names, names};
  }

  const Syntax& syntax_;
  std::vector<Guarded> done_;
};

}  // namespace

std::vector<NameRead> names_read(const Condition& condition) {
  const Syntax& syntax = condition.syntax();
  std::vector<NameRead> names;
  for (const Node& node : syntax.nodes) {
    if (node.kind != Kind::name && node.kind != Kind::has) continue;
    names.push_back({syntax.names[node.name], node.word_begin, node.word_end, node.kind == Kind::has});
  }
  return names;
}

std::set<std::string> known_when_true(const Condition& condition) {
  const Syntax& syntax = condition.syntax();
  const Names known = Guards(syntax).run();
  std::set<std::string> names;
  for (std::size_t index = 0; index < syntax.names.size(); ++index)
    if (known.test(index)) names.insert(syntax.names[index]);
  return names;
}

}  // namespace bedside::condition
