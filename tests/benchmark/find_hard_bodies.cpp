// Looks for bodies that take long to arrange: find_hard_bodies ITEMS SECONDS [FIRST-SEED]
//
// Half of the time it draws recipes, half of the time it varies the seed and the priority of the hardest ones so far.
// Prints the hardest in the form that hard_bodies.cpp has them, each with its time and whether it was exact.
#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "hard_bodies.hpp"
#include "samples.hpp"

namespace bedside::benchmark {
namespace {

using random_body::Dice;
using random_body::roll;

struct Measured {
  HardBody body;
  Seconds taken{};
  bool exact = true;
};

HardBody varied(Dice& dice, HardBody body) {
  if (roll(dice, 3) == 0) body.priority = roll(dice, 120);
  if (roll(dice, 4) != 0) body.seed = roll(dice, 1'000'000);
  if (roll(dice, 4) == 0)
    body.recipe.feelings[roll(dice, body.recipe.feelings.size())] = static_cast<int>(roll(dice, 5)) - 2;
  if (roll(dice, 4) == 0) body.recipe.after_one_in = 1 + roll(dice, 8);
  if (roll(dice, 6) == 0) body.recipe.afters = 1 + roll(dice, 3);
  if (roll(dice, 6) == 0) body.recipe.glued_one_in = one_of(dice, {0, 2, 4, 7});
  if (roll(dice, 6) == 0) body.recipe.parts_one_in = one_of(dice, {0, 2, 4, 7});
  if (roll(dice, 6) == 0) body.recipe.history = !body.recipe.history;
  return body;
}

std::vector<std::string_view> names_of(const std::vector<Principle>& principles) {
  std::vector<std::string_view> names;
  for (const Principle principle : principles) names.push_back(name_of(principle));
  return names;
}

Measured measured(const HardBody& body) {
  Measured measured{body};
  const arrange::Body prepared = prepare_body(body.recipe, body.seed);
  const arrange::Objective objective{priority(body.priority)};
  measured.taken = seconds_of([&] { measured.exact = arrange::arrange(prepared, objective).optimal; });
  return measured;
}

void print(const Measured& found) {
  const Recipe& recipe = found.body.recipe;
  fmt::print("{{{{{}, {{{}}}, {}, {}, {}, {}, {}}}, {}, {}}},  // {:.1f} ms, {}: {}\n", recipe.items,
             fmt::join(recipe.feelings, ", "), recipe.after_one_in, recipe.afters, recipe.glued_one_in,
             recipe.parts_one_in, recipe.history, found.body.priority, found.body.seed, found.taken.count() * 1e3,
             found.exact ? "exact" : "NOT exact", fmt::join(names_of(priority(found.body.priority)), " "));
}

bool harder(const Measured& left, const Measured& right) {
  return left.exact != right.exact ? !left.exact : left.taken > right.taken;
}

bool easier(const Measured& left, const Measured& right) {
  return harder(right, left);
}

/// Keeps the hardest `most`, of each seed only one.
void keep(std::vector<Measured>& hardest, const Measured& next, std::size_t most) {
  const auto same_seed = [&](const Measured& kept) { return kept.body.seed == next.body.seed; };
  const auto rival = std::find_if(hardest.begin(), hardest.end(), same_seed);
  if (rival == hardest.end())
    hardest.push_back(next);
  else if (harder(next, *rival))
    *rival = next;
  std::sort(hardest.begin(), hardest.end(), harder);
  if (hardest.size() > most) hardest.pop_back();
}

void search(std::size_t items, Seconds time, std::uint64_t seed) {
  static constexpr std::size_t kept = 12;
  Dice dice(seed);
  std::vector<Measured> hardest;
  std::size_t tried = 0;
  std::size_t inexact = 0;
  const Seconds end = thread_time() + time;
  while (thread_time() < end) {
    const bool vary = hardest.size() == kept && roll(dice, 2) == 0;
    Measured next = measured(vary ? varied(dice, hardest[roll(dice, kept)].body) : any_shape(dice, items));
    ++tried;
    // A second look, as something else may have held up the first.
    if (hardest.size() < kept || harder(next, hardest.back())) next = std::min(next, measured(next.body), easier);
    if (!next.exact) ++inexact;
    keep(hardest, next, kept);
  }
  fmt::print("// {} items: {} bodies tried, {} not exact\n", items, tried, inexact);
  for (const Measured& found : hardest) print(found);
}

}  // namespace
}  // namespace bedside::benchmark

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto number = [&](int place) { return std::strtoull(argv[place], nullptr, 10); };
  bedside::benchmark::search(number(1), bedside::benchmark::Seconds(static_cast<double>(number(2))),
                             argc > 3 ? number(3) : 1);
}
