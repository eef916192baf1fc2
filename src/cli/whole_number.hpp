// Whole numbers given as options.
#pragma once

#include <cstdint>

namespace CLI {
class Option;
}

namespace bedside::cli {

/// The option takes decimal digits for a number within these limits; zeros in front of them mean nothing. All else is
/// refused with the limits.
void take_whole_number(CLI::Option& option, std::uint64_t lowest, std::uint64_t highest);

}  // namespace bedside::cli
