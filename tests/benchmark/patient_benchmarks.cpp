// The calls of many patients: facts read and checked, the call prepared and written as JSON.
#include <fmt/format.h>

#include <bedside/bedside.hpp>

#include "families.hpp"
#include "large_plan.hpp"
#include "samples.hpp"
#include "shipped.hpp"

namespace bedside::benchmark {
namespace {

void prepare_patients(::benchmark::State& state) {
  const std::string yaml = text_of(shipped_plan("diabetes-monthly.yaml"));
  const Checked<CallPlan> plan = load_plan(yaml, "diabetes-monthly.yaml");
  if (!plan) return state.SkipWithError("the plan isn't sound");
  Samples samples;
  std::size_t exact = 0;
  std::uint64_t seed = 0;
  for ([[maybe_unused]] auto _ : state) {
    const std::string json = patient_facts(++seed);
    samples.add(seconds_of([&] {
      const Checked<Facts> facts = read_facts(*plan.value, json, "patient.json");
      if (!facts) return state.SkipWithError(fmt::format("the facts of patient {} don't fit", seed).c_str());
      const PreparedCall call = prepare(*plan.value, *facts.value);
      ::benchmark::DoNotOptimize(to_json(call));
      if (call.body.optimal) ++exact;
    }));
    state.SetIterationTime(samples.last().count());
  }
  report(state, samples);
  report_exact(state, exact);
  report_comparison(state, samples.median() / yaml_load_of_a_plan(),
                    fmt::format("{{}} × YAML::Load of the plan; all in {:.1f} s", samples.total().count()));
}

}  // namespace

void register_patients(const Effort& effort) {
  ::benchmark::RegisterBenchmark("prepare a patient's call as JSON", prepare_patients)
      ->UseManualTime()
      ->Iterations(static_cast<::benchmark::IterationCount>(effort.patients));
}

}  // namespace bedside::benchmark
