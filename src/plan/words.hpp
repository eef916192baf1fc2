// The fixed words and limits of the plan language: what the reader looks for, and what the tables of keys show.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <bedside/vocabulary.hpp>

namespace bedside::plan {

/// From -2 to +2.
inline constexpr std::array<std::string_view, 5> feeling_words{"painful", "unpleasant", "neutral", "pleasant",
                                                               "delightful"};
/// The word for a valence of -2 to +2.
constexpr std::string_view feeling_word(int valence) {
  return feeling_words[static_cast<std::size_t>(valence + 2)];
}
/// In the order of `FieldType`; `boolean`, of facts only, is another word for the first.
inline constexpr std::array<std::string_view, 9> fact_type_words{"yes_no", "text",   "integer", "number", "date",
                                                                 "scale",  "one_of", "many_of", "boolean"};
inline constexpr std::array<std::string_view, 8> answer_type_words{"yes_no", "text",  "integer", "number",
                                                                   "date",   "scale", "one_of",  "many_of"};
/// In the order of `Wording`.
inline constexpr std::array<std::string_view, 3> wording_words{"verbatim", "guide", "free"};
/// In the order of `Principle`.
inline constexpr std::array<std::string_view, principle_count> principle_words{
    "finish-strong", "bad-news-first", "combine-pain", "split-pleasure", "keep-habits"};
inline constexpr std::array<std::string_view, 4> about_words{"treatment", "provider", "schedule", "other"};
inline constexpr std::array<std::string_view, 1> gate_words{"identity"};
inline constexpr std::array<std::string_view, 2> then_words{"return", "end"};

inline constexpr std::array<std::string_view, 2> switch_words{"on", "off"};
inline constexpr std::array<std::string_view, 1> off_words{"off"};

inline constexpr std::int64_t language_version = 1;
inline constexpr std::int64_t most_segments = 100;
/// They all stand beside every step.
inline constexpr std::size_t most_buttons = 100;
inline constexpr double longest_minutes = 24 * 60;

/// From the lowest to the highest that can be set.
struct Span {
  int lowest;
  int highest;
};
inline constexpr Span seconds_of_a_step{3, 600};
inline constexpr Span words_of_a_sentence{3, 1'000};
inline constexpr Span reading_grades{1, 20};

}  // namespace bedside::plan
