#include "samples.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>
#include <sys/resource.h>
#include <time.h>

namespace bedside::benchmark {

Seconds thread_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

Seconds programs_time() {
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  const auto seconds = [](const timeval& time) {
    return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

Seconds Samples::percentile(double share) const {
  if (taken_.empty()) return Seconds(0);
  std::vector<Seconds> sorted = taken_;
  std::sort(sorted.begin(), sorted.end());
  const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
  return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

Seconds Samples::total() const {
  return std::accumulate(taken_.begin(), taken_.end(), Seconds(0));
}

void report(::benchmark::State& state, const Samples& samples, std::size_t items) {
  const auto set = [&](const char* name, double value) { state.counters[name] = value; };
  if (items > 0) set("items", static_cast<double>(items));
  set("samples", static_cast<double>(samples.count()));
  set("median", samples.median().count());
  set("p99", samples.percentile(0.99).count());
  set("worst", samples.percentile(1).count());
  set("total", samples.total().count());
}

void report_exact(::benchmark::State& state, std::size_t exact) {
  state.counters["exact"] = static_cast<double>(exact);
}

void report_comparison(::benchmark::State& state, double ratio, const std::string& words) {
  state.counters["ratio"] = ratio;
  const std::string shown = ratio < 10 ? fmt::format("{:.2g}", ratio) : fmt::format("{:.0f}", ratio);
  state.SetLabel(fmt::format(fmt::runtime(words), shown));
}

}  // namespace bedside::benchmark
