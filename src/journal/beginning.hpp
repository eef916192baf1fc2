// A journal whose first line was never finished.
#pragma once

#include <string_view>

namespace bedside::journal {

/// Whether this is nothing, or the torn beginning of a first line. A call is acknowledged only once its first line is
/// on disk, so no command of that call ever was.
bool is_unfinished_beginning(std::string_view bytes);

}  // namespace bedside::journal
