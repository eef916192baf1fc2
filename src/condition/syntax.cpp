#include "condition/syntax.hpp"

#include <algorithm>
#include <array>

namespace bedside::condition {
namespace {

constexpr std::array binary_operators = {
    BinaryOperator{"||", Kind::logical_or, or_precedence},
    BinaryOperator{"&&", Kind::logical_and, and_precedence},
    BinaryOperator{"==", Kind::equal, relation_precedence},
    BinaryOperator{"!=", Kind::not_equal, relation_precedence},
    BinaryOperator{"<", Kind::less, relation_precedence},
    BinaryOperator{"<=", Kind::less_equal, relation_precedence},
    BinaryOperator{">", Kind::greater, relation_precedence},
    BinaryOperator{">=", Kind::greater_equal, relation_precedence},
    BinaryOperator{"in", Kind::in, relation_precedence},
    BinaryOperator{"+", Kind::add, sum_precedence},
    BinaryOperator{"-", Kind::subtract, sum_precedence},
    BinaryOperator{"*", Kind::multiply, product_precedence},
    BinaryOperator{"/", Kind::divide, product_precedence},
    BinaryOperator{"%", Kind::modulo, product_precedence},
};

struct Macro {
  std::string_view name;
  Kind kind;
};

constexpr std::array macros = {
    Macro{"all", Kind::all},       Macro{"exists", Kind::exists}, Macro{"exists_one", Kind::exists_one},
    Macro{"filter", Kind::filter}, Macro{"map", Kind::transform},
};

template <class Key>
const BinaryOperator* find_operator(Key BinaryOperator::* member, Key key) {
  const auto* found = std::find_if(binary_operators.begin(), binary_operators.end(),
                                   [&](const BinaryOperator& candidate) { return candidate.*member == key; });
  return found == binary_operators.end() ? nullptr : found;
}

}  // namespace

const BinaryOperator* binary_operator(std::string_view symbol) {
  return find_operator(&BinaryOperator::symbol, symbol);
}

const BinaryOperator* binary_operator(Kind kind) {
  return find_operator(&BinaryOperator::kind, kind);
}

bool is_relation(Kind kind) {
  const BinaryOperator* found = binary_operator(kind);
  return found != nullptr && found->precedence == relation_precedence;
}

std::optional<Kind> macro(std::string_view name) {
  const auto* found = std::find_if(macros.begin(), macros.end(), [&](const Macro& one) { return one.name == name; });
  return found == macros.end() ? std::nullopt : std::optional(found->kind);
}

bool fits(const Node& call) {
  const Signature& own = signature(call.function);
  const bool placed = own.style == Style::either || (own.style == Style::method) == call.is_method;
  return placed && call.operands.size() >= own.fewest && call.operands.size() <= own.most;
}

bool is_macro(Kind kind) {
  return kind >= Kind::all && kind <= Kind::transform;
}

}  // namespace bedside::condition
