#include "condition/spelling.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "condition/ascii.hpp"

namespace bedside::condition {
namespace {

// A longer one stands before each that is its beginning.
constexpr std::array misspelt_symbols = {
    Misspelling{"===", "=="},    Misspelling{"!==", "!="},    Misspelling{"<>", "!="},     Misspelling{"=>", ">="},
    Misspelling{"=<", "<="},     Misspelling{"=", "=="},      Misspelling{"&", "&&"},      Misspelling{"|", "||"},
    Misspelling{"\u2265", ">="}, Misspelling{"\u2264", "<="}, Misspelling{"\u2260", "!="}, Misspelling{"\u2212", "-"},
    Misspelling{"\u2013", "-"},  Misspelling{"\u00d7", "*"},  Misspelling{"\u00f7", "/"},  Misspelling{"\u00ac", "!"},
    Misspelling{"\u2227", "&&"}, Misspelling{"\u2228", "||"},
};

constexpr std::array words = {
    Misspelling{"and", "&&"}, Misspelling{"or", "||"},     Misspelling{"not", "!"},
    Misspelling{"is", "=="},  Misspelling{"equals", "=="},
};

constexpr std::array truths = {
    Misspelling{"yes", "true"},  Misspelling{"no", "false"},  Misspelling{"on", "true"},
    Misspelling{"off", "false"}, Misspelling{"true", "true"}, Misspelling{"false", "false"},
};

constexpr std::array<std::string_view, 17> reserved = {"as",        "break",  "const",  "continue", "else", "for",
                                                       "function",  "if",     "import", "let",      "loop", "package",
                                                       "namespace", "return", "var",    "void",     "while"};

// U+2018 to U+201F (both kinds of curly quotes) and the angle quotes.
constexpr std::array<std::string_view, 10> quotes = {"\u2018", "\u2019", "\u201a", "\u201b", "\u201c",
                                                     "\u201d", "\u201e", "\u201f", "\u00ab", "\u00bb"};

std::string_view look_up(std::span<const Misspelling> table, std::string_view word) {
  const std::string small = in_small_letters(word);
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Misspelling& entry) { return entry.seen == small; });
  return found == table.end() ? std::string_view() : found->meant;
}

}  // namespace

Misspelling misspelt_symbol(std::string_view text) {
  const auto* found = std::find_if(misspelt_symbols.begin(), misspelt_symbols.end(),
                                   [&](const Misspelling& entry) { return text.starts_with(entry.seen); });
  return found == misspelt_symbols.end() ? Misspelling{} : *found;
}

std::string_view symbol_for_word(std::string_view word) {
  return look_up(words, word);
}

std::string_view truth_for_word(std::string_view word) {
  return look_up(truths, word);
}

bool is_reserved(std::string_view word) {
  return std::find(reserved.begin(), reserved.end(), word) != reserved.end();
}

std::size_t curly_quote(std::string_view text) {
  const auto* found =
      std::find_if(quotes.begin(), quotes.end(), [&](std::string_view quote) { return text.starts_with(quote); });
  return found == quotes.end() ? 0 : found->size();
}

}  // namespace bedside::condition
