// An exploration for people.
#pragma once

#include <string>
#include <string_view>

#include <bedside/exploration.hpp>

namespace bedside::cli {

/// What was played first, then the findings, each with its place in `source`, its commands and its test case.
std::string explore_text(const Exploration& exploration, std::string_view source, bool colour);

}  // namespace bedside::cli
