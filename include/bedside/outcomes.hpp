// Outcomes of many calls, as hosts keep them: what a report takes of each.
//
// Plain values and pure functions: any thread may use them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/export.hpp>
#include <bedside/reply.hpp>
#include <bedside/value.hpp>

namespace bedside {

struct ReportedCall {
  std::string trial;                       ///< its name; empty: none
  std::string arm;                         ///< of the trial; empty: none
  std::string patient;                     ///< the same in all calls of one patient; empty: not known
  std::optional<Disposition> disposition;  ///< none while the call goes on
  std::optional<std::int64_t> seconds;
  std::size_t choices = 0;   ///< that the patient made
  std::size_t deferred = 0;  ///< topics left to a later call
  bool as_written_arm = false;
  bool practice = false;
  Values answers;           ///< the truths and the numbers among them
  std::string fingerprint;  ///< of all that an outcome says, if it says when its call began; empty: copies aren't known
};

struct ReadOutcomes {
  std::vector<ReportedCall> calls;
  std::vector<Diagnostic>
      problems;            ///< each with its place, none with a value: of 100, and then how many more there are
  std::size_t unread = 0;  ///< outcomes, or lines, that are wrong: they aren't among the calls
};

/// Outcomes as JSON Lines (blank lines are passed over), as one JSON array, or one outcome on many lines. What can't be
/// read is a problem, and the rest is read all the same. `file` is the name that problems show. Draw them without the
/// text, which holds what patients said.
BEDSIDE_EXPORT ReadOutcomes read_outcomes(std::string_view text, std::string file);

}  // namespace bedside
