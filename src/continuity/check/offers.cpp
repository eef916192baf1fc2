// People stand by what they chose themselves: over a programme they choose all three, treatment, provider and time.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "continuity/check/calls_with_plan.hpp"
#include "continuity/check/rules.hpp"
#include "plan/uses.hpp"

namespace bedside::continuity {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

constexpr std::array<std::string_view, 3> choices{"treatment", "provider", "schedule"};

bool offers(const plan::Plan& plan, std::string_view about) {
  return std::any_of(plan.topics.begin(), plan.topics.end(), [&](const plan::Topic& topic) {
    const std::vector<const plan::Step*> steps = plan::steps_of(topic);
    return std::any_of(steps.begin(), steps.end(),
                       [&](const plan::Step* step) { return step->kind == StepKind::offer && step->about == about; });
  });
}

}  // namespace

void check_offers(const Whole& whole, Findings& findings) {
  if (!whole.has_several_calls()) return;
  const std::vector<CallsWithPlan> groups = calls_by_plan(whole);
  std::vector<std::string_view> lacking;
  for (const std::string_view about : choices)
    if (std::none_of(groups.begin(), groups.end(),
                     [&](const CallsWithPlan& group) { return offers(whole.plan(group.first), about); }))
      lacking.push_back(about);
  if (lacking.empty()) return;
  findings
      .warning(Code::never_offered, whole.programme.calls.front().range,
               fmt::format("nowhere in this programme can the patient choose {}", fmt::join(lacking, " or ")))
      .hint = fmt::format("let one of its calls offer it: an `offer` with `about: {}`", lacking.front());
}

}  // namespace bedside::continuity
