#include "arrange/problem.hpp"

#include <algorithm>

#include "arrange/habit.hpp"

namespace bedside::arrange {

Problem pose(const Body& body, const Objective& objective, std::optional<std::size_t> loose) {
  Problem problem;
  problem.layout = lay_out(body, loose);
  problem.habit = habitual_places(body, problem.layout);
  for (const Principle principle : objective.principles)
    if (!applies(problem, principle)) problem.principles.push_back(principle);
  return problem;
}

bool applies(const Problem& problem, Principle principle) {
  return std::find(problem.principles.begin(), problem.principles.end(), principle) != problem.principles.end();
}

Costs costs_of(const Problem& problem, const BlockOrder& order) {
  Costs costs;
  costs[Principle::finish_strong] = finish_strong_cost(problem, order);
  costs[Principle::bad_news_first] = bad_news_first_cost(problem, order);
  costs[Principle::combine_pain] = combine_pain_cost(problem, order);
  costs[Principle::split_pleasure] = split_pleasure_cost(problem, order);
  costs[Principle::keep_habits] = keep_habits_cost(problem, order);
  return costs;
}

}  // namespace bedside::arrange
