#include <array>

#include "check/check.hpp"
#include "check/principles/rules.hpp"

namespace bedside::check {
namespace {

constexpr std::array<Rule, 10> rules_of_principles{
    check_choices, check_decisions, check_unresolved_pain, check_endings,   check_hand_overs,
    check_talk,    check_rungs,     check_key_points,      check_screening, check_emergencies,
};

}  // namespace

void check_principles(const plan::Plan& plan, const plan::Catalogue& catalogue, diagnostics::Findings& findings) {
  for (const Rule rule : rules_of_principles) rule(plan, catalogue, findings);
}

}  // namespace bedside::check
