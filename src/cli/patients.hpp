// Many patients, one line each, and the lines that answer them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <bedside/engine.hpp>

#include "cli/line_reader.hpp"

namespace bedside::cli {

/// A line has room for the facts, which have a limit of their own, and for a long history.
inline constexpr std::size_t longest_line = std::size_t{8} * 1024 * 1024;

/// What is asked for of each patient.
struct Wishes {
  bool as_written = false;
  bool moves = false;
  bool steps = false;
};

/// Lines that are prepared together, because they were there together.
using Batch = std::vector<InputLine>;

/// One line for each line of a batch.
struct Answers {
  std::string text;
  std::size_t lines = 0;
  std::size_t with_errors = 0;
  std::size_t first_error = 0;  ///< the number of the line; 0 when there is none
};

/// Pure: can run on any thread.
Answers answers_to(const Batch& batch, const CallPlan& plan, const Wishes& wishes);

}  // namespace bedside::cli
