// Facts that bedside knows of a programme by itself, when a plan declares them and the host doesn't give them.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace bedside::plan {

inline constexpr std::string_view calls_so_far = "calls_so_far";    ///< how many were held: integer
inline constexpr std::string_view is_last_call = "is_last_call";    ///< yes_no
inline constexpr std::string_view rungs_reached = "rungs_reached";  ///< ids of rungs: many_of
inline constexpr std::string_view carried_over = "carried_over";    ///< ids of topics that are owed: many_of
inline constexpr std::array<std::string_view, 4> programme_facts{calls_so_far, is_last_call, rungs_reached,
                                                                 carried_over};

inline bool is_programme_fact(std::string_view name) {
  return std::find(programme_facts.begin(), programme_facts.end(), name) != programme_facts.end();
}

}  // namespace bedside::plan
