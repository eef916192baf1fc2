// From the text of a condition to its words: numbers, texts, names and symbols.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

#include "condition/condition.hpp"

namespace bedside::condition {

enum class TokenKind : std::uint8_t {
  end,
  literal,  ///< a number or a text
  name,     ///< a name or a word such as `in`, `true` and `has`
  symbol,
  invalid,  ///< always the last before `end`
};

struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;  ///< the bytes [begin, end), as written
  Value literal;
  bool past_largest_integer = false;  ///< 9223372036854775808, which is only good after a minus
};

struct Tokens {
  std::vector<Token> tokens;           ///< the last one is `end`
  Problem problem;                     ///< of the invalid token, when there is one
  std::optional<std::size_t> comment;  ///< where the first one starts
};

/// The tokens refer to `text`. Spaces and `//` comments fall away.
Tokens tokenize(std::string_view text);

}  // namespace bedside::condition
