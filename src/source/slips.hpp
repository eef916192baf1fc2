// Small slips at the start of a line that make another line of it than the author meant.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"
#include "source/text_places.hpp"

namespace bedside::source {

struct Slip {
  std::size_t begin;  ///< in the text that was searched
  std::size_t length;
  std::string message;
  std::string hint;
  std::string replacement{};  ///< for the words of the slip; empty when that isn't certain
};

/// `-topic`, or a longer dash in the place of `-`, at the start of a line's words.
std::optional<Slip> dash_slip(std::string_view words);

/// `title; Inhaler`: a semicolon in the place of the colon.
std::optional<Slip> semicolon_slip(std::string_view words);

/// Special spaces at the start of a line's words which is an item or a key otherwise.
std::optional<Slip> space_slip(std::string_view words);

/// A colon with no space behind it that YAML would take for one; `behind` is what follows it.
Slip glued_colon_slip(std::string_view behind);

/// Reports the slip in the text that was searched from the byte `at` on, with its fix when that is certain.
void report_slip(const Slip& slip, std::string_view text, std::size_t at, const TextPlaces& places,
                 diagnostics::Findings& findings);

}  // namespace bedside::source
