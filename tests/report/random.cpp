#include "report/random.hpp"

namespace testing {

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return mixed ^ (mixed >> 31U);
}

double Random::uniform() {
  constexpr double steps = 9007199254740992.0;  // 2^53
  return static_cast<double>(next() >> 11U) / steps;
}

int Random::whole(int least, int most) {
  return least + static_cast<int>(uniform() * (most - least + 1));
}

double Random::normal() {
  double sum = -6;
  for (int i = 0; i < 12; ++i) sum += uniform();
  return sum;
}

}  // namespace testing
