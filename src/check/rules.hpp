// One function for each family of rules. Each adds what it finds; none depends on what another found.
#pragma once

#include "diagnostics/findings.hpp"
#include "plan/catalogue.hpp"

namespace bedside::check {

using Rule = void (*)(const plan::Plan& plan, const plan::Catalogue& catalogue, diagnostics::Findings& findings);

/// Ids and names are there once; at most one fact says who the patient is.
void check_identity(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// `after`, `directly_after` and `resolves` name topics that this topic can follow.
void check_references(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Conditions read declared names and compare what can be compared.
void check_conditions(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Placeholders name declared facts and answers, in a form that their type has.
void check_placeholders(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// What is spoken is known by then.
void check_presence(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// A list that earlier calls fill is spoken only where it isn't empty.
void check_empty_lists(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Answers are asked before they are read.
void check_reading_order(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// The identity gate is one question that every call asks, and that a patient can pass.
void check_gate(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Some call comes as far as the gate.
void check_before_the_gate(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Topics that are glued together can be told to the same patient.
void check_glue(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Nothing private is said before the identity gate.
void check_privacy(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Every feeling of a list can be reached.
void check_feelings(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);
/// Pain is never split.
void check_pain(const plan::Plan&, const plan::Catalogue&, diagnostics::Findings&);

}  // namespace bedside::check
