#include "check/check.hpp"

#include <array>

#include "check/rules.hpp"

namespace bedside::check {
namespace {

constexpr std::array<Rule, 13> rules{
    check_identity,    check_references,    check_conditions, check_placeholders,    check_presence,
    check_empty_lists, check_reading_order, check_gate,       check_before_the_gate, check_privacy,
    check_glue,        check_feelings,      check_pain,
};

}  // namespace

void check(const plan::Plan& plan, const plan::Catalogue& catalogue, diagnostics::Findings& findings) {
  for (const Rule rule : rules) rule(plan, catalogue, findings);
}

}  // namespace bedside::check
