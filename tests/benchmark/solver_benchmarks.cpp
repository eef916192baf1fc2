// Arranging side by side with solvers of mixed-integer programmes, and that both find the same.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "families.hpp"
#include "hard_bodies.hpp"
#include "solver.hpp"

namespace bedside::benchmark {
namespace {

/// How much longer one solver took, over all instances.
struct Rival {
  Solver solver{};
  std::vector<double> ratios;  ///< at the least, where it didn't finish
  std::size_t finished = 0;
  std::size_t better = 0;  ///< orders than ours, where ours wasn't known to be exact
};

struct Contest {
  std::size_t items = 0;
  std::vector<HardBody> bodies;
  int seconds = 0;  ///< that a solver may take for one of them
};

/// What is wrong with either of the two, or nothing.
std::string compare(const Arrangement& ours, const SolvedBody& theirs, const arrange::Objective& objective,
                    Rival& rival) {
  if (ours.optimal) return ours.costs == theirs.costs ? "" : "the costs of the two best orders differ";
  if (brute_force::less_in_priority(ours.costs, theirs.costs, objective.principles))
    return "the solver's order isn't the best";
  if (ours.costs != theirs.costs) ++rival.better;
  return "";
}

std::string in_words(Rival rival, int seconds) {
  std::sort(rival.ratios.begin(), rival.ratios.end());
  const std::size_t middle = rival.ratios.size() / 2;
  std::string words = fmt::format(fmt::runtime("{} {}{:.0f} ×"), name_of(rival.solver),
                                  rival.finished > middle ? "" : "over ", rival.ratios[middle]);
  if (rival.finished < rival.ratios.size())
    words += fmt::format("; {} of {} done in {} s", rival.finished, rival.ratios.size(), seconds);
  if (rival.better > 0) words += fmt::format("; {} better", rival.better);
  return words;
}

void arrange_and_solve(::benchmark::State& state, const Contest& contest) {
  std::vector<Rival> rivals;
  for (const Solver solver : {Solver::glpsol, Solver::cbc})
    if (is_installed(solver)) rivals.push_back({solver, {}});
  Samples samples;
  std::size_t exact = 0;
  auto next = contest.bodies.begin();
  for ([[maybe_unused]] auto _ : state) {
    const arrange::Body body = prepare_body(next->recipe, next->seed);
    const arrange::Objective objective{priority(next->priority)};
    Arrangement ours;
    samples.add(seconds_of([&] { ours = arrange::arrange(body, objective); }));
    state.SetIterationTime(samples.last().count());
    if (ours.optimal) ++exact;
    for (Rival& rival : rivals) {
      const SolverRun run = solve(body, objective.principles, rival.solver, Seconds(contest.seconds));
      rival.ratios.push_back(run.computing / samples.last());
      if (!run.solved) continue;
      ++rival.finished;
      const std::string fault = compare(ours, *run.solved, objective, rival);
      if (!fault.empty())
        state.SkipWithError(fmt::format("{}, seed {}: {}", name_of(rival.solver), next->seed, fault).c_str());
    }
    ++next;
  }
  report(state, samples, contest.items);
  report_exact(state, exact);
  std::vector<std::string> words;
  for (const Rival& rival : rivals) words.push_back(in_words(rival, contest.seconds));
  state.SetLabel(rivals.empty() ? "no solver is installed" : fmt::format("{}", fmt::join(words, ", ")));
}

void register_contest(const char* name, const Contest& contest) {
  ::benchmark::RegisterBenchmark(fmt::format("{}, beside solvers/{}", name, contest.items).c_str(), arrange_and_solve,
                                 contest)
      ->UseManualTime()
      ->Iterations(static_cast<::benchmark::IterationCount>(contest.bodies.size()));
}

Contest with_seeds(const Recipe& recipe, std::size_t count, int seconds) {
  Contest contest{recipe.items, {}, seconds};
  for (std::uint64_t seed = 1; seed <= count; ++seed) contest.bodies.push_back({recipe, 0, seed});
  return contest;
}

}  // namespace

void register_solver(const Effort& effort) {
  static constexpr std::size_t hard_items = 18;
  for (const std::size_t items : {10U, 14U, 18U, 24U}) {
    if (items > effort.largest_for_solver) continue;
    const int seconds = items < 24 ? effort.solver_seconds : effort.solver_seconds_for_largest;
    register_contest("arrange, no rules", with_seeds(without_rules(items), effort.instances, seconds));
    register_contest("arrange, realistic rules", with_seeds(realistic(items), effort.instances, seconds));
  }
  if (hard_items > effort.largest_for_solver) return;
  Contest hard{hard_items, {}, effort.solver_seconds};
  for (const HardBody& body : hard_bodies())
    if (body.recipe.items == hard_items) hard.bodies.push_back(body);
  register_contest("arrange, the hardest that were found", hard);
}

}  // namespace bedside::benchmark
