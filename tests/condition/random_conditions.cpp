#include "random_conditions.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

namespace bedside::condition {
namespace {

int pick(std::mt19937& random, int count) {
  return static_cast<int>(random() % static_cast<unsigned>(count));
}

template <std::size_t Size>
std::string pick(std::mt19937& random, const std::array<const char*, Size>& words) {
  return words[random() % Size];
}

constexpr std::array integers = {"0", "1", "2", "7", "9223372036854775807", "4611686018427387904", "9007199254740993"};
constexpr std::array numbers = {"0.0", "0.5", "1.0", "2.0", "9007199254740992.0", "9.223372036854775807e18", "1e300"};
constexpr std::array texts = {"", "a", "b", "ab"};

Tree literal(std::mt19937& random, Wanted wanted) {
  switch (wanted) {
    case Wanted::boolean: {
      const bool truth = pick(random, 2) == 0;
      return {truth ? "true" : "false", Value{truth}, {}};
    }
    case Wanted::integer: {
      const std::string spelling = pick(random, integers);
      return {spelling, Value{std::int64_t{std::stoll(spelling)}}, {}};
    }
    case Wanted::number: {
      const std::string spelling = pick(random, numbers);
      return {spelling, Value{std::stod(spelling)}, {}};
    }
    default: {
      const std::string text = pick(random, texts);
      return {fmt::format("'{}'", text), Value{text}, {}};
    }
  }
}

std::string random_name(std::mt19937& random, Wanted wanted) {
  return fmt::format("{}{}", "bint"[static_cast<std::size_t>(wanted)], pick(random, 4));
}

Tree name(std::mt19937& random, Wanted wanted) {
  return {"name", Value{random_name(random, wanted)}, {}};
}

Tree leaf(std::mt19937& random, Wanted wanted) {
  if (wanted == Wanted::boolean && pick(random, 4) == 0)
    return {"has", Value{random_name(random, static_cast<Wanted>(pick(random, 4)))}, {}};
  return pick(random, 5) < 3 ? name(random, wanted) : literal(random, wanted);
}

Tree list(std::mt19937& random, Wanted wanted, int depth) {
  Tree tree{"list", {}, {}};
  for (int left = pick(random, 4); left > 0; --left) tree.operands.push_back(random_tree(random, wanted, depth));
  return tree;
}

Tree truth(std::mt19937& random, int depth) {
  const auto operand = [&](Wanted wanted) { return random_tree(random, wanted, depth - 1); };
  const int what = pick(random, 10);
  if (what < 3) return {"&&", {}, {operand(Wanted::boolean), operand(Wanted::boolean)}};
  if (what < 6) return {"||", {}, {operand(Wanted::boolean), operand(Wanted::boolean)}};
  if (what == 6) return {"!", {}, {operand(Wanted::boolean)}};
  const auto wanted = static_cast<Wanted>(pick(random, 4));
  if (what == 7) return {"in", {}, {operand(wanted), list(random, wanted, depth - 1)}};
  constexpr std::array relations = {"==", "!=", "<", "<=", ">", ">="};
  const bool mixed = wanted == Wanted::integer && pick(random, 2) == 0;
  return {pick(random, relations), {}, {operand(wanted), operand(mixed ? Wanted::number : wanted)}};
}

Tree calculation(std::mt19937& random, Wanted wanted, int depth) {
  constexpr std::array of_integers = {"+", "-", "*", "/", "%"};
  constexpr std::array of_numbers = {"+", "-", "*", "/"};
  if (wanted != Wanted::text && pick(random, 5) == 0) return {"-", {}, {random_tree(random, wanted, depth - 1)}};
  std::string symbol = "+";
  if (wanted == Wanted::integer) symbol = pick(random, of_integers);
  if (wanted == Wanted::number) symbol = pick(random, of_numbers);
  return {symbol, {}, {random_tree(random, wanted, depth - 1), random_tree(random, wanted, depth - 1)}};
}

bool is_leaf(const Tree& tree) {
  return tree.operands.empty();
}

std::string leaf_text(const Tree& tree) {
  if (tree.symbol == "name") return *tree.literal.as<std::string>();
  if (tree.symbol == "has") return fmt::format("has({})", *tree.literal.as<std::string>());
  return tree.symbol == "list" ? "[]" : tree.symbol;
}

template <class Operand>
std::string joined(const Tree& tree, const Operand& operand) {
  const auto& parts = tree.operands;
  if (is_leaf(tree)) return leaf_text(tree);
  if (tree.symbol == "list") {
    std::string text = "[";
    for (std::size_t at = 0; at < parts.size(); ++at) text.append(at == 0 ? "" : ", ").append(operand(parts[at], 0));
    return text.append("]");
  }
  if (tree.symbol == "?:")
    return fmt::format("{} ? {} : {}", operand(parts[0], 1), operand(parts[1], 1), operand(parts[2], 0));
  if (parts.size() == 1) return fmt::format("{}{}", tree.symbol, operand(parts[0], 7));
  return fmt::format("{} {} {}", operand(parts[0], -1), tree.symbol, operand(parts[1], -2));
}

int tightness(const Tree& tree) {
  const std::string& symbol = tree.symbol;
  if (symbol == "?:") return 0;
  if (is_leaf(tree) || symbol == "list") return 7;
  if (tree.operands.size() == 1) return 6;
  if (symbol == "||") return 1;
  if (symbol == "&&") return 2;
  if (symbol == "+" || symbol == "-") return 4;
  return symbol == "*" || symbol == "/" || symbol == "%" ? 5 : 3;
}

// The slow evaluator.

Expected value(Value of) {
  return {Outcome::State::value, std::move(of), {}};
}
Expected error() {
  return {Outcome::State::error, {}, {}};
}

bool is(const Expected& one, bool wanted) {
  return one.state == Outcome::State::value && one.value == Value{wanted};
}

Known known(const Tree& tree, const Moment& moment) {
  return moment(*tree.literal.as<std::string>());
}

Expected unknown(const Tree& tree) {
  return {Outcome::State::unknown, {}, {*tree.literal.as<std::string>()}};
}

Expected integer(const std::string& symbol, std::int64_t left, std::int64_t right) {
  const auto wide_left = static_cast<__int128>(left);
  const auto wide_right = static_cast<__int128>(right);
  if ((symbol == "/" || symbol == "%") && right == 0) return error();
  __int128 wide = 0;
  if (symbol == "+") wide = wide_left + wide_right;
  if (symbol == "-") wide = wide_left - wide_right;
  if (symbol == "*") wide = wide_left * wide_right;
  if (symbol == "/" || symbol == "%") wide = wide_left / wide_right;
  if (wide > INT64_MAX || wide < INT64_MIN) return error();
  return value({static_cast<std::int64_t>(symbol == "%" ? wide_left % wide_right : wide)});
}

double number(const std::string& symbol, double left, double right) {
  if (symbol == "+") return left + right;
  if (symbol == "-") return left - right;
  if (symbol == "*") return left * right;
  if (right != 0) return left / right;
  return left == 0 || std::isnan(left) ? NAN : std::copysign(1.0, left) * std::copysign(INFINITY, right);
}

/// -1, 0, 1; 2 when there is no order. Eighty bits hold every whole number and every double.
int order(const Value& left, const Value& right) {
  const auto compare = [](const auto& one, const auto& other) {
    return one < other ? -1 : one > other ? 1 : one == other ? 0 : 2;
  };
  if (const auto* text = left.as<std::string>()) return compare(*text, *right.as<std::string>());
  if (const auto* truth = left.as<bool>()) return compare(*truth, *right.as<bool>());
  static_assert(std::numeric_limits<long double>::digits >= 64, "the reference needs wide numbers");
  const auto wide = [](const Value& of) {
    const auto* whole = of.as<std::int64_t>();
    return whole != nullptr ? static_cast<long double>(*whole) : static_cast<long double>(*of.as<double>());
  };
  return compare(wide(left), wide(right));
}

bool related(const std::string& symbol, int order) {
  if (symbol == "==") return order == 0;
  if (symbol == "!=") return order != 0;
  if (symbol == "<") return order == -1;
  if (symbol == "<=") return order == -1 || order == 0;
  return symbol == ">" ? order == 1 : order == 1 || order == 0;
}

Expected combined(const Tree& tree, const std::vector<Expected>& parts) {
  const std::string& symbol = tree.symbol;
  const Value& left = parts[0].value;
  if (symbol == "!") return value({left == Value{false}});
  if (parts.size() == 1 && left.as<double>() != nullptr) return value({-*left.as<double>()});
  if (parts.size() == 1) return integer("-", 0, *left.as<std::int64_t>());
  const Value& right = parts[1].value;
  if (tightness(tree) == 3) return value({related(symbol, order(left, right))});
  if (left.as<std::string>() != nullptr) return value({*left.as<std::string>() + *right.as<std::string>()});
  if (left.as<double>() != nullptr) return value({number(symbol, *left.as<double>(), *right.as<double>())});
  return integer(symbol, *left.as<std::int64_t>(), *right.as<std::int64_t>());
}

/// The unknown of all unknown parts, else the first error, else nothing.
const Expected* not_a_value(const std::vector<Expected>& parts, Expected& merged) {
  for (const Expected& part : parts)
    if (part.state == Outcome::State::error && merged.state == Outcome::State::value) merged = part;
  for (const Expected& part : parts) {
    if (part.state == Outcome::State::unknown) merged.state = Outcome::State::unknown;
    merged.unknown_names.insert(part.unknown_names.begin(), part.unknown_names.end());
  }
  return merged.state == Outcome::State::value ? nullptr : &merged;
}

Expected all_of(const Tree& tree, const Moment& moment) {
  const bool decisive = tree.symbol == "||";
  const std::vector<Expected> parts = {evaluated_slowly(tree.operands[0], moment),
                                       evaluated_slowly(tree.operands[1], moment)};
  if (is(parts[0], decisive) || is(parts[1], decisive)) return value({decisive});
  Expected merged;
  if (const Expected* left_over = not_a_value(parts, merged)) return *left_over;
  return value({!decisive});
}

Expected found(const Tree& tree, const Moment& moment) {
  std::vector<Expected> parts = {evaluated_slowly(tree.operands[0], moment)};
  for (const Tree& element : tree.operands[1].operands) parts.push_back(evaluated_slowly(element, moment));
  Expected merged;
  if (const Expected* left_over = not_a_value(parts, merged)) return *left_over;
  bool any = false;
  for (std::size_t at = 1; at < parts.size(); ++at) any = any || order(parts[0].value, parts[at].value) == 0;
  return value({any});
}

}  // namespace

Tree random_tree(std::mt19937& random, Wanted wanted, int depth) {
  if (depth == 0 || pick(random, 6) == 0) return leaf(random, wanted);
  if (pick(random, 8) == 0) {
    return {"?:",
            {},
            {random_tree(random, Wanted::boolean, depth - 1), random_tree(random, wanted, depth - 1),
             random_tree(random, wanted, depth - 1)}};
  }
  return wanted == Wanted::boolean ? truth(random, depth) : calculation(random, wanted, depth);
}

std::string fully_parenthesised(const Tree& tree) {
  return fmt::format("({})", joined(tree, [](const Tree& part, int) { return fully_parenthesised(part); }));
}

std::string sparsely_parenthesised(const Tree& tree) {
  const int own = tightness(tree);
  return joined(tree, [own](const Tree& part, int loosest) {
    if (loosest == -1) loosest = own == 3 ? 4 : own;
    if (loosest == -2) loosest = own + 1;
    const std::string text = sparsely_parenthesised(part);
    return tightness(part) < loosest ? fmt::format("({})", text) : text;
  });
}

Moment random_moment(std::mt19937& random) {
  Moment moment;
  for (const Wanted wanted : {Wanted::boolean, Wanted::integer, Wanted::number, Wanted::text}) {
    for (int which = 0; which < 4; ++which) {
      const std::string name = fmt::format("{}{}", "bint"[static_cast<std::size_t>(wanted)], which);
      const int how = pick(random, 8);
      if (how == 0) moment.pending.insert(name);
      if (how == 1) moment.no_answer.insert(name);
      if (how > 2) moment.given[name] = literal(random, wanted).literal;
    }
  }
  return moment;
}

Expected evaluated_slowly(const Tree& tree, const Moment& moment) {
  if (tree.symbol == "name") {
    const Known found = known(tree, moment);
    return found.state == Known::State::given ? value(*found.value) : unknown(tree);
  }
  if (tree.symbol == "has") {
    const Known found = known(tree, moment);
    return found.state == Known::State::pending_answer ? unknown(tree) : value({found.state == Known::State::given});
  }
  if (is_leaf(tree)) return value(tree.literal);
  if (tree.symbol == "&&" || tree.symbol == "||") return all_of(tree, moment);
  if (tree.symbol == "in") return found(tree, moment);
  if (tree.symbol == "?:") {
    Expected choice = evaluated_slowly(tree.operands[0], moment);
    if (choice.state != Outcome::State::value) return choice;
    return evaluated_slowly(tree.operands[is(choice, true) ? 1 : 2], moment);
  }
  std::vector<Expected> parts;
  for (const Tree& operand : tree.operands) parts.push_back(evaluated_slowly(operand, moment));
  Expected merged;
  if (const Expected* left_over = not_a_value(parts, merged)) return *left_over;
  return combined(tree, parts);
}

}  // namespace bedside::condition
