// Two tables one after the other, for kinds of mappings that share keys or rules.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace bedside::plan {

template <class T, std::size_t first_size, std::size_t second_size>
constexpr std::array<T, first_size + second_size> joined(const std::array<T, first_size>& first,
                                                         const std::array<T, second_size>& second) {
  std::array<T, first_size + second_size> both{};
  std::copy(first.begin(), first.end(), both.begin());
  std::copy(second.begin(), second.end(), both.begin() + first_size);
  return both;
}

}  // namespace bedside::plan
