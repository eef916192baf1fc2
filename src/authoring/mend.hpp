// Mending with another limit than that of `mend`.
#pragma once

#include <string>
#include <string_view>

#include <bedside/authoring.hpp>

namespace bedside::authoring {

/// A plan with more slips than this finds is better read again by its author.
constexpr int usual_most_checks = 1'000;

/// As the function without a limit; stops after so many checks of the text.
Mended mend(std::string_view text, std::string file, const ReadFile& read, int most_checks);

}  // namespace bedside::authoring
