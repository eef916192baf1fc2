#include "cli/sparkline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <string_view>

#include "cli/feeling.hpp"

namespace bedside::cli {
namespace {

constexpr std::array<std::string_view, 5> bars{"▁", "▂", "▄", "▆", "█"};

int stronger(int one, int other) {
  if (std::abs(one) != std::abs(other)) return std::abs(one) > std::abs(other) ? one : other;
  return std::min(one, other);
}

}  // namespace

Line sparkline(const std::vector<int>& valences, int width) {
  const std::size_t cells = std::min(valences.size(), static_cast<std::size_t>(std::max(width, 1)));
  Line line;
  std::size_t at = 0;
  for (std::size_t cell = 0; cell < cells; ++cell) {
    int valence = valences[at++];
    while (at < (cell + 1) * valences.size() / cells) valence = stronger(valence, valences[at++]);
    line.add(bars[static_cast<std::size_t>(std::clamp(valence, -2, 2) + 2)], paint_of(valence));
  }
  return line;
}

}  // namespace bedside::cli
