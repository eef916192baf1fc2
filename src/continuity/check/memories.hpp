// What the plans of a programme leave to later calls, and what they take from earlier ones.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "continuity/check/rules.hpp"

namespace bedside::continuity {

/// Something that a call can leave under its name: an answer, a choice, or a fact.
struct Memory {
  const plan::Field* field = nullptr;  ///< of the plan
  std::size_t call = 0;                ///< the place of the first call with that plan
  bool is_kept = true;                 ///< false: only asked, without `remember`
};

/// Of all plans, each once, in the order written. Answers that aren't kept are there too.
std::vector<Memory> memories_of(const Whole& whole);

/// The name of what the fact takes from earlier calls when the host doesn't give it; empty when it takes nothing that a
/// plan leaves: not every fact without `first_of` and the like is told by an earlier call.
std::string_view taken_by(const plan::Fact& fact);

}  // namespace bedside::continuity
