// The step of a ladder that a topic takes.
#pragma once

#include <optional>

#include "plan/reader.hpp"
#include "plan/topic.hpp"

namespace bedside::plan {

/// `ladder/rung`, such as `food/low-fat-swap`.
std::optional<Rung> read_rung(Reader& reader, const source::Node& node);

}  // namespace bedside::plan
