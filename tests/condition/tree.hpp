// Expressions as trees of the tests' own, so that the library's can't hide its mistakes from a comparison.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

namespace bedside::condition::reference {

enum class Form : std::uint8_t {
  literal,    ///< `symbol` is its spelling
  name,       ///< `symbol` is the name
  has_name,   ///< `has(symbol)`
  operation,  ///< `symbol` with one or two operands, or `?:` with three
  list,
  map,        ///< operands are key, value, key, value ..
  index,      ///< operands are what is looked into and the index
  field,      ///< `operand.symbol`
  has_field,  ///< `has(operand.symbol)`
  function,   ///< `symbol(operands)`
  method,     ///< `first operand.symbol(other operands)`
  macro,      ///< `first operand.symbol(variable, other operands)`
};

struct Tree {
  Form form = Form::literal;
  std::string symbol;
  Value literal;
  std::vector<Tree> operands;
  std::string variable;
  std::string construct;  ///< what of the language this tries; only for counting
};

// Trees without the braces.
Tree literal(std::string spelling, Value value);
Tree truth(bool value);
Tree whole(std::int64_t value);
Tree number(std::string spelling);
/// In double quotes, with escapes where they are needed.
Tree text(std::string_view value);
Tree name(std::string called);
Tree has_name(std::string called);
Tree operation(std::string symbol, std::vector<Tree> operands);
Tree list(std::vector<Tree> elements);
Tree map(std::vector<Tree> keys_and_values);
Tree index(std::vector<Tree> whole_and_index);
Tree field(std::string called, Tree of);
Tree has_field(std::string called, Tree of);
Tree function(std::string called, std::vector<Tree> arguments);
Tree method(std::string called, std::vector<Tree> receiver_and_arguments);
Tree macro(std::string called, std::string variable, std::vector<Tree> range_and_bodies);

/// With parentheses around every operand.
std::string fully_parenthesised(const Tree& tree);
/// With parentheses only where the grammar needs them. Comparisons don't follow one another.
std::string sparsely_parenthesised(const Tree& tree);

}  // namespace bedside::condition::reference
