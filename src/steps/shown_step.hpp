// What an agent's screen shows of one step of the plan.
#pragma once

#include <vector>

#include <bedside/step.hpp>

#include "call/call.hpp"

namespace bedside::steps {

/// Fills in what the plan says of the step: its kind, words, answer and options. Where it stands in the call is for
/// others to add.
void show(const plan::Step& written, const call::Call& call, Step& step);

/// The buttons that are offered now.
std::vector<StepButton> buttons_of(const call::Call& call);

}  // namespace bedside::steps
