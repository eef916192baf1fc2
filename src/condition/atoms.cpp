#include "condition/atoms.hpp"

#include <algorithm>
#include <cstddef>
#include <set>

#include "condition/questions.hpp"
#include "condition/result.hpp"
#include "condition/syntax.hpp"
#include "condition/turning_points.hpp"

namespace bedside::condition {
namespace {

/// What stands in a node and below it.
struct Below {
  std::set<NameIndex> names;
  std::vector<Value> constants;
};

void add_constants(const Value& value, std::vector<Value>& constants) {
  if (const auto* list = value.as<Value::List>()) {
    for (const Value& element : *list)
      if (!element.as<Value::List>()) constants.push_back(element);
    return;
  }
  if (!value.is_null() && !value.as<Value::Map>()) constants.push_back(value);
}

std::vector<NodeIndex> places_in(const Syntax& syntax) {
  std::vector<NodeIndex> open{static_cast<NodeIndex>(syntax.nodes.size() - 1)};
  std::vector<NodeIndex> found;
  for (std::size_t at = 0; at < open.size(); ++at) {
    const Node& node = syntax.nodes[open[at]];
    if (joins_truths(node.kind))
      open.insert(open.end(), node.operands.begin(), node.operands.end());
    else
      found.push_back(open[at]);
  }
  std::sort(found.begin(), found.end());
  return found;
}

class Atoms {
 public:
  explicit Atoms(const Syntax& syntax) : syntax_(syntax) {
    const std::vector<Result> results = work_out(syntax, [](std::string_view) { return Known{}; }).results;
    for (NodeIndex node = 0; node < syntax.nodes.size(); ++node) add(syntax.nodes[node], results[node]);
  }

  Atom atom(NodeIndex place) const {
    Atom atom;
    for (const NameIndex name : below_[place].names) atom.names.push_back(syntax_.names[name]);
    std::sort(atom.names.begin(), atom.names.end());
    atom.constants = below_[place].constants;
    atom.reading = reading_of(syntax_.nodes[place], atom);
    atom.minds_order = minds_order(place);
    return atom;
  }

 private:
  void add(const Node& node, const Result& result) {
    Below below;
    if (node.kind == Kind::name || node.kind == Kind::has) below.names.insert(node.name);
    for (const NodeIndex operand : node.operands) {
      below.names.insert(below_[operand].names.begin(), below_[operand].names.end());
      below.constants.insert(below.constants.end(), below_[operand].constants.begin(), below_[operand].constants.end());
    }
    if (below.names.empty() && result.has_value()) {
      below.constants.clear();
      add_constants(*result.value, below.constants);
    } else if (node.kind == Kind::literal) {
      add_constants(node.literal, below.constants);
    }
    below_.push_back(std::move(below));
  }

  Reading reading_of(const Node& node, Atom& atom) const {
    if (node.kind == Kind::name || node.kind == Kind::has) return Reading::itself;
    if (!is_relation(node.kind) || atom.names.size() != 1) return Reading::anything;
    const NodeIndex left = node.operands[0];
    const NodeIndex right = node.operands[1];
    if (node.kind == Kind::in && holds(right, left)) return is_one(left) ? Reading::member : Reading::anything;
    if (node.kind == Kind::in) return holds(left, right) && is_flat(right) ? Reading::itself : Reading::anything;
    const bool is_equality = node.kind == Kind::equal || node.kind == Kind::not_equal;
    if (holds(left, right) || holds(right, left)) return is_equality ? Reading::itself : Reading::ordered;
    if (std::optional<std::vector<double>> points = turning_points(syntax_, node)) {
      atom.turning_points = std::move(*points);
      return Reading::scaled;
    }
    return Reading::anything;
  }

  bool holds(NodeIndex name, NodeIndex constant) const {
    return syntax_.nodes[name].kind == Kind::name && below_[constant].names.empty();
  }
  bool is_one(NodeIndex constant) const { return below_[constant].constants.size() == 1 && !is_list(constant); }
  bool is_list(NodeIndex node) const { return syntax_.nodes[node].kind == Kind::list; }
  /// A list of single values, so that its constants are all that can be found in it.
  bool is_flat(NodeIndex list) const {
    const Node& node = syntax_.nodes[list];
    return is_list(list) && std::all_of(node.operands.begin(), node.operands.end(), [&](NodeIndex element) {
             return syntax_.nodes[element].kind == Kind::literal || syntax_.nodes[element].kind == Kind::negate;
           });
  }

  /// Whether something in the node or below it may tell lists apart by their order: whatever compares, joins or picks
  /// from lists. Single values are compared by constants, loops and sizes.
  bool minds_order(NodeIndex place) const {
    std::vector<NodeIndex> open{place};
    while (!open.empty()) {
      const Node& node = syntax_.nodes[open.back()];
      open.pop_back();
      if (node.kind == Kind::index || node.kind == Kind::add || node.kind == Kind::transform) return true;
      const bool compares = node.kind == Kind::equal || node.kind == Kind::not_equal || node.kind == Kind::in;
      if (compares && std::none_of(node.operands.begin(), node.operands.end(),
                                   [&](NodeIndex operand) { return has_one_order(syntax_.nodes[operand]); }))
        return true;
      open.insert(open.end(), node.operands.begin(), node.operands.end());
    }
    return false;
  }
  /// A single value, or a list of one or none.
  static bool has_one_order(const Node& node) {
    if (node.kind == Kind::list) return node.operands.size() < 2;
    return node.kind == Kind::literal || node.kind == Kind::variable || node.kind == Kind::call;
  }

  const Syntax& syntax_;
  std::vector<Below> below_{};
};

char letter(const Result& result) {
  if (result.state == Outcome::State::unknown) return 'u';
  const bool* truth = result.truth();
  return truth == nullptr ? 'e' : *truth ? 'y' : 'n';
}

}  // namespace

std::vector<Atom> atoms_of(const Condition& condition) {
  const Atoms atoms{condition.syntax()};
  std::vector<Atom> found;
  for (const NodeIndex place : places_in(condition.syntax())) found.push_back(atoms.atom(place));
  return found;
}

std::string truths_of(const Condition& condition, const Lookup& lookup) {
  const Syntax& syntax = condition.syntax();
  const std::vector<Result> results = work_out(syntax, lookup).results;
  std::string truths;
  for (const NodeIndex place : places_in(syntax)) truths += letter(results[place]);
  return truths;
}

}  // namespace bedside::condition
