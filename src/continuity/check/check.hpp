// What a sound programme is, beyond what its file says by itself.
#pragma once

#include <vector>

#include <bedside/engine.hpp>

#include "diagnostics/findings.hpp"
#include "programme/programme.hpp"

namespace bedside::continuity {

/// `plans` are those of the calls as written.
void check(const programme::Programme& programme, const std::vector<CallPlan>& plans, diagnostics::Findings& findings);

}  // namespace bedside::continuity
