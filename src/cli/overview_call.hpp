// One call of a programme, in a few lines.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <bedside/programme_overview.hpp>

#include "cli/line.hpp"

namespace bedside::cli {

/// `3`, or its id where it has no number.
std::string name_of_call(const CallAtAGlance& call);
/// Its date, else the day of the programme; empty where nobody knows.
std::string day_of_call(const CallAtAGlance& call);
/// One of `all`: when, which and how, then what is told in it and what is left.
Lines call_at_a_glance(const CallAtAGlance& call, const std::vector<CallAtAGlance>& all, int width);

}  // namespace bedside::cli
