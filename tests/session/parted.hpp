// A call in which one topic has parts.
#pragma once

namespace texts {

inline constexpr const char* parted = R"(topics:
  - topic: walking
    feels: pleasant
    parts:
      - say: One.
      - say: Two.
      - say: Three.
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
)";

}  // namespace texts
