// combine-pain: how often pain is picked up again.
#include "arrange/problem.hpp"

namespace bedside::arrange {

std::int64_t combine_pain_cost(const Problem& problem, const BlockOrder& order) {
  std::int64_t runs = 0;
  bool in_run = false;
  for (const Index block : order) {
    const bool hurts = problem.layout.blocks[block].valence < 0;
    if (hurts && !in_run) ++runs;
    in_run = hurts;
  }
  return runs == 0 ? 0 : runs - 1;
}

}  // namespace bedside::arrange
