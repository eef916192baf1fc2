#include "hard_bodies.hpp"

#include <algorithm>

namespace bedside::benchmark {
namespace {

using random_body::Dice;
using random_body::roll;

}  // namespace

// What most have in common: every second topic is glued, so that items weigh differently for keep-habits; the last call
// had another order; keep-habits or split-pleasure stands near the top; hardly any rules.
const std::vector<HardBody>& hard_bodies() {
  static const std::vector<HardBody> bodies{
      {{12, {0, -1, 0, 0, 1, -2}, 4, 2, 2, 0, true}, 15, 380876},
      {{12, {-2, -1, 0, 0, 1, 0}, 4, 3, 2, 0, true}, 16, 290584},
      {{12, {-2, -2, 0, 0, 2, -2}, 8, 3, 2, 0, true}, 16, 806895},
      {{12, {-2, -1, 0, 0, 1, -1}, 7, 1, 2, 0, true}, 17, 706172},
      {{12, {-2, 0, 0, 0, 1, -2}, 8, 2, 2, 7, true}, 76, 29368},
      {{15, {-2, -1, 0, 0, 0, 2}, 8, 1, 2, 7, true}, 90, 987312},
      {{15, {-2, -1, 0, 0, -1, 2}, 8, 1, 2, 0, true}, 16, 112681},
      {{15, {-2, -1, 0, 0, 0, 1}, 8, 2, 2, 0, true}, 15, 661101},
      {{15, {-2, -1, -1, 0, 0, 1}, 8, 2, 2, 0, true}, 15, 705225},
      {{15, {0, -1, 0, 0, 0, 2}, 8, 1, 2, 0, true}, 90, 818564},
      {{18, {-2, 0, 0, 0, 0, 2}, 6, 1, 2, 0, true}, 92, 868740},
      {{18, {-2, 0, 0, -1, 0, 2}, 6, 1, 2, 0, true}, 92, 417062},
      {{18, {-2, 0, 0, -1, -2, 2}, 8, 3, 2, 0, true}, 75, 807043},
      {{18, {-2, 0, 0, -2, 0, 2}, 6, 1, 2, 0, true}, 15, 772638},
      {{18, {-2, 0, 0, -2, 0, 2}, 6, 1, 2, 0, true}, 88, 812279},
      {{20, {-2, -2, 0, 2}, 0, 2, 2, 0, true}, 11, 455248},
      {{20, {-2, -2, 0, 2}, 0, 2, 2, 7, true}, 12, 487773},
      {{20, {-2, -1, -1, 2}, 0, 3, 2, 7, true}, 66, 216769},
      {{20, {-2, -2, 0, 2}, 0, 2, 2, 0, true}, 63, 67599},
      {{20, {-2, -2, 0, 2}, 0, 2, 2, 0, true}, 63, 747127},
      {{24, {2, 0, -2}, 5, 2, 2, 2, false}, 67, 471951},
      {{24, {-2, 0, 1}, 8, 3, 2, 7, true}, 88, 825802},
      {{24, {2, 0, -2}, 5, 2, 2, 2, true}, 12, 988863},
      {{24, {-2, 0, 1}, 8, 2, 2, 7, true}, 88, 876132},
      {{24, {-2, -2, 0, 2}, 5, 2, 2, 7, true}, 84, 553475},
      {{30, {-2, -1, 1, 1, 2}, 6, 3, 4, 2, true}, 48, 725969},
      {{30, {-2, 2, 2}, 5, 1, 2, 2, true}, 10, 302477},
      {{30, {-2, -1, 1, 1, 2}, 6, 3, 4, 2, false}, 48, 175730},
      {{30, {-1, 0, 0, 1, 2, -2}, 5, 3, 7, 2, true}, 65, 138057},
      {{30, {-2, -1, 1, 1, 2}, 6, 2, 4, 2, true}, 48, 183913},
      {{60, {-2, 0, 0, 1, 2, 2}, 5, 3, 2, 2, true}, 53, 921900},
      {{60, {-1, 0, 1, 2, 1}, 1, 2, 7, 0, false}, 56, 941910},
      {{60, {-2, 0, 0, 1, 2, 2}, 5, 3, 2, 2, true}, 99, 571351},
      {{60, {-1, 0, 1, 2, 1}, 1, 2, 0, 0, true}, 66, 175874},
      {{60, {-1, 0, 2, 2}, 1, 3, 7, 4, false}, 116, 444277},
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
