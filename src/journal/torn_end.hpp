// The end of a journal that was not written to its end.
#pragma once

#include <string>
#include <string_view>

#include <bedside/diagnostic.hpp>

#include "journal/disk.hpp"
#include "journal/recovery.hpp"

namespace bedside::journal {

/// Keeps it in a new file, `call.journal.torn` or, where that is there, `call.journal.torn.1` and so on; only then cuts
/// it off. Says so, or why it can't.
Diagnostic put_aside(Disk& disk, DiskFile& file, const std::string& path, const Recovered& recovered,
                     std::string_view end);

/// The same for a file whose first line was never finished, of which nothing is left under its name.
Diagnostic put_aside_unfinished(Disk& disk, const std::string& path, std::string_view bytes);

}  // namespace bedside::journal
