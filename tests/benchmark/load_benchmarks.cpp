// Loading and checking a plan beside reading the same text with yaml-cpp alone.
#include <filesystem>

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <bedside/bedside.hpp>

#include "families.hpp"
#include "large_plan.hpp"
#include "samples.hpp"
#include "shipped.hpp"

namespace bedside::benchmark {
namespace {

void load_beside_yaml(::benchmark::State& state, const std::string& text) {
  Samples ours;
  Samples theirs;
  for ([[maybe_unused]] auto _ : state) {
    theirs.add(seconds_of([&] { ::benchmark::DoNotOptimize(YAML::Load(text)); }));
    Checked<CallPlan> plan;
    ours.add(seconds_of([&] { plan = load_plan(text, "plan.yaml"); }));
    state.SetIterationTime(ours.last().count());
    if (!plan) state.SkipWithError("the plan isn't sound");
  }
  report(state, ours);
  report_comparison(state, ours.median() / theirs.median(), "{} × YAML::Load");
}

void register_plan(const std::string& name, const std::string& text, std::size_t loads) {
  const std::string row = fmt::format("load and check {}, {} KB", name, (text.size() + 500) / 1000);
  ::benchmark::RegisterBenchmark(row.c_str(), load_beside_yaml, text)
      ->UseManualTime()
      ->Iterations(static_cast<::benchmark::IterationCount>(loads));
}

}  // namespace

void register_load(const Effort& effort) {
  for (const std::filesystem::path& path : shipped_plans())
    register_plan(path.filename().string(), text_of(path), effort.loads);
  for (const std::size_t topics : {effort.large_plan / 10, effort.large_plan})
    register_plan(fmt::format("a plan of {} topics", topics), large_plan(topics),
                  std::max<std::size_t>(1, effort.loads / 10));
}

}  // namespace bedside::benchmark
