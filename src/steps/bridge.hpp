// The words between two segments, where the plan has some.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "plan/plan.hpp"
#include "steps/segment.hpp"

namespace bedside::steps {

/// `which_next` is no statement: it asks what comes next, and leads to whatever that is.
enum class Bridge : std::uint8_t { into_hard, out_of_hard, between, into_ending, which_next };
inline constexpr std::size_t bridge_count = 5;

/// As in step ids: `into_hard` and so on.
std::string_view name_of(Bridge bridge);
/// `bridge:between/2`; `before` is how many of its kind were spoken before it.
std::string step_id(Bridge bridge, std::size_t before);
const plan::Text& text_of(const plan::Bridges& bridges, Bridge bridge);

/// What leads from one segment to another, or into the first one. A bridge exists only where the plan gives its words,
/// and none leads into the closing; what leaves the hard part stands alone, also directly before the ending.
std::optional<Bridge> bridge_between(const plan::Bridges& bridges, std::optional<Segment> from, Segment to);

}  // namespace bedside::steps
