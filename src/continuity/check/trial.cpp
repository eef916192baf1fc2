#include <algorithm>
#include <cstddef>
#include <set>

#include <fmt/format.h>

#include "continuity/check/rules.hpp"
#include "plan/field_value.hpp"

namespace bedside::continuity {

namespace {

using diagnostics::Code;
using diagnostics::Findings;

const plan::Fact* identifying_fact(const plan::Plan& plan) {
  const auto found =
      std::find_if(plan.facts.begin(), plan.facts.end(), [](const plan::Fact& fact) { return fact.identifies; });
  return found == plan.facts.end() ? nullptr : &*found;
}

constexpr const char* hint =
    "mark the fact by which you know a patient with `identifies: true`, in every plan the same one";

}  // namespace

void check_trial(const Whole& whole, Findings& findings) {
  if (!whole.programme.trial) return;
  const plan::Fact* first = nullptr;
  std::set<std::string> seen;
  for (std::size_t call = 0; call < whole.plans.size(); ++call) {
    const plan::Plan& plan = whole.plan(call);
    if (!seen.insert(plan.id).second) continue;
    const SourceRange place = whole.programme.calls[call].plan_range;
    const plan::Fact* fact = identifying_fact(plan);
    if (!fact)
      findings
          .error(Code::no_patient_key, place,
                 fmt::format("no fact of this plan says who the patient is, and the trial `{}` has to know",
                             whole.programme.trial->name))
          .hint = hint;
    else if (first && (fact->name != first->name || fact->type != first->type))
      findings
          .error(
              Code::no_patient_key, place,
              fmt::format("this plan knows the patient by the {} `{}`, another one by the {} `{}`, so the trial `{}` "
                          "would take one patient for two",
                          plan::name_of(fact->type), fact->name, plan::name_of(first->type), first->name,
                          whole.programme.trial->name))
          .hint = hint;
    if (!first) first = fact;
  }
}

}  // namespace bedside::continuity
