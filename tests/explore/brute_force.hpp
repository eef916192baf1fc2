// Every patient with every answer, one call after another, by what anybody can call: slow and obviously right.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <bedside/bedside.hpp>

namespace texts {

struct AllCalls {
  std::set<std::string> steps;     ///< that were shown, by going on, answering and pressing
  std::set<std::string> choices;   ///< `topic-0/2 r`: options that could be chosen
  std::set<std::string> raised;    ///< urgent buttons that went off by themselves
  std::set<std::string> offered;   ///< buttons beside a step
  std::set<std::string> missed;    ///< mandatory topics that a call that wasn't complete went without, for no condition
  std::set<std::string> left_out;  ///< mandatory topics that a complete call went without
  std::size_t ends = 0;            ///< calls with different answers
};

/// Of the plans of `random_plan`.
AllCalls all_calls(const bedside::CallPlan& plan);

}  // namespace texts
