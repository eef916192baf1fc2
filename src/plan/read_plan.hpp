// Tree to plan: the plan vocabulary with its types and required keys.
#pragma once

#include "diagnostics/findings.hpp"
#include "plan/plan.hpp"
#include "plan/reader.hpp"
#include "source/node.hpp"

namespace bedside::plan {

/// The plan as far as it could be read; every problem of keys, types and values is in `findings`. Whether the plan as a
/// whole makes sense is for `check` to say.
Plan read_plan(const source::Document& document, diagnostics::Findings& findings);

/// `bedside`, the version, which other files of authors have too.
void read_version(Reader& reader, const Mapping& mapping);

}  // namespace bedside::plan
