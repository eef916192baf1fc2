#include "reference_evaluator.hpp"

#include <cmath>
#include <utility>
#include <vector>

#include "reference_rules.hpp"

namespace bedside::condition::reference {
namespace {

using State = Outcome::State;

struct Variable {
  std::string name;
  Value value;
};

/// What names stand for: the innermost variable of that name, else the fact or answer.
struct Surroundings {
  const Moment& moment;
  std::vector<Variable> variables;
};

Expected evaluated(const Tree& tree, const Surroundings& around);

Expected value(Value of) {
  return {State::value, std::move(of), {}};
}

Expected error() {
  return {State::error, {}, {}};
}

Expected unknown(const std::string& name) {
  return {State::unknown, {}, {name}};
}

Expected from(const Computed& computed) {
  return computed ? value(*computed) : error();
}

bool is(const Expected& one, bool wanted) {
  const bool* truth = one.state == State::value ? one.value.as<bool>() : nullptr;
  return truth != nullptr && *truth == wanted;
}

bool is_yes_or_no(const Expected& one) {
  return is(one, true) || is(one, false);
}

/// If any part is unknown, the names of all unknown parts; else, if any is an error, an error; else nothing.
std::optional<Expected> unknown_or_error(const std::vector<Expected>& parts) {
  Expected all;
  bool any_error = false;
  for (const Expected& part : parts) {
    if (part.state == State::unknown) all.state = State::unknown;
    if (part.state == State::error) any_error = true;
    all.unknown_names.insert(part.unknown_names.begin(), part.unknown_names.end());
  }
  if (all.state == State::unknown) return all;
  if (any_error) return error();
  return std::nullopt;
}

std::vector<Value> values_of(const std::vector<Expected>& parts) {
  std::vector<Value> values;
  for (const Expected& part : parts) values.push_back(part.value);
  return values;
}

/// `&&` of any number of parts when `decisive` is false, `||` when it is true.
Expected absorbed(const std::vector<Expected>& parts, bool decisive) {
  for (const Expected& part : parts)
    if (is(part, decisive)) return value({decisive});
  if (const auto left_over = unknown_or_error(parts)) return *left_over;
  for (const Expected& part : parts)
    if (!is_yes_or_no(part)) return error();
  return value({!decisive});
}

Expected fact_or_answer(const std::string& name, const Moment& moment) {
  const Known known = moment(name);
  return known.state == Known::State::given && !known.value->is_null() ? value(*known.value) : unknown(name);
}

Expected named(const std::string& name, const Surroundings& around) {
  for (std::size_t at = around.variables.size(); at > 0; --at)
    if (around.variables[at - 1].name == name) return value(around.variables[at - 1].value);
  return fact_or_answer(name, around.moment);
}

Expected has_name_known(const std::string& name, const Surroundings& around) {
  for (const Variable& variable : around.variables)
    if (variable.name == name) return value({true});
  if (around.moment(name).state == Known::State::pending_answer) return unknown(name);
  return value({fact_or_answer(name, around.moment).state == State::value});
}

Expected chosen(const Tree& tree, const Surroundings& around) {
  const Expected condition = evaluated(tree.operands[0], around);
  if (condition.state == State::unknown) return condition;
  if (!is_yes_or_no(condition)) return error();
  return evaluated(tree.operands[is(condition, true) ? 1 : 2], around);
}

Computed operated(const std::string& symbol, const std::vector<Value>& values) {
  if (symbol == "!") return values[0].as<bool>() != nullptr ? Computed{Value{!*values[0].as<bool>()}} : std::nullopt;
  if (values.size() == 1) return negated(values[0]);
  if (symbol == "==") return Value{equal(values[0], values[1])};
  if (symbol == "!=") return Value{!equal(values[0], values[1])};
  if (symbol == "in") return contained(values[0], values[1]);
  if (symbol[0] == '<' || symbol[0] == '>') return ordered(symbol, values[0], values[1]);
  return calculated(symbol, values[0], values[1]);
}

Computed field_of(const Tree& tree, const Value& of) {
  const auto* map = of.as<Value::Map>();
  if (map == nullptr) return std::nullopt;
  const Value* found = value_at(*map, Value{tree.symbol});
  if (tree.form == Form::has_field) return Value{found != nullptr};
  return found != nullptr ? Computed{*found} : std::nullopt;
}

/// What a tree makes of its operands, all of which are known.
Computed combined(const Tree& tree, const std::vector<Value>& values) {
  switch (tree.form) {
    case Form::operation:
      return operated(tree.symbol, values);
    case Form::list:
      return Value{values};
    case Form::map:
      return map_of(values);
    case Form::index:
      return indexed(values[0], values[1]);
    case Form::field:
    case Form::has_field:
      return field_of(tree, values[0]);
    case Form::function:
      return called(tree.symbol, values);
    default:
      return method_called(tree.symbol, values);
  }
}

/// Every operand, and `today` where the function counts from it.
std::vector<Expected> operands_of(const Tree& tree, const Surroundings& around) {
  std::vector<Expected> parts;
  for (const Tree& operand : tree.operands) parts.push_back(evaluated(operand, around));
  if (tree.form == Form::function && (tree.symbol == "days_until" || tree.symbol == "days_since"))
    parts.push_back(fact_or_answer("today", around.moment));
  return parts;
}

// Macros.

/// The elements of a list or the keys of a map.
std::optional<std::vector<Value>> elements_of(const Value& range) {
  if (const auto* list = range.as<Value::List>()) return *list;
  const auto* map = range.as<Value::Map>();
  if (map == nullptr) return std::nullopt;
  std::vector<Value> keys;
  for (const MapEntry& entry : *map) keys.push_back(entry.key);
  return keys;
}

Expected body_for(const Tree& macro, std::size_t body, const Value& element, const Surroundings& around) {
  Surroundings inside = around;
  inside.variables.push_back({macro.variable, element});
  return evaluated(macro.operands[body], inside);
}

/// exists_one and filter.
Expected picked(const Tree& macro, const std::vector<Value>& elements, const std::vector<Expected>& bodies) {
  if (const auto left_over = unknown_or_error(bodies)) return *left_over;
  std::vector<Value> kept;
  for (std::size_t at = 0; at < elements.size(); ++at) {
    if (!is_yes_or_no(bodies[at])) return error();
    if (is(bodies[at], true)) kept.push_back(elements[at]);
  }
  return value(macro.symbol == "filter" ? Value{kept} : Value{kept.size() == 1});
}

/// map with two or three arguments: an element whose filter is unknown or an error is unknown or an error itself.
Expected mapped(const Tree& macro, const std::vector<Value>& elements, const Surroundings& around) {
  const bool filters = macro.operands.size() == 3;
  std::vector<Expected> made;
  for (const Value& element : elements) {
    if (filters) {
      const Expected wanted = body_for(macro, 1, element, around);
      if (is(wanted, false)) continue;
      if (!is(wanted, true)) {
        made.push_back(wanted.state == State::value ? error() : wanted);
        continue;
      }
    }
    made.push_back(body_for(macro, macro.operands.size() - 1, element, around));
  }
  if (const auto left_over = unknown_or_error(made)) return *left_over;
  return value({values_of(made)});
}

Expected expanded(const Tree& macro, const Surroundings& around) {
  const Expected range = evaluated(macro.operands[0], around);
  if (range.state != State::value) return range;
  const auto elements = elements_of(range.value);
  if (!elements) return error();
  if (macro.symbol == "map") return mapped(macro, *elements, around);
  std::vector<Expected> bodies;
  for (const Value& element : *elements) bodies.push_back(body_for(macro, 1, element, around));
  if (macro.symbol == "all") return absorbed(bodies, false);
  if (macro.symbol == "exists") return absorbed(bodies, true);
  return picked(macro, *elements, bodies);
}

Expected evaluated(const Tree& tree, const Surroundings& around) {
  if (tree.form == Form::literal) return value(tree.literal);
  if (tree.form == Form::name) return named(tree.symbol, around);
  if (tree.form == Form::has_name) return has_name_known(tree.symbol, around);
  if (tree.form == Form::macro) return expanded(tree, around);
  if (tree.form == Form::operation && tree.symbol == "?:") return chosen(tree, around);
  const std::vector<Expected> parts = operands_of(tree, around);
  if (tree.form == Form::operation && tree.symbol == "&&") return absorbed(parts, false);
  if (tree.form == Form::operation && tree.symbol == "||") return absorbed(parts, true);
  if (const auto left_over = unknown_or_error(parts)) return *left_over;
  return from(combined(tree, values_of(parts)));
}

}  // namespace

Expected evaluated_slowly(const Tree& tree, const Moment& moment) {
  return evaluated(tree, {moment, {}});
}

bool identical(const Value& one, const Value& other) {
  if (one.data.index() != other.data.index()) return false;
  if (const auto* left = one.as<double>()) {
    const double right = *other.as<double>();
    if (std::isnan(*left) || std::isnan(right)) return std::isnan(*left) && std::isnan(right);
    return *left == right && std::signbit(*left) == std::signbit(right);
  }
  if (const auto* left = one.as<Value::List>()) {
    const auto& right = *other.as<Value::List>();
    bool same = left->size() == right.size();
    for (std::size_t at = 0; same && at < right.size(); ++at) same = identical((*left)[at], right[at]);
    return same;
  }
  if (const auto* left = one.as<Value::Map>()) {
    const auto& right = *other.as<Value::Map>();
    bool same = left->size() == right.size();
    for (std::size_t at = 0; same && at < right.size(); ++at)
      same = identical((*left)[at].key, right[at].key) && identical((*left)[at].value, right[at].value);
    return same;
  }
  return one == other;
}

}  // namespace bedside::condition::reference
