// What is said about a condition that can't be read: each gives the part at fault and what to write instead.
#pragma once

#include <cstddef>
#include <string_view>

#include "condition/condition.hpp"
#include "condition/lexer.hpp"

namespace bedside::condition {

Problem too_long(std::string_view text);
Problem too_deep(const Token& at);
Problem too_many_nodes(std::size_t begin, std::size_t end);

/// Something has to stand before `at`, after `before` (null at the start).
Problem operand_missing(std::string_view text, const Token* before, const Token& at);
/// `at` follows the complete operand that ends with `before`; in square or curly brackets, a comma may be what lacks.
Problem leftover(const Token& before, const Token& at, const Token& after, bool in_brackets);
Problem never_closed(const Token& open);
Problem branch_missing(const Token& question);
Problem chained_comparison(const Token& second);
Problem integer_too_large(const Token& number);
Problem reserved_word(const Token& word);
/// A word such as `not` where a symbol should stand.
Problem words_for_symbols(const Token& word);
/// `list.all(..)` without the name that its elements get, or with that name alone.
Problem variable_missing(const Token& macro, const Token& at, const Token& after);
Problem too_many_bodies(const Token& macro);
/// A key, at the bytes [begin, end), without a value.
Problem value_missing(std::string_view text, std::size_t begin, std::size_t end);
/// has() around something else than a name.
Problem not_one_name(const Token& function, const Token& at);
Problem has_of_element(const Token& variable);
Problem has_of_index(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace bedside::condition
