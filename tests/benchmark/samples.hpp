// What one row of the table is made of: times on one core, and how many results were exact.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace bedside::benchmark {

using Seconds = std::chrono::duration<double>;

/// Time that this thread has spent computing. What else the machine does at the moment doesn't count.
Seconds thread_time();

/// The same for all programs that were started and have ended.
Seconds programs_time();

template <class Work>
Seconds seconds_of(Work work) {
  const Seconds before = thread_time();
  work();
  return thread_time() - before;
}

class Samples {
 public:
  void add(Seconds taken) { taken_.push_back(taken); }
  Seconds last() const { return taken_.back(); }
  std::size_t count() const { return taken_.size(); }
  /// The least of them that `share` (0 to 1) of all do not exceed; 0 when there are none.
  Seconds percentile(double share) const;
  Seconds median() const { return percentile(0.5); }
  Seconds total() const;

 private:
  std::vector<Seconds> taken_;
};

/// A row: `items` positions to fill, 0 where that says nothing.
void report(::benchmark::State& state, const Samples& samples, std::size_t items = 0);

/// Adds how many results were known to be the best.
void report_exact(::benchmark::State& state, std::size_t exact);

/// Adds what it was compared with: a ratio, and the words around it, with `{}` for the ratio.
void report_comparison(::benchmark::State& state, double ratio, const std::string& words);

}  // namespace bedside::benchmark
