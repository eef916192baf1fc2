// What an order of a call's body costs under each principle.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <bedside/vocabulary.hpp>

namespace bedside {

/// The cost of an order under each principle, indexed by `Principle`.
struct Costs {
  std::array<std::int64_t, principle_count> values{};

  std::int64_t& operator[](Principle p) { return values[static_cast<std::size_t>(p)]; }
  std::int64_t operator[](Principle p) const { return values[static_cast<std::size_t>(p)]; }
  bool operator==(const Costs&) const = default;
};

}  // namespace bedside
