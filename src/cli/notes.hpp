// What is said below the order: what moved and why, and which topics are not there.
#pragma once

#include <string>
#include <string_view>

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// Lines of prose are no wider than this, however wide the terminal is.
inline constexpr int widest_prose = 100;

/// Title and length, plan, whose facts, and what the order was arranged by.
Lines head_of(const PreparedCall& call, std::string_view facts_name, int width);
Lines moves_of(const PreparedCall& call, int width);
/// Empty when there are none.
Lines left_out_of(const PreparedCall& call, int width);
Lines waiting_of(const PreparedCall& call, int width);

}  // namespace bedside::cli
