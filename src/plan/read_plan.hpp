// Tree to plan: the plan vocabulary with its types and required keys.
#pragma once

#include <optional>
#include <vector>

#include <bedside/vocabulary.hpp>

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

/// `principles`; none where the key is absent or holds no list.
std::optional<std::vector<Principle>> read_principles(Reader& reader, const Mapping& mapping);

}  // namespace bedside::plan
