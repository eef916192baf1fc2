// What a programme holds, for people who check it.
#pragma once

#include <bedside/plan_summary.hpp>

#include "programme/programme.hpp"

namespace bedside::programme {

ProgrammeSummary summary_of(const Programme& programme);

}  // namespace bedside::programme
