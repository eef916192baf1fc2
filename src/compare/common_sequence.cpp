#include "compare/common_sequence.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace bedside::compare {
namespace {

using Pieces = std::span<const std::string_view>;

/// How many pieces can be kept from each pair of places on, row by row.
class KeptFrom {
 public:
  KeptFrom(Pieces before, Pieces after) : width_(after.size() + 1), kept_((before.size() + 1) * width_, 0) {
    for (std::size_t i = before.size(); i-- > 0;)
      for (std::size_t j = after.size(); j-- > 0;)
        kept_[i * width_ + j] = before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  }

  std::uint32_t at(std::size_t i, std::size_t j) const { return kept_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> kept_;
};

void add_all(std::vector<Edit>& edits, Edit::Kind kind, Pieces pieces) {
  for (const std::string_view piece : pieces) edits.push_back({kind, piece});
}

void add_middle(std::vector<Edit>& edits, Pieces before, Pieces after) {
  if (before.size() * after.size() > most_pairs) {
    add_all(edits, Edit::Kind::dropped, before);
    add_all(edits, Edit::Kind::added, after);
    return;
  }
  const KeptFrom kept{before, after};
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      edits.push_back({Edit::Kind::kept, before[i]});
      ++i, ++j;
    } else if (j == after.size() || (i < before.size() && kept.at(i + 1, j) >= kept.at(i, j + 1))) {
      edits.push_back({Edit::Kind::dropped, before[i++]});
    } else {
      edits.push_back({Edit::Kind::added, after[j++]});
    }
  }
}

}  // namespace

std::vector<Edit> edits_between(const std::vector<std::string_view>& before,
                                const std::vector<std::string_view>& after) {
  const auto begin_differs = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first;
  const auto head = static_cast<std::size_t>(begin_differs - before.begin());
  const Pieces old_rest = Pieces{before}.subspan(head);
  const Pieces new_rest = Pieces{after}.subspan(head);
  const auto end_differs = std::mismatch(old_rest.rbegin(), old_rest.rend(), new_rest.rbegin(), new_rest.rend()).first;
  const auto tail = static_cast<std::size_t>(end_differs - old_rest.rbegin());

  std::vector<Edit> edits;
  edits.reserve(before.size() + new_rest.size());
  add_all(edits, Edit::Kind::kept, Pieces{before}.first(head));
  add_middle(edits, old_rest.first(old_rest.size() - tail), new_rest.first(new_rest.size() - tail));
  add_all(edits, Edit::Kind::kept, old_rest.last(tail));
  return edits;
}

}  // namespace bedside::compare
