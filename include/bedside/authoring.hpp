// What serves those who write plans and programmes: checking any of their files.
//
// Nothing here reads or writes files. All functions are pure and can run on any number of threads.
#pragma once

#include <string>
#include <string_view>

#include <bedside/export.hpp>
#include <bedside/plan_summary.hpp>

namespace bedside {

/// Every problem of a plan or a programme of calls, whichever it is: its first keys tell. `file` is the name that
/// diagnostics show.
BEDSIDE_EXPORT CheckedFile check_file(std::string_view yaml, std::string file);

}  // namespace bedside
