// bedside_benchmarks [--quick] [options of Google Benchmark]; scripts/bench makes a table of what it measures.
#include <algorithm>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "families.hpp"

namespace {

/// Google Benchmark ends with status 0 even where a benchmark failed.
class FailureCount : public benchmark::ConsoleReporter {
 public:
  FailureCount() : ConsoleReporter(OO_Tabular) {}
  void ReportRuns(const std::vector<Run>& runs) override {
    failures += std::count_if(runs.begin(), runs.end(), [](const Run& run) { return run.error_occurred; });
    ConsoleReporter::ReportRuns(runs);
  }
  std::ptrdiff_t failures = 0;
};

}  // namespace

int main(int argc, char** argv) {
  char** end = std::remove(argv, argv + argc, std::string_view("--quick"));
  const bool quick = end != argv + argc;
  argc = static_cast<int>(end - argv);
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  const auto effort = quick ? bedside::benchmark::quick_effort() : bedside::benchmark::Effort{};
  bedside::benchmark::register_load(effort);
  bedside::benchmark::register_arrange(effort);
  bedside::benchmark::register_hard_bodies();
  bedside::benchmark::register_solver(effort);
  bedside::benchmark::register_patients(effort);
  bedside::benchmark::register_sessions(effort);
  FailureCount reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  return reporter.failures == 0 ? 0 : 1;
}
