// Why each topic stands where it stands, for people.
#pragma once

#include <string_view>
#include <vector>

#include <bedside/prepared_call.hpp>

#include "cli/line.hpp"
#include "cli/notes.hpp"

namespace bedside::cli {

Lines explain_text(const PreparedCall& call, const std::vector<RulePrice>& prices, const Origin& origin, int width);

/// One topic (or the parts of one) alone, with its neighbours and the rules that bind it. `narrowed` is the call with
/// nothing but that topic, `call` the whole. Precondition: the call has it, leaves it out or lets it wait.
Lines explain_topic_text(const PreparedCall& narrowed, const PreparedCall& call, const std::vector<RulePrice>& prices,
                         const std::vector<NeighbourReason>& neighbours, int width);

}  // namespace bedside::cli
