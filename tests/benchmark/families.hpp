// The families of the table; each registers its rows.
#pragma once

#include <cstddef>

namespace bedside::benchmark {

/// How much is measured: everything, or each family once to see that it is right.
struct Effort {
  std::size_t bodies = 1000;       ///< of each recipe
  std::size_t large_bodies = 200;  ///< of each recipe with 60 items
  std::size_t loads = 100;         ///< of each plan
  std::size_t large_plan = 2000;   ///< its topics
  std::size_t patients = 100'000;
  std::size_t calls = 2000;   ///< how often each is held
  std::size_t instances = 5;  ///< of each size that a solver gets
  std::size_t largest_for_solver = 24;
  int solver_seconds = 60;              ///< that it may take for one of them
  int solver_seconds_for_largest = 10;  ///< with 24 items, of which it finishes few
};
Effort quick_effort();

void register_load(const Effort& effort);
void register_arrange(const Effort& effort);
void register_hard_bodies();
void register_solver(const Effort& effort);
void register_patients(const Effort& effort);
void register_sessions(const Effort& effort);

}  // namespace bedside::benchmark
