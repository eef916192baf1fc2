#include "condition/syntax.hpp"

#include <algorithm>
#include <array>

namespace bedside::condition {
namespace {

constexpr std::array kBinaryOperators = {
    BinaryOperator{"||", Kind::logical_or, kOrPrecedence},
    BinaryOperator{"&&", Kind::logical_and, kAndPrecedence},
    BinaryOperator{"==", Kind::equal, kRelationPrecedence},
    BinaryOperator{"!=", Kind::not_equal, kRelationPrecedence},
    BinaryOperator{"<", Kind::less, kRelationPrecedence},
    BinaryOperator{"<=", Kind::less_equal, kRelationPrecedence},
    BinaryOperator{">", Kind::greater, kRelationPrecedence},
    BinaryOperator{">=", Kind::greater_equal, kRelationPrecedence},
    BinaryOperator{"in", Kind::in, kRelationPrecedence},
    BinaryOperator{"+", Kind::add, kSumPrecedence},
    BinaryOperator{"-", Kind::subtract, kSumPrecedence},
    BinaryOperator{"*", Kind::multiply, kProductPrecedence},
    BinaryOperator{"/", Kind::divide, kProductPrecedence},
    BinaryOperator{"%", Kind::modulo, kProductPrecedence},
};

template <class Key>
const BinaryOperator* find_operator(Key BinaryOperator::* member, Key key) {
  const auto* found = std::find_if(kBinaryOperators.begin(), kBinaryOperators.end(),
                                   [&](const BinaryOperator& candidate) { return candidate.*member == key; });
  return found == kBinaryOperators.end() ? nullptr : found;
}

}  // namespace

const BinaryOperator* binary_operator(std::string_view symbol) {
  return find_operator(&BinaryOperator::symbol, symbol);
}

const BinaryOperator* binary_operator(Kind kind) {
  return find_operator(&BinaryOperator::kind, kind);
}

}  // namespace bedside::condition
