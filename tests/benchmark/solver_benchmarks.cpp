// Arranging side by side with solvers of mixed-integer programmes, and that both find the same.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "families.hpp"
#include "recipe.hpp"
#include "solver.hpp"

namespace bedside::benchmark {
namespace {

/// How much longer one solver took, over all instances.
struct Rival {
  Solver solver{};
  std::vector<double> ratios;  ///< at the least, where it didn't finish
  std::size_t finished = 0;
};

/// A fault in words, or nothing.
std::string disagreement(const Arrangement& ours, const SolvedBody& theirs, const arrange::Objective& objective) {
  if (ours.optimal && ours.costs != theirs.costs) return "the solver's order costs something else";
  if (brute_force::less_in_priority(ours.costs, theirs.costs, objective.principles))
    return "the solver's order isn't the best";
  return "";
}

std::string in_words(Rival rival, int seconds) {
  std::sort(rival.ratios.begin(), rival.ratios.end());
  const double ratio = rival.ratios[rival.ratios.size() / 2];
  const bool known = rival.finished > rival.ratios.size() / 2;
  const std::string all = rival.finished == rival.ratios.size()
                              ? ""
                              : fmt::format("; {} of {} done in {} s", rival.finished, rival.ratios.size(), seconds);
  return fmt::format(fmt::runtime("{} {}{:.0f} ×{}"), name_of(rival.solver), known ? "" : "over ", ratio, all);
}

void arrange_and_solve(::benchmark::State& state, const Recipe& recipe, int seconds) {
  std::vector<Rival> rivals;
  for (const Solver solver : {Solver::glpsol, Solver::cbc})
    if (is_installed(solver)) rivals.push_back({solver, {}, 0});
  Samples samples;
  std::size_t exact = 0;
  std::uint64_t seed = 0;
  for ([[maybe_unused]] auto _ : state) {
    const arrange::Body body = prepare_body(recipe, ++seed);
    const arrange::Objective objective;
    Arrangement ours;
    samples.add(seconds_of([&] { ours = arrange::arrange(body, objective); }));
    state.SetIterationTime(samples.last().count());
    if (ours.optimal) ++exact;
    for (Rival& rival : rivals) {
      const SolverRun run = solve(body, objective.principles, rival.solver, Seconds(seconds));
      rival.ratios.push_back(run.computing / samples.last());
      if (!run.solved) continue;
      ++rival.finished;
      const std::string fault = disagreement(ours, *run.solved, objective);
      if (!fault.empty())
        state.SkipWithError(fmt::format("{}, seed {}: {}", name_of(rival.solver), seed, fault).c_str());
    }
  }
  report(state, samples, recipe.items);
  report_exact(state, exact);
  std::vector<std::string> words;
  for (const Rival& rival : rivals) words.push_back(in_words(rival, seconds));
  state.SetLabel(rivals.empty() ? "no solver is installed" : fmt::format("{}", fmt::join(words, ", ")));
}

}  // namespace

void register_solver(const Effort& effort) {
  for (const std::size_t items : {10U, 14U, 18U, 24U}) {
    if (items > effort.largest_for_solver) continue;
    const int seconds = items < 24 ? effort.solver_seconds : effort.solver_seconds_for_largest;
    const std::pair<const char*, Recipe> families[]{{"no rules, beside solvers", without_rules(items)},
                                                    {"realistic rules, beside solvers", realistic(items)}};
    for (const auto& [name, recipe] : families)
      ::benchmark::RegisterBenchmark(fmt::format("arrange, {}/{}", name, items).c_str(), arrange_and_solve, recipe,
                                     seconds)
          ->UseManualTime()
          ->Iterations(static_cast<::benchmark::IterationCount>(effort.instances));
  }
}

}  // namespace bedside::benchmark
