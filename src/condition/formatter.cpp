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
      case Kind::variable:
        return {std::string(syntax_.word_of(node))};
      case Kind::list:
        return {fmt::format("[{}]", joined(node, 0))};
      case Kind::map:
        return map(node);
      case Kind::index:
        return {fmt::format("{}[{}]", before_dot(node), operand(node, 1, conditional_precedence))};
      case Kind::member:
        return {fmt::format("{}.{}", before_dot(node), syntax_.word_of(node))};
      case Kind::has_member:
        return {fmt::format("has({}.{})", before_dot(node), syntax_.word_of(node))};
      case Kind::call:
        return call(node);
      case Kind::loop:
        return {before_dot(node)};
      case Kind::negate:
        return unary(node, "-", Kind::literal);
      case Kind::logical_not:
        return unary(node, "!", Kind::logical_not);
      case Kind::conditional:
        return {fmt::format("{} ? {} : {}", operand(node, 0, or_precedence), operand(node, 1, or_precedence),
                            operand(node, 2, conditional_precedence)),
                conditional_precedence};
      default:
        return is_macro(node.kind) ? macro(node) : binary(node);
    }
  }

  std::string before_dot(const Node& node) { return operand(node, 0, primary_precedence); }

  /// The operands from one on, between commas; not those that aren't written.
  std::string joined(const Node& node, std::size_t first) {
    std::vector<std::string> written;
    for (std::size_t which = first; which < node.operands.size(); ++which)
      if (!syntax_.operand(node, which).is_implied) written.push_back(operand(node, which, conditional_precedence));
    return fmt::format("{}", fmt::join(written, ", "));
  }

  Formatted map(const Node& node) {
    std::vector<std::string> entries;
    for (std::size_t key = 0; key + 1 < node.operands.size(); key += 2) {
      const std::string name = operand(node, key, conditional_precedence);
      entries.push_back(fmt::format("{}: {}", name, operand(node, key + 1, conditional_precedence)));
    }
    return {fmt::format("{{{}}}", fmt::join(entries, ", "))};
  }

  /// What can be written either way is written as a call.
  Formatted call(const Node& node) {
    const std::string_view name = syntax_.word_of(node);
    if (!node.is_method || node.function == Function::size) return {fmt::format("{}({})", name, joined(node, 0))};
    const std::string of = before_dot(node);
    return {fmt::format("{}.{}({})", of, name, joined(node, 1))};
  }

  Formatted macro(const Node& node) {
    const std::string of = before_dot(node);
    const std::string_view variable = syntax_.word_of(syntax_.operand(node, 0));
    return {fmt::format("{}.{}({}, {})", of, syntax_.word_of(node), variable, joined(node, 1))};
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
