// What several checks ask of the steps of a plan.
#pragma once

#include <functional>

#include "plan/catalogue.hpp"

namespace bedside::check {

/// Every step of the plan in the order written. Exactly one of `topic` and `button` is there.
void for_each_step(
    const plan::Plan& plan,
    const std::function<void(const plan::Step& step, const plan::Topic* topic, const plan::Button* button)>& visit);

/// Whether the patient has the word when the step is over: it asks, offers, or wants to hear it back.
bool is_turn(const plan::Step& step);

/// Whether the condition, if there is one, reads an answer that `fits`. The answer of the identity gate doesn't count:
/// it says nothing of the patient's wishes or troubles.
bool reads_answer(const std::optional<plan::When>& when, const plan::Catalogue& catalogue,
                  const std::function<bool(const plan::Asking& asking)>& fits);

}  // namespace bedside::check
