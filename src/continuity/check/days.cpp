// Days that calls are placed on, which can't come before the calls that they follow.
#include <cstdint>

#include <fmt/format.h>

#include "continuity/check/rules.hpp"

namespace bedside::continuity {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using programme::Interval;
using programme::PlannedCall;

/// No month is shorter.
constexpr std::int64_t shortest_month = 28;

std::int64_t least_days(const Interval& interval) {
  switch (interval.unit) {
    case Interval::Unit::day:
      return interval.count;
    case Interval::Unit::week:
      return 7 * interval.count;
    case Interval::Unit::month:
      return shortest_month * interval.count;
  }
  return 0;
}

}  // namespace

void check_days(const Whole& whole, Findings& findings) {
  std::int64_t earliest = 0;  // day of the last call so far, whatever the months
  std::int64_t interval = 0;  // from it to the next one that has no day of its own
  const PlannedCall* before = nullptr;
  for (const PlannedCall& call : whole.programme.calls) {
    if (call.if_needed) continue;
    if (call.every) interval = least_days(*call.every);
    if (call.day && *call.day < earliest && before)
      findings
          .warning(Code::bad_value, call.day_range,
                   fmt::format("this call is on day {}, and the call before it, `{}`, on day {} at the earliest",
                               *call.day, before->id, earliest))
          .hint = "days count from the start of the programme, and calls stand in the order in which they are held";
    const std::int64_t first = call.day ? *call.day : before ? earliest + interval : 0;
    earliest = first + interval * (call.times - 1);
    before = &call;
  }
}

}  // namespace bedside::continuity
