#include "hard_bodies.hpp"

#include <algorithm>

namespace bedside::benchmark {
namespace {

using random_body::Dice;
using random_body::roll;

}  // namespace

// What most have in common: every second topic is glued, so that items weigh differently for keep-habits; the last call
// had another order; keep-habits stands near the top; hardly any rules.
const std::vector<HardBody>& hard_bodies() {
  static const std::vector<HardBody> bodies{
      {{12, {-1, 2}, 0, 1, 2, 2, true}, 19, 349758},
      {{12, {-1, 2}, 0, 1, 2, 7, true}, 19, 718370},
      {{12, {-1, 2}, 0, 3, 2, 0, true}, 101, 651852},
      {{12, {-1, -1, -1, 0, 1, 2}, 0, 1, 2, 0, true}, 53, 102104},
      {{12, {-1, 2}, 0, 2, 2, 7, true}, 19, 770181},
      {{15, {-2, 2, 1, 1}, 8, 1, 2, 4, true}, 23, 759789},
      {{15, {-1, 1, -1, 2}, 8, 1, 2, 7, true}, 21, 409971},
      {{15, {-1, 2, 0, 2}, 7, 1, 2, 7, true}, 21, 265103},
      {{15, {-1, -2, 0, 2}, 8, 1, 2, 4, true}, 21, 386038},
      {{15, {-1, -2, 2, 2}, 8, 1, 2, 4, true}, 10, 904659},
      {{18, {-2, 0, 0, 0, 1}, 0, 2, 2, 0, true}, 20, 109599},
      {{18, {-2, 1, 0, 0, 2}, 0, 3, 2, 7, true}, 23, 871050},
      {{18, {-2, -1, 0, 0, 2}, 0, 2, 2, 4, true}, 23, 551274},
      {{18, {-2, -1, 1, 2, 2}, 8, 3, 2, 7, true}, 18, 561650},
      {{18, {0, -1, 0, 0, 1}, 0, 1, 2, 7, true}, 20, 333176},
      {{20, {-2, 2, 1, 2}, 5, 2, 2, 2, true}, 21, 534956},
      {{20, {-2, -1, 0, 2}, 8, 1, 2, 0, true}, 21, 691992},
      {{20, {-2, -1, -2, 2}, 8, 2, 2, 2, true}, 21, 872316},
      {{20, {1, -2, 0, 2}, 8, 1, 2, 7, true}, 21, 50052},
      {{20, {-2, 1, 0, 2}, 8, 1, 2, 0, true}, 21, 924607},
      {{24, {-2, -1, 0, 0, 0, 1}, 7, 3, 2, 0, true}, 66, 547416},
      {{24, {-1, 2}, 0, 2, 2, 2, true}, 19, 648699},
      {{24, {-2, -1, 0, 0, 0, 1}, 7, 3, 2, 0, true}, 20, 121043},
      {{24, {-2, -1, -2, 0, 0, 2}, 3, 1, 2, 0, true}, 71, 999043},
      {{24, {1, -1, 0, 0, 0, 1}, 8, 1, 2, 2, true}, 19, 975920},
      {{30, {2, 1, 1, 1}, 7, 1, 2, 2, true}, 20, 830450},
      {{30, {2, 1, 1, 1}, 5, 3, 2, 7, true}, 68, 102705},
      {{30, {2, 1, 1, 1}, 8, 3, 2, 2, true}, 52, 232774},
      {{30, {2, 1, 1, 1}, 7, 3, 2, 2, true}, 51, 625937},
      {{30, {2, 1, 1, 1}, 5, 1, 2, 7, true}, 68, 245596},
      {{60, {0, 2, 1, 2, 2}, 4, 3, 2, 4, false}, 76, 679168},
      {{60, {0, 0, 0, 0, 2, 2}, 8, 2, 2, 0, false}, 60, 146910},
      {{60, {0, 1, 1, 2, 2}, 4, 3, 2, 4, true}, 76, 86055},
      {{60, {0, 0, 0, 0, 2, 2}, 8, 1, 2, 0, false}, 60, 93407},
      {{60, {0, 0, 0, 0, 2, 2}, 8, 3, 2, 0, false}, 60, 395017},
  };
  return bodies;
}

std::size_t one_of(Dice& dice, std::initializer_list<std::size_t> choices) {
  return choices.begin()[roll(dice, choices.size())];
}

HardBody any_shape(Dice& dice, std::size_t items) {
  HardBody drawn;
  drawn.recipe.items = items;
  drawn.recipe.feelings.clear();
  const std::size_t feelings = 1 + roll(dice, 6);
  for (std::size_t feeling = 0; feeling < feelings; ++feeling)
    drawn.recipe.feelings.push_back(static_cast<int>(roll(dice, 5)) - 2);
  std::sort(drawn.recipe.feelings.begin(), drawn.recipe.feelings.end());
  drawn.recipe.after_one_in = one_of(dice, {0, 1, 1, 2, 3, 5, 8});
  drawn.recipe.afters = 1 + roll(dice, 3);
  drawn.recipe.glued_one_in = one_of(dice, {0, 0, 2, 4, 7});
  drawn.recipe.parts_one_in = one_of(dice, {0, 0, 2, 4, 7});
  drawn.recipe.history = roll(dice, 2) == 0;
  drawn.priority = roll(dice, 120);
  drawn.seed = roll(dice, 1'000'000);
  return drawn;
}

}  // namespace bedside::benchmark
