#include "families.hpp"

namespace bedside::benchmark {

Effort quick_effort() {
  Effort effort;
  effort.bodies = 20;
  effort.large_bodies = 2;
  effort.loads = 1;
  effort.large_plan = 100;
  effort.patients = 200;
  effort.calls = 5;
  effort.instances = 2;
  effort.largest_for_solver = 10;
  return effort;
}

}  // namespace bedside::benchmark
