// Bodies as they may come, arranged: 1,000 seeds of each recipe.
#include <fmt/format.h>

#include "../arrange/brute_force.hpp"
#include "families.hpp"
#include "recipe.hpp"
#include "samples.hpp"

namespace bedside::benchmark {
namespace {

struct Family {
  std::string name;
  Recipe recipe;
  bool any_priority = false;  ///< a different one for each body; else the default
};

void arrange_family(::benchmark::State& state, const Family& family) {
  Samples samples;
  std::size_t exact = 0;
  std::uint64_t seed = 0;
  for ([[maybe_unused]] auto _ : state) {
    const arrange::Body body = prepare_body(family.recipe, ++seed);
    const arrange::Objective objective{priority(family.any_priority ? seed % 120 : 0)};
    Arrangement arrangement;
    samples.add(seconds_of([&] { arrangement = arrange::arrange(body, objective); }));
    state.SetIterationTime(samples.last().count());
    if (arrangement.optimal) ++exact;
    for (const std::string& fault : brute_force::faults_of(body, objective, arrangement))
      state.SkipWithError(fmt::format("seed {}: {}", seed, fault).c_str());
  }
  report(state, samples, family.recipe.items);
  report_exact(state, exact);
}

}  // namespace

void register_arrange(const Effort& effort) {
  for (const std::size_t items : {8U, 15U, 30U, 60U}) {
    const std::size_t bodies = items < 60 ? effort.bodies : effort.large_bodies;
    const Family families[]{{"arrange, no rules", without_rules(items)},
                            {"arrange, realistic rules", realistic(items)},
                            {"arrange, realistic rules, any priority", realistic(items), true}};
    for (const Family& family : families) {
      ::benchmark::RegisterBenchmark(fmt::format("{}/{}", family.name, items).c_str(), arrange_family, family)
          ->UseManualTime()
          ->Iterations(static_cast<::benchmark::IterationCount>(bodies));
    }
  }
}

}  // namespace bedside::benchmark
