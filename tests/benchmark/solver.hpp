// Other people's solvers of mixed-integer programmes, run as programs of their own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "../arrange/brute_force.hpp"
#include "programme.hpp"
#include "samples.hpp"

namespace bedside::benchmark {

enum class Solver { glpsol, cbc };
std::string name_of(Solver solver);
bool is_installed(Solver solver);

/// The values of the columns; none when it failed, or had computed for longer than the limit (in whole seconds).
std::optional<std::vector<double>> solve(const Programme& programme, Solver solver, Seconds limit);

struct SolvedBody {
  brute_force::Order order;
  Costs costs;  ///< of the order, by definition
};

struct SolverRun {
  std::optional<SolvedBody> solved;  ///< none when the time was up
  Seconds computing{};               ///< of the solver, over all principles
};

/// The best order by the programme, one principle after the other; among equals any.
SolverRun solve(const arrange::Body& body, const std::vector<Principle>& principles, Solver solver, Seconds limit);

}  // namespace bedside::benchmark
