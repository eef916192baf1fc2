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

}  // namespace bedside::condition
