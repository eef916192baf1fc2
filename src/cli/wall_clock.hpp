// The time of day, where somebody has a clock.
#pragma once

#include <functional>

#include <bedside/value.hpp>

namespace bedside::cli {

struct WallClock {
  std::function<Timestamp()> now{};                  ///< empty: no clock
  std::function<Timestamp(Timestamp)> from_local{};  ///< of what a clock on the wall shows, read as if it were UTC
};

}  // namespace bedside::cli
