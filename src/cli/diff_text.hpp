// What differs between two versions of a plan, for people.
#pragma once

#include <string>

#include <bedside/comparison.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// `before` and `after` are the names of the files.
Lines diff_text(const Comparison& comparison, const std::string& before, const std::string& after, int width);

}  // namespace bedside::cli
