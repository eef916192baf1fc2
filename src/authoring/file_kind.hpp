// What kind of file an author wrote, told by its first keys.
#pragma once

#include <bedside/plan_summary.hpp>

#include "source/node.hpp"

namespace bedside::authoring {

/// By the first key that only one kind of file starts with. A file with none of them is meant to be a plan.
FileKind kind_of(const source::Document& document);

}  // namespace bedside::authoring
