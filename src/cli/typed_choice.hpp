// What commands that can be typed have in common: words, numbers of a list, and reasons.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/typed_line.hpp"

namespace bedside::cli {

/// The first word, and what stands behind it.
struct Words {
  std::string_view first;
  std::string_view rest;
};
Words first_word(std::string_view text);

/// Which of `ids` is meant: by its number, from 1, or by itself.
std::optional<std::size_t> chosen(std::string_view typed, const std::vector<std::string>& ids);

/// The complaint about something that can't be chosen; empty when nothing was typed.
std::string none_of_these(std::string_view typed);

/// Whether the reason `other` needs words behind it; they can mean something else.
enum class WordsOfOther : std::uint8_t { needed, not_needed };

/// A reason that `command` takes, by its number or its code, with the words behind it; else the list of them.
std::variant<BecauseOf, Question> reason_in(std::string_view text, const Command& command, const std::string& so_far,
                                            const std::string& heading, WordsOfOther words = WordsOfOther::needed);

}  // namespace bedside::cli
