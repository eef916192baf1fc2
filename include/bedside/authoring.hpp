// What serves those who write plans, programmes and tests: checking any of their files, and mending what is certain.
//
// Nothing here reads or writes files. All functions are pure and can run on any number of threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <bedside/author_test.hpp>
#include <bedside/diagnostic.hpp>
#include <bedside/export.hpp>
#include <bedside/plan_summary.hpp>

namespace bedside {

/// Every problem of a plan, a programme of calls or a test, whichever it is: its first keys tell. `file` is the name
/// that diagnostics show; `read` gives the plan and the other files that a test names.
BEDSIDE_EXPORT CheckedFile check_file(std::string_view yaml, std::string file, const ReadFile& read = {});

/// A file with everything mended that is certain.
struct Mended {
  std::string text;                ///< the same as before when nothing could be mended
  std::vector<Diagnostic> mended;  ///< in the order in which it was done; places are those of the text at that time
  CheckedFile left;                ///< what is in the text now, and what is wrong with it still
  bool stopped_early = false;      ///< whether changes were left untried, as 1,000 checks had been made
};

/// Applies the fixes of `check_file` until none is left, together where they don't touch and only where no error comes
/// up that wasn't there before. To mend what was mended changes nothing more.
BEDSIDE_EXPORT Mended mend(std::string_view text, std::string file, const ReadFile& read = {});

}  // namespace bedside
