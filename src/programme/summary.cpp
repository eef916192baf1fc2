#include "programme/summary.hpp"

#include "plan/rung_name.hpp"

namespace bedside::programme {

ProgrammeSummary summary_of(const Programme& programme) {
  ProgrammeSummary summary;
  for (const PlannedCall& call : programme.calls) summary.calls.push_back(call.id);
  for (const Ladder& ladder : programme.ladders)
    for (const Rung& rung : ladder.rungs) summary.rungs.push_back(plan::rung_name(ladder.id, rung.id));
  return summary;
}

}  // namespace bedside::programme
