// What bedside says of journals.
#pragma once

#include <string>

#include <bedside/diagnostic.hpp>

#include "journal/disk.hpp"
#include "journal/recovery.hpp"

namespace bedside::journal {

/// Why a file can't be created, opened or locked.
Diagnostic refused_by_disk(const std::string& path, DiskProblem problem);
/// Of a file that is to be there.
Diagnostic not_there(const std::string& path);
Diagnostic header_is_not_text(const std::string& path);
Diagnostic header_contradicts_itself(const std::string& path);
Diagnostic too_large(const std::string& path, std::string_view what, std::size_t bytes, std::size_t limit);

/// Why a journal that isn't sound isn't gone on with.
Diagnostic refusal_of(const std::string& path, const Recovered& recovered);

/// The end is `aside` now; or where it is, if that is empty.
Diagnostic torn(const std::string& path, const Recovered& recovered, std::size_t bytes, const std::string& aside);
Diagnostic not_kept_aside(const std::string& path, const std::string& aside, DiskProblem problem);
Diagnostic open_to_others(const std::string& path, unsigned mode);
Diagnostic goes_on_in(const std::string& path, const std::string& successor, bool first_is_missing);
/// Of something under the name of a successor that belongs to no file of the call.
Diagnostic not_a_successor(const std::string& path, const std::string& other);
Diagnostic successor_not_whole(const std::string& path, const std::string& successor);
/// Of those that `by` was to take over, so that they had been acknowledged.
Diagnostic events_are_missing(const std::string& path, std::size_t left, std::size_t taken_over, const std::string& by);
/// All of a file whose first line was never finished is `aside` now, if there was anything.
Diagnostic never_begun(const std::string& path, std::size_t bytes, const std::string& aside);

}  // namespace bedside::journal
