// Canonical text: single spaces, needed parentheses only, one spelling for each literal.
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "condition/condition.hpp"
#include "condition/literal.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {
namespace {

struct Formatted {
  std::string text;
  int precedence = primary_precedence;
};

class Formatter {
 public:
  explicit Formatter(const Syntax& syntax) : syntax_(syntax) {}

  std::string run() {
    for (const Node& node : syntax_.nodes) done_.push_back(format(node));
    return std::move(done_.back().text);
  }

  /// The texts of what the outermost `&&` join. The nodes that join them stay unwritten, and nothing else uses those.
  std::set<std::string> conjuncts() {
    std::vector<bool> joins(syntax_.nodes.size(), false);
    std::set<NodeIndex> joined{static_cast<NodeIndex>(syntax_.nodes.size() - 1)};
    for (NodeIndex node = static_cast<NodeIndex>(syntax_.nodes.size()); node-- > 0;) {
      if (syntax_.nodes[node].kind != Kind::logical_and || !joined.contains(node)) continue;
      joins[node] = true;
      joined.erase(node);
      joined.insert(syntax_.nodes[node].operands.begin(), syntax_.nodes[node].operands.end());
    }
    for (NodeIndex node = 0; node < syntax_.nodes.size(); ++node)
      done_.push_back(joins[node] ? Formatted{} : format(syntax_.nodes[node]));
    std::set<std::string> texts;
    for (const NodeIndex node : joined) texts.insert(done_[node].text);
    return texts;
  }

 private:
  /// Each operand is used once.
  std::string operand(const Node& node, std::size_t which, int loosest) {
    Formatted& part = done_[node.operands[which]];
    return part.precedence < loosest ? fmt::format("({})", std::exchange(part.text, {})) : std::exchange(part.text, {});
  }

  Formatted format(const Node& node) {
    switch (node.kind) {
      case Kind::literal:
        return literal(node);
      case Kind::name:
        return {syntax_.names[node.name]};
      case Kind::has:
        return {fmt::format("has({})", syntax_.names[node.name])};
      case Kind::to_timestamp:
        return {fmt::format("timestamp({})", operand(node, 0, conditional_precedence))};
      case Kind::list:
        return list(node);
      case Kind::negate:
        return unary(node, "-", Kind::literal);
      case Kind::logical_not:
        return unary(node, "!", Kind::logical_not);
      case Kind::conditional:
        return {fmt::format("{} ? {} : {}", operand(node, 0, or_precedence), operand(node, 1, or_precedence),
                            operand(node, 2, conditional_precedence)),
                conditional_precedence};
      default:
        return binary(node);
    }
  }

  /// The same operator may be repeated. A minus before the smallest integer is none of that number's own, since it
  /// would have been read as part of it.
  Formatted unary(const Node& node, std::string_view symbol, Kind also_bare) {
    const Kind inner = syntax_.operand(node, 0).kind;
    const bool bare = inner == node.kind || inner == also_bare;
    return {fmt::format("{}{}", symbol, operand(node, 0, bare ? unary_precedence : primary_precedence)),
            unary_precedence};
  }

  static Formatted literal(const Node& node) {
    std::string text = written(node.literal);
    const bool negative = text.starts_with('-');
    return {std::move(text), negative ? unary_precedence : primary_precedence};
  }

  Formatted list(const Node& node) {
    std::vector<std::string> elements;
    for (std::size_t which = 0; which < node.operands.size(); ++which)
      elements.push_back(operand(node, which, conditional_precedence));
    return {fmt::format("[{}]", fmt::join(elements, ", "))};
  }

  /// `a && (b && c)` means the same as `a && b && c`, `a - (b - c)` doesn't; comparisons can't follow one another.
  Formatted binary(const Node& node) {
    const BinaryOperator& found = *binary_operator(node.kind);
    const bool associative = node.kind == Kind::logical_and || node.kind == Kind::logical_or;
    const bool comparison = found.precedence == relation_precedence;
    std::string left = operand(node, 0, found.precedence + (comparison ? 1 : 0));
    std::string right = operand(node, 1, found.precedence + (associative ? 0 : 1));
    return {fmt::format("{} {} {}", left, found.symbol, right), found.precedence};
  }

  const Syntax& syntax_;
  std::vector<Formatted> done_;
};

}  // namespace

const std::string& Condition::text() const {
  return syntax_->text;
}

std::string Condition::canonical_text() const {
  return Formatter(*syntax_).run();
}

std::set<std::string> conjuncts(const Condition& condition) {
  return Formatter(condition.syntax()).conjuncts();
}

}  // namespace bedside::condition
