// keep-habits: the number of pairs that stand in the opposite order to the habitual one.
#include "arrange/problem.hpp"

namespace bedside::arrange {
namespace {

/// Counts of places, in a tree that sums any tail in logarithmic time.
class PlacesSeen {
 public:
  explicit PlacesSeen(std::size_t places) : sums_(places + 1, 0) {}

  void add(std::size_t place) {
    for (std::size_t node = place + 1; node < sums_.size(); node += node & (~node + 1)) ++sums_[node];
    ++seen_;
  }

  std::int64_t later_than(std::size_t place) const {
    std::int64_t not_later = 0;
    for (std::size_t node = place + 1; node > 0; node -= node & (~node + 1)) not_later += sums_[node];
    return seen_ - not_later;
  }

 private:
  std::vector<std::int64_t> sums_;
  std::int64_t seen_ = 0;
};

}  // namespace

std::int64_t keep_habits_cost(const Problem& problem, const BlockOrder& order) {
  PlacesSeen seen(problem.layout.units.size());
  std::int64_t inverted = 0;
  for (const Index block : order) {
    for (const Index unit : problem.layout.blocks[block].units) {
      inverted += seen.later_than(problem.habit[unit]);
      seen.add(problem.habit[unit]);
    }
  }
  return inverted;
}

}  // namespace bedside::arrange
