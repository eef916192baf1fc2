#include "steps/bridge.hpp"

#include "plan/step_id.hpp"

namespace bedside::steps {
namespace {

constexpr std::array<std::string_view, bridge_count> names{"into_hard", "out_of_hard", "between", "into_ending",
                                                           plan::which_next};

std::optional<Bridge> wanted_between(const plan::Bridges& bridges, std::optional<Segment> from, Segment to) {
  if (from == to || to == Segment::closing) return {};
  if (to == Segment::hard_part) return Bridge::into_hard;
  if (from == Segment::hard_part && !bridges.out_of_hard.empty()) return Bridge::out_of_hard;
  if (to == Segment::ending) return Bridge::into_ending;
  if (from && is_coaching(*from) && is_coaching(to)) return Bridge::between;
  return {};
}

}  // namespace

std::string_view name_of(Bridge bridge) {
  return names[static_cast<std::size_t>(bridge)];
}

std::string step_id(Bridge bridge, std::size_t before) {
  return plan::numbered(std::string{"bridge:"}.append(name_of(bridge)), before);
}

const plan::Text& text_of(const plan::Bridges& bridges, Bridge bridge) {
  switch (bridge) {
    case Bridge::into_hard:
      return bridges.into_hard;
    case Bridge::out_of_hard:
      return bridges.out_of_hard;
    case Bridge::between:
      return bridges.between;
    case Bridge::into_ending:
      return bridges.into_ending;
    case Bridge::which_next:
      break;
  }
  return bridges.which_next;
}

std::optional<Bridge> bridge_between(const plan::Bridges& bridges, std::optional<Segment> from, Segment to) {
  const std::optional<Bridge> wanted = wanted_between(bridges, from, to);
  return wanted && !text_of(bridges, *wanted).empty() ? wanted : std::nullopt;
}

}  // namespace bedside::steps
