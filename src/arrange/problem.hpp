// What is to be arranged, and what an order of it costs.
#pragma once

#include <vector>

#include "arrange/arrange.hpp"
#include "arrange/layout.hpp"

namespace bedside::arrange {

struct Problem {
  Layout layout;
  std::vector<Index> habit;           ///< per unit: its place in the habitual order
  std::vector<Principle> principles;  ///< in priority, each once
};

Problem pose(const Body& body, const Objective& objective, std::optional<std::size_t> loose = std::nullopt);

bool applies(const Problem& problem, Principle principle);

/// Under every principle, whether it is applied or not.
Costs costs_of(const Problem& problem, const BlockOrder& order);

// One file each. An order holds every block once; an empty one costs nothing.
std::int64_t finish_strong_cost(const Problem& problem, const BlockOrder& order);
std::int64_t bad_news_first_cost(const Problem& problem, const BlockOrder& order);
std::int64_t combine_pain_cost(const Problem& problem, const BlockOrder& order);
std::int64_t split_pleasure_cost(const Problem& problem, const BlockOrder& order);
std::int64_t keep_habits_cost(const Problem& problem, const BlockOrder& order);

}  // namespace bedside::arrange
