#include <algorithm>
#include <cstddef>
#include <set>

#include <fmt/format.h>

#include "continuity/check/rules.hpp"

namespace bedside::continuity {

void check_trial(const Whole& whole, diagnostics::Findings& findings) {
  if (!whole.programme.trial) return;
  std::set<std::string> seen;
  for (std::size_t call = 0; call < whole.plans.size(); ++call) {
    const plan::Plan& plan = whole.plan(call);
    const bool identifies =
        std::any_of(plan.facts.begin(), plan.facts.end(), [](const plan::Fact& fact) { return fact.identifies; });
    if (identifies || !seen.insert(plan.id).second) continue;
    findings
        .error(diagnostics::Code::no_patient_key, whole.programme.calls[call].plan_range,
               fmt::format("no fact of this plan says who the patient is, and the trial `{}` has to know",
                           whole.programme.trial->name))
        .hint = "mark the fact by which you know a patient with `identifies: true`, in every plan the same one";
  }
}

}  // namespace bedside::continuity
