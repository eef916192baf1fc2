// One function for each check, or for a few that belong together. They judge a whole call, so the plan has no errors.
#pragma once

#include "check/rules.hpp"

namespace bedside::check {

/// The patient chooses: somewhere in the call, between two things at least, and knows why one is recommended.
void check_choices(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// What belongs to the patient is offered and not announced.
void check_decisions(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Something deals with every pain.
void check_unresolved_pain(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// The body and the closing can end on something pleasant.
void check_endings(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// A transfer is the last resort.
void check_hand_overs(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// The patient soon has a turn.
void check_talk(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Changes come one rung at a time.
void check_rungs(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// A call holds no more than can be kept in mind.
void check_key_points(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Red flags are asked for in the opening.
void check_screening(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// What to do in an emergency is said in the closing.
void check_emergencies(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);

}  // namespace bedside::check
