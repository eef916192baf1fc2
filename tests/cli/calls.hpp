// Prepared calls made by hand, so that what is drawn can be tested apart from what is arranged.
#pragma once

#include <string>
#include <vector>

#include <bedside/engine.hpp>
#include <bedside/prepared_call.hpp>

namespace calls {

/// A monthly diabetes call with everything in it: glued topics, parts, bridges, a topic left out, one that waits.
bedside::PreparedCall monthly();
std::vector<bedside::RulePrice> monthly_prices();
std::vector<bedside::NeighbourReason> monthly_neighbours();
/// The same in the author's order.
bedside::PreparedCall control_arm();
/// The same, the search having stopped at its budget.
bedside::PreparedCall not_proved();
/// The same with an urgent button that nobody can decide, and one that may stay undecided.
bedside::PreparedCall undecided();
/// Titles that are long, accented, double-width, or made of combining characters.
bedside::PreparedCall many_scripts();
/// Opening and closing only.
bedside::PreparedCall without_body();
bedside::PreparedCall one_topic();
/// A body of this many topics, written backwards.
bedside::PreparedCall reversed(int count);
/// Every text in it is `text`.
bedside::PreparedCall all_texts(const std::string& text);

}  // namespace calls
