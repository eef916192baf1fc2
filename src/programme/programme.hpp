// A programme of calls as its author wrote it. Immutable once it is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/trial.hpp>

namespace bedside::programme {

/// How long it is from one time to the next.
struct Interval {
  enum class Unit : std::uint8_t { day, week, month };
  std::int64_t count = 1;
  Unit unit = Unit::day;
  bool operator==(const Interval&) const = default;
};

struct PlannedCall {
  std::string id;
  std::string plan;  ///< its file, seen from the folder of the programme
  std::int64_t times = 1;
  std::optional<Interval> every;    ///< where it takes place more than once
  std::optional<std::int64_t> day;  ///< from the start of the programme
  bool if_needed = false;
  SourceRange range;       ///< of the id
  SourceRange plan_range;  ///< of the file
  SourceRange day_range;   ///< of its value, where it has one
};

struct Rung {
  std::string id;
  SourceRange range;
};

/// Changes of life, the first one first.
struct Ladder {
  std::string id;
  std::vector<Rung> rungs;
  SourceRange range;  ///< of the id
};

struct Programme {
  std::string id;
  std::vector<PlannedCall> calls;
  bool same_nurse = false;
  bool same_time = false;
  std::vector<Ladder> ladders;
  std::int64_t pace = 1;  ///< new changes started in one call, at most
  std::optional<Trial> trial;
};

}  // namespace bedside::programme
