#include "compare/common_sequence.hpp"

#include <algorithm>
#include <cstddef>

namespace bedside::compare {
namespace {

using Pieces = std::vector<std::string_view>;

/// How many pieces can be kept from these places on.
std::vector<std::vector<std::uint32_t>> kept_from(const Pieces& before, const Pieces& after) {
  std::vector<std::vector<std::uint32_t>> kept(before.size() + 1, std::vector<std::uint32_t>(after.size() + 1, 0));
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = after.size(); j-- > 0;)
      kept[i][j] = before[i] == after[j] ? kept[i + 1][j + 1] + 1 : std::max(kept[i + 1][j], kept[i][j + 1]);
  return kept;
}

}  // namespace

std::vector<Edit> edits_between(const Pieces& before, const Pieces& after) {
  const auto kept = kept_from(before, after);
  std::vector<Edit> edits;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      edits.push_back({Edit::Kind::kept, before[i]});
      ++i, ++j;
    } else if (j == after.size() || (i < before.size() && kept[i + 1][j] >= kept[i][j + 1])) {
      edits.push_back({Edit::Kind::dropped, before[i++]});
    } else {
      edits.push_back({Edit::Kind::added, after[j++]});
    }
  }
  return edits;
}

}  // namespace bedside::compare
