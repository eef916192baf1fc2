#include "continuity/check/check.hpp"

#include <array>

#include "continuity/check/rules.hpp"

namespace bedside::continuity {
namespace {

constexpr std::array<Rule, 1> rules{check_rungs_named};

}  // namespace

void check(const programme::Programme& programme, const std::vector<CallPlan>& plans, diagnostics::Findings& findings) {
  const Whole whole{programme, plans};
  for (const Rule rule : rules) rule(whole, findings);
}

}  // namespace bedside::continuity
