// Commands that depart from the call as arranged, or end it. Each takes a reason.
#pragma once

#include <string_view>

#include "cli/typed_line.hpp"

namespace bedside::cli {

// Each is given what stands behind its word.
Meaning typed_skip(std::string_view text, const Moment& moment);
Meaning typed_later(std::string_view text, const Moment& moment);
Meaning typed_pick(std::string_view text, const Moment& moment);
Meaning typed_withdraw(std::string_view text, const Moment& moment);
Meaning typed_hand_over(std::string_view text, const Moment& moment);
Meaning typed_end(std::string_view text, const Moment& moment);

}  // namespace bedside::cli
