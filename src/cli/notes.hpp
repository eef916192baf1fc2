// What is said below the order: what moved and why, and what is not there or not decided.
#pragma once

#include <string>
#include <string_view>

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// Which files a call was made from.
struct Origin {
  std::string facts;       ///< empty: the examples that the plan declares
  std::string history;     ///< empty: no earlier call
  std::size_t habits = 0;  ///< topics of the body whose place in the last call is known
};

/// Lines of prose are no wider than this, however wide the terminal is.
inline constexpr int widest_prose = 100;

/// Title and length, plan, whose facts, and what the order was arranged by.
Lines head_of(const PreparedCall& call, const Origin& origin, int width);
Lines moves_of(const PreparedCall& call, int width);
/// Empty when there are none.
Lines left_out_of(const PreparedCall& call, int width);
Lines waiting_of(const PreparedCall& call, int width);
/// Urgent buttons that this call can't decide, or may not, and what that means.
Lines open_buttons_of(const PreparedCall& call, int width);

}  // namespace bedside::cli
