// The keys of a programme of calls.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "plan/keys.hpp"

namespace bedside::programme {

extern const plan::Vocabulary programme_keys;
extern const plan::Vocabulary planned_call_keys;
extern const plan::Vocabulary habit_keys;
extern const plan::Vocabulary trial_keys;
extern const plan::Vocabulary arm_keys;

inline constexpr std::array<std::string_view, 3> every_words{"day", "week", "month"};
inline constexpr std::array<std::string_view, 1> unit_words{"patient"};

inline constexpr std::int64_t most_times = 1000;
inline constexpr std::int64_t most_days = 36'500;
inline constexpr std::int64_t fastest_pace = 100;
inline constexpr std::size_t most_calls = 1000;
inline constexpr std::size_t fewest_arms = 2;
inline constexpr std::size_t most_arms = 100;
inline constexpr std::int64_t largest_weight = 1000;

}  // namespace bedside::programme
