// Problems on the error stream.
#pragma once

#include <string_view>
#include <vector>

#include <bedside/diagnostic.hpp>

#include "cli/appearance.hpp"
#include "cli/command_line.hpp"

namespace bedside::cli {

/// All problems, each with its line of `source`; whether none is an error. Lines of facts, histories and journals hold
/// what nobody but the nurse should read, so problems of theirs come without.
bool report(const std::vector<Diagnostic>& problems, const Appearance& appearance, Streams& streams,
            std::string_view source = {});

}  // namespace bedside::cli
