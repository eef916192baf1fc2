// Why each topic stands where it stands, for people.
#pragma once

#include <string_view>
#include <vector>

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"
#include "cli/notes.hpp"

namespace bedside::cli {

Lines explain_text(const PreparedCall& call, const std::vector<RulePrice>& prices, const Origin& origin, int width);

/// One topic alone, with the rules that bind it. Precondition: the call has it, leaves it out or lets it wait.
Lines explain_topic_text(const PreparedCall& call, const std::vector<RulePrice>& prices, int width);

}  // namespace bedside::cli
