// Small plans for tests: what is wrong with them, and the calls that they give.
#pragma once

#include <string>
#include <vector>

#include <bedside/engine.hpp>

namespace texts {

/// The plan with the two lines that every plan starts with put before it.
std::string plan_with(const std::string& body);

/// The codes of the problems of `plan_with(body)`, in their order, but for those of a sketch (see findings.hpp).
std::vector<std::string> codes_of(const std::string& body);

/// The call that `plan_with(body)` gives for these facts. Throws when the plan or the facts are refused.
bedside::PreparedCall call_of(const std::string& body, const std::string& facts = "{}",
                              const bedside::PrepareOptions& options = {});

/// The step with this id. Throws when the call has none.
const bedside::Step& step_of(const bedside::PreparedCall& call, const std::string& id);

/// The ids of all steps.
std::vector<std::string> steps_of(const bedside::PreparedCall& call);

}  // namespace texts
