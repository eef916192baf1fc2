// Words and symbols that people write out of habit from elsewhere, and what they are called here.
#pragma once

#include <cstddef>
#include <string_view>

namespace bedside::condition {

struct Misspelling {
  std::string_view seen;
  std::string_view meant;
};

/// The symbol at the front of `text` that isn't ours, such as `=` or `<>`; empty when there is none.
Misspelling misspelt_symbol(std::string_view text);

/// For `and`, `or`, `not`, `is` and the like, in any case; empty for other words.
std::string_view symbol_for_word(std::string_view word);

/// For `yes` and `no` and the like: `true` or `false`; empty for other words.
std::string_view truth_for_word(std::string_view word);

/// Words that CEL keeps for itself and that can't be names.
bool is_reserved(std::string_view word);

/// The length in bytes of the quotation mark that isn't straight at the front of `text`, or 0.
std::size_t curly_quote(std::string_view text);

}  // namespace bedside::condition
