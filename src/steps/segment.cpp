#include "steps/segment.hpp"

#include <algorithm>
#include <charconv>

namespace bedside::steps {
namespace {

constexpr std::string_view coaching_name = "coaching ";

constexpr auto code_of(Segment segment) {
  return static_cast<std::size_t>(segment);
}

}  // namespace

Segment coaching(std::size_t number) {
  const std::size_t code = code_of(Segment::first_coaching) + number - 1;
  return static_cast<Segment>(std::min(code, code_of(Segment::ending) - 1));
}

std::string name_of(Segment segment) {
  switch (segment) {
    case Segment::opening:
      return "opening";
    case Segment::hard_part:
      return "hard part";
    case Segment::ending:
      return "ending";
    case Segment::closing:
      return "closing";
    default:
      return std::string{coaching_name} + std::to_string(code_of(segment) - code_of(Segment::first_coaching) + 1);
  }
}

Segment segment_named(std::string_view name) {
  for (const Segment segment : {Segment::opening, Segment::hard_part, Segment::ending, Segment::closing})
    if (name == name_of(segment)) return segment;
  std::size_t number = 1;
  std::from_chars(name.data() + coaching_name.size(), name.data() + name.size(), number);
  return coaching(number);
}

}  // namespace bedside::steps
