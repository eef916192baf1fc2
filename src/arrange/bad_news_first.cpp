// bad-news-first: dread, the number of items that each pain waits behind, weighted with how painful it is.
#include "arrange/problem.hpp"

namespace bedside::arrange {

std::int64_t bad_news_first_cost(const Problem& problem, const BlockOrder& order) {
  std::int64_t dread = 0;
  std::int64_t waits_behind = 0;
  for (const Index block : order) {
    const int valence = problem.layout.blocks[block].valence;
    if (valence < 0) dread += -valence * waits_behind;
    ++waits_behind;
  }
  return dread;
}

}  // namespace bedside::arrange
