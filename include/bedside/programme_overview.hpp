// A person's whole programme at a glance: the calls that were held and those ahead, on a calendar, how each of them
// feels, and how alike they are.
//
// Plain values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/history.hpp>
#include <bedside/prepared_call.hpp>

namespace bedside {

/// How a call's body feels: its topics and parts singly, each counted once however long it takes. Of a call that is
/// past these are the feelings that the plan gives with the facts of now; nobody measured what the patient felt.
struct CallFeeling {
  std::vector<int> course;  ///< -2 painful .. +2 delightful, in order
  double mean = 0;          ///< rounded to 3 decimals
  int lowest = 0;
  int ending = 0;  ///< of the last
  bool operator==(const CallFeeling&) const = default;
};

/// How far the skeleton of a call, the order of its body, is from that of an earlier one: the measure of ritual.
/// Kendall's distance counts the pairs of topics and parts of both that stand in the opposite order, and his tau makes
/// of it a correlation: 1 in the same order, -1 in the reverse one (M. G. Kendall, A New Measure of Rank Correlation,
/// Biometrika 30, 1938).
struct SkeletonDistance {
  std::size_t compared_with = 0;  ///< the place in `ProgrammeOverview::calls` of the nearest earlier one with any of it
  std::size_t shared = 0;         ///< topics and parts of the body that both have
  std::size_t swapped = 0;        ///< pairs of them in the opposite order
  std::size_t pairs = 0;          ///< of them: shared (shared - 1) / 2
  std::optional<double> tau{};    ///< 1 - 2 swapped / pairs, rounded to 3 decimals; none without pairs
  bool operator==(const SkeletonDistance&) const = default;
};

enum class CallState : std::uint8_t { held, not_held, ahead };
/// `held`, `not_held`, `ahead`.
BEDSIDE_EXPORT std::string_view name_of(CallState state);

/// One call of the programme, as it was or as it is predicted to be. What an outcome didn't say is empty.
struct CallAtAGlance {
  CallState state = CallState::ahead;
  std::size_t number = 0;  ///< in the programme, from 1; 0 of one without a number
  std::string call;        ///< its id
  std::size_t time = 1;    ///< the first, second .. of its `times`; 1 too where that isn't known
  std::size_t times = 1;
  bool is_last = false;
  std::string plan;                 ///< its id
  std::string date;                 ///< ISO 8601; empty where nobody knows
  std::optional<std::int64_t> day;  ///< from the first call, which is on day 0; none where nobody knows
  std::string nurse;
  std::string disposition;  ///< as in an outcome; empty of one ahead
  std::vector<CallTopic>
      topics;  ///< in order, rituals included; `line` is 0 of one that the plan doesn't have (any more)
  std::vector<CallSegment> segments;
  std::vector<std::string> rungs;          ///< reached in it: `food/low-fat-swap`
  std::vector<CarriedOver> carried_over;   ///< told in it, left by earlier calls
  std::vector<Deferral> deferred;          ///< left to later ones
  std::optional<CallFeeling> feeling;      ///< none without a body
  std::optional<SkeletonDistance> ritual;  ///< none without an earlier call that shares any topic
  bool operator==(const CallAtAGlance&) const = default;
};

struct ProgrammeOverview {
  std::string programme;             ///< its id
  std::size_t length = 0;            ///< numbered calls
  bool practice = false;             ///< whether the examples of the plans stand in for a patient
  std::vector<CallAtAGlance> calls;  ///< those of the history, oldest first, then the numbered ones ahead
  std::size_t left_off = 0;          ///< numbered calls still further ahead than those
  /// Those that take place only if needed, each as it would go if it were the next call.
  std::vector<CallAtAGlance> if_needed;
  bool operator==(const ProgrammeOverview&) const = default;
};

}  // namespace bedside
