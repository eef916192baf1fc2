// Bodies as they may come, and the hardest that were found, arranged.
#include <fmt/format.h>

#include "../arrange/brute_force.hpp"
#include "arrange/search.hpp"
#include "arrange/smallest_order.hpp"
#include "families.hpp"
#include "hard_bodies.hpp"
#include "samples.hpp"
#include "shipped.hpp"

namespace bedside::benchmark {
namespace {

struct Family {
  std::string name;
  std::size_t items = 0;
  std::vector<HardBody> bodies;
};

void arrange_family(::benchmark::State& state, const Family& family) {
  Samples samples;
  std::size_t exact = 0;
  auto next = family.bodies.begin();
  for ([[maybe_unused]] auto _ : state) {
    const arrange::Body body = prepare_body(next->recipe, next->seed);
    const arrange::Objective objective{priority(next->priority)};
    Arrangement arrangement;
    samples.add(seconds_of([&] { arrangement = arrange::arrange(body, objective); }));
    state.SetIterationTime(samples.last().count());
    if (arrangement.optimal) ++exact;
    for (const std::string& fault : brute_force::faults_of(body, objective, arrangement))
      state.SkipWithError(fmt::format("seed {}: {}", next->seed, fault).c_str());
    ++next;
  }
  report(state, samples, family.items);
  report_exact(state, exact);
  report_comparison(state, samples.median() / yaml_load_of_a_plan(), "{} × YAML::Load of a plan");
}

/// The search alone, without costs as written and reasons, on bodies that `arrange_family` checks.
void search_family(::benchmark::State& state, const Family& family) {
  Samples samples;
  std::size_t exact = 0;
  auto next = family.bodies.begin();
  for ([[maybe_unused]] auto _ : state) {
    const arrange::Objective objective{priority(next->priority)};
    const arrange::Problem problem = arrange::pose(prepare_body(next->recipe, next->seed), objective);
    const arrange::BlockOrder as_written = arrange::order_as_written(problem.layout);
    arrange::Found found;
    samples.add(seconds_of([&] { found = arrange::find_best(problem, as_written, objective.state_budget); }));
    state.SetIterationTime(samples.last().count());
    if (found.optimal) ++exact;
    ++next;
  }
  report(state, samples, family.items);
  report_exact(state, exact);
  report_comparison(state, samples.median() / yaml_load_of_a_plan(), "{} × YAML::Load of a plan");
}

using Measure = void (*)(::benchmark::State&, const Family&);

void register_family(const Family& family, Measure measure = arrange_family) {
  ::benchmark::RegisterBenchmark(fmt::format("{}/{}", family.name, family.items).c_str(), measure, family)
      ->UseManualTime()
      ->Iterations(static_cast<::benchmark::IterationCount>(family.bodies.size()));
}

Family with_seeds(std::string name, const Recipe& recipe, std::size_t count, bool any_priority = false) {
  Family family{std::move(name), recipe.items, {}};
  for (std::uint64_t seed = 1; seed <= count; ++seed)
    family.bodies.push_back({recipe, any_priority ? seed % 120 : 0, seed});
  return family;
}

Family of_any_shape(std::size_t items, std::size_t count) {
  Family family{"arrange, any shape, any priority", items, {}};
  random_body::Dice dice(items);
  while (family.bodies.size() < count) family.bodies.push_back(any_shape(dice, items));
  return family;
}

}  // namespace

void register_arrange(const Effort& effort) {
  for (const std::size_t items : {8U, 15U, 30U, 60U}) {
    const std::size_t bodies = items < 60 ? effort.bodies : effort.large_bodies;
    register_family(with_seeds("search alone, no rules", without_rules(items), bodies), search_family);
    register_family(with_seeds("search alone, realistic rules", realistic(items), bodies), search_family);
    register_family(with_seeds("arrange, no rules", without_rules(items), bodies));
    register_family(with_seeds("arrange, realistic rules", realistic(items), bodies));
    register_family(with_seeds("arrange, realistic rules, any priority", realistic(items), bodies, true));
    register_family(of_any_shape(items, bodies));
  }
}

void register_hard_bodies() {
  Family family{"arrange, the hardest that were found", 0, {}};
  for (const HardBody& body : hard_bodies()) {
    if (body.recipe.items != family.items && !family.bodies.empty()) {
      register_family(family);
      family.bodies.clear();
    }
    family.items = body.recipe.items;
    family.bodies.push_back(body);
  }
  register_family(family);
}

}  // namespace bedside::benchmark
