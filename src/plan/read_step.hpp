// Steps: what is said, asked, offered and done.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "plan/reader.hpp"
#include "plan/topic.hpp"

namespace bedside::plan {

/// The list under `steps`, or one piece of `parts`. `owner` is the topic's or button's id.
std::vector<Step> read_steps(Reader& reader, const source::Node& node, std::string_view owner);

/// The one step written in `mapping`, which may be a topic's shorthand (its `when` is the topic's then).
std::optional<Step> read_step(Reader& reader, const Mapping& mapping, std::string_view owner, bool shorthand);

/// Whether a step is written right in this mapping.
bool has_step_keys(const Mapping& mapping);

}  // namespace bedside::plan
