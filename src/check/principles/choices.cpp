// People stand by what they chose themselves: of their treatment, of who provides it, and of when.
#include "check/principles/rules.hpp"
#include "check/principles/steps.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Step;

bool gives_a_choice(const Step& step) {
  return step.about == "treatment" || step.about == "provider" || step.about == "schedule";
}

void check_offer(const Step& step, Findings& findings) {
  if (step.answer->options.size() < 2)
    findings.warning(Code::single_option, step.range, "this offer has one option, so there is nothing to choose").hint =
        "add another option, if only to leave things as they are, or make it a `say`";
  for (const plan::Option& option : step.answer->options)
    if (option.recommended && option.because.empty())
      findings.warning(Code::recommendation_without_reason, option.range, "this recommendation gives no reason").hint =
          "add `because: …` with what speaks for it, so that the patient can judge";
}

}  // namespace

void check_choices(const plan::Plan& plan, const plan::Catalogue&, Findings& findings) {
  bool has_choice = false;
  const Step* of_nothing = nullptr;
  for_each_step(plan, [&](const Step& step, const plan::Topic* topic, const plan::Button*) {
    if (step.kind != StepKind::offer || !step.answer) return;
    check_offer(step, findings);
    has_choice = has_choice || (topic && gives_a_choice(step));
    if (topic && step.about.empty() && !of_nothing) of_nothing = &step;
  });
  if (has_choice) return;
  Diagnostic& problem = findings.warning(Code::no_choice, plan.body_range,
                                         "nowhere in this call can the patient choose treatment, provider or schedule");
  problem.hint =
      "let the patient choose something, such as the time of the next call: an `offer` with `about: schedule`";
  if (of_nothing) problem.related.push_back({of_nothing->range, "this offer doesn't say what it is `about`"});
}

}  // namespace bedside::check
