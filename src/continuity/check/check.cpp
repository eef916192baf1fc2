#include "continuity/check/check.hpp"

#include <array>
#include <cstdint>

#include "continuity/check/rules.hpp"

namespace bedside::continuity {
namespace {

constexpr std::array<Rule, 8> rules{check_rungs_named, check_rungs_told, check_celebration, check_offers,
                                    check_memory,      check_days,       check_trial,       check_rungs_reached};

}  // namespace

bool Whole::has_several_calls() const {
  std::int64_t times = 0;
  for (const programme::PlannedCall& call : programme.calls)
    if (!call.if_needed) times += call.times;
  return times > 1;
}

void check(const programme::Programme& programme, const std::vector<CallPlan>& plans, diagnostics::Findings& findings) {
  const Whole whole{programme, plans};
  for (const Rule rule : rules) rule(whole, findings);
}

}  // namespace bedside::continuity
