#include "tree.hpp"

#include <cstdlib>
#include <utility>

#include <fmt/format.h>

namespace bedside::condition::reference {
namespace {

constexpr int choice = 0;
constexpr int comparison = 3;
constexpr int sign = 6;
constexpr int primary = 7;

bool is_negative_literal(const Tree& tree) {
  return tree.form == Form::literal && tree.symbol.starts_with('-');
}

bool is_numeric_literal(const Tree& tree) {
  return tree.form == Form::literal &&
         (tree.literal.as<std::int64_t>() != nullptr || tree.literal.as<double>() != nullptr);
}

int tightness(const Tree& tree) {
  if (is_negative_literal(tree)) return sign;
  if (tree.form != Form::operation) return primary;
  const std::string& symbol = tree.symbol;
  if (symbol == "?:") return choice;
  if (tree.operands.size() == 1) return sign;
  if (symbol == "||") return 1;
  if (symbol == "&&") return 2;
  if (symbol == "+" || symbol == "-") return 4;
  return symbol == "*" || symbol == "/" || symbol == "%" ? 5 : comparison;
}

/// How loose the operand of a sign may be: another of the same sign may follow, not one of the other.
int loosest_after_sign(const Tree& tree) {
  const Tree& operand = tree.operands[0];
  const bool same_sign = operand.symbol == tree.symbol || (tree.symbol == "-" && is_negative_literal(operand));
  return tightness(operand) == sign && same_sign ? sign : primary;
}

/// How loose what stands before a point may be: `5.size()` would start with the number `5.`.
int loosest_before_point(const Tree& tree) {
  return is_numeric_literal(tree.operands[0]) ? primary + 1 : primary;
}

template <class Write>
std::string operation_text(const Tree& tree, const Write& write) {
  const std::vector<Tree>& parts = tree.operands;
  if (tree.symbol == "?:")
    return fmt::format("{} ? {} : {}", write(parts[0], 1), write(parts[1], 1), write(parts[2], choice));
  if (parts.size() == 1) return fmt::format("{}{}", tree.symbol, write(parts[0], loosest_after_sign(tree)));
  const int own = tightness(tree);
  const int left = own == comparison ? own + 1 : own;
  return fmt::format("{} {} {}", write(parts[0], left), tree.symbol, write(parts[1], own + 1));
}

template <class Write>
std::string separated(const Tree& tree, std::size_t first, const Write& write) {
  std::string text;
  for (std::size_t at = first; at < tree.operands.size(); ++at) {
    if (at != first) text += tree.form == Form::map && at % 2 == 1 ? ": " : ", ";
    text += write(tree.operands[at], choice);
  }
  return text;
}

template <class Write>
std::string written(const Tree& tree, const Write& write) {
  const auto before_point = [&] { return write(tree.operands[0], loosest_before_point(tree)); };
  switch (tree.form) {
    case Form::has_name:
      return fmt::format("has({})", tree.symbol);
    case Form::operation:
      return operation_text(tree, write);
    case Form::list:
      return fmt::format("[{}]", separated(tree, 0, write));
    case Form::map:
      return fmt::format("{{{}}}", separated(tree, 0, write));
    case Form::index:
      return fmt::format("{}[{}]", write(tree.operands[0], primary), write(tree.operands[1], choice));
    case Form::field:
      return fmt::format("{}.{}", before_point(), tree.symbol);
    case Form::has_field:
      return fmt::format("has({}.{})", before_point(), tree.symbol);
    case Form::function:
      return fmt::format("{}({})", tree.symbol, separated(tree, 0, write));
    case Form::method:
      return fmt::format("{}.{}({})", before_point(), tree.symbol, separated(tree, 1, write));
    case Form::macro:
      return fmt::format("{}.{}({}, {})", before_point(), tree.symbol, tree.variable, separated(tree, 1, write));
    default:
      return tree.symbol;
  }
}

}  // namespace

Tree literal(std::string spelling, Value value) {
  return {Form::literal, std::move(spelling), std::move(value), {}, {}, {}};
}

Tree truth(bool value) {
  return literal(value ? "true" : "false", Value{value});
}

Tree whole(std::int64_t value) {
  return literal(fmt::format("{}", value), Value{value});
}

Tree number(std::string spelling) {
  const double value = std::strtod(spelling.c_str(), nullptr);
  return literal(std::move(spelling), Value{value});
}

Tree text(std::string_view value) {
  std::string spelling = "\"";
  for (const char byte : value) {
    if (byte == '"' || byte == '\\') spelling += '\\';
    if (byte == '\n')
      spelling += "\\n";
    else
      spelling += byte;
  }
  return literal(spelling + '"', Value{std::string(value)});
}

Tree name(std::string called) {
  return {Form::name, std::move(called), {}, {}, {}, {}};
}

Tree has_name(std::string called) {
  return {Form::has_name, std::move(called), {}, {}, {}, {}};
}

Tree operation(std::string symbol, std::vector<Tree> operands) {
  return {Form::operation, std::move(symbol), {}, std::move(operands), {}, {}};
}

Tree list(std::vector<Tree> elements) {
  return {Form::list, {}, {}, std::move(elements), {}, {}};
}

Tree map(std::vector<Tree> keys_and_values) {
  return {Form::map, {}, {}, std::move(keys_and_values), {}, {}};
}

Tree index(std::vector<Tree> whole_and_index) {
  return {Form::index, {}, {}, std::move(whole_and_index), {}, {}};
}

Tree field(std::string called, Tree of) {
  return {Form::field, std::move(called), {}, {std::move(of)}, {}, {}};
}

Tree has_field(std::string called, Tree of) {
  return {Form::has_field, std::move(called), {}, {std::move(of)}, {}, {}};
}

Tree function(std::string called, std::vector<Tree> arguments) {
  return {Form::function, std::move(called), {}, std::move(arguments), {}, {}};
}

Tree method(std::string called, std::vector<Tree> receiver_and_arguments) {
  return {Form::method, std::move(called), {}, std::move(receiver_and_arguments), {}, {}};
}

Tree macro(std::string called, std::string variable, std::vector<Tree> range_and_bodies) {
  return {Form::macro, std::move(called), {}, std::move(range_and_bodies), std::move(variable), {}};
}

std::string fully_parenthesised(const Tree& tree) {
  return fmt::format("({})", written(tree, [](const Tree& part, int) { return fully_parenthesised(part); }));
}

std::string sparsely_parenthesised(const Tree& tree) {
  return written(tree, [](const Tree& part, int loosest) {
    const std::string text = sparsely_parenthesised(part);
    return tightness(part) < loosest ? fmt::format("({})", text) : text;
  });
}

}  // namespace bedside::condition::reference
