// The words of the plan language that every later stage uses too.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <bedside/export.hpp>

namespace bedside {

/// What orders a call: Richard Chase's principles (Chase & Dasu, Harvard Business Review, June 2001).
enum class Principle : std::uint8_t { finish_strong, bad_news_first, combine_pain, split_pleasure, keep_habits };
inline constexpr std::size_t principle_count = 5;
inline constexpr std::array<Principle, principle_count> all_principles{
    Principle::finish_strong, Principle::bad_news_first, Principle::combine_pain, Principle::split_pleasure,
    Principle::keep_habits};

/// `finish-strong` and so on, as written in a plan.
BEDSIDE_EXPORT std::string_view name_of(Principle principle);
BEDSIDE_EXPORT std::optional<Principle> principle_named(std::string_view name);
/// What its cost counts, in a few words.
BEDSIDE_EXPORT std::string_view meaning_of(Principle principle);

/// Opening and closing are rituals and keep the author's order; the body is arranged.
enum class Section : std::uint8_t { opening, body, closing };

enum class StepKind : std::uint8_t { say, ask, offer, action, cue, teach_back, hand_over, bridge };
/// As in a plan and in JSON: `say`, `ask`, `offer`, `do`, `cue`, `teach_back`, `hand_over`, `bridge`.
BEDSIDE_EXPORT std::string_view name_of(StepKind kind);

/// How closely the nurse keeps to the text: `verbatim` byte for byte and acknowledged, `guide` in her own words,
/// `free` an aim instead of words.
enum class Wording : std::uint8_t { verbatim, guide, free };
BEDSIDE_EXPORT std::string_view name_of(Wording wording);

}  // namespace bedside
