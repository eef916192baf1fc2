// What the search arranges: the body's topics with their feelings, and the rules between them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <bedside/arrangement.hpp>

namespace bedside::arrange {

inline constexpr int lowest_valence = -2;  ///< painful
inline constexpr std::size_t valence_count = 5;

struct BodyTopic {
  std::string id;
  std::string title;
  int valence = 0;        ///< -2..+2
  std::size_t parts = 0;  ///< 0: the topic is one piece; k: it is split into `id/1` .. `id/k`
  bool selected = true;   ///< false: left out of this call or waiting; its rules still carry over to its neighbours
  int line = 0;           ///< in the plan
  bool waits = false;     ///< isn't selected yet, and may still be
};

/// `topic` follows `other`; both are places in `Body::topics`.
struct HardRule {
  RuleKind kind = RuleKind::after;
  std::size_t topic = 0;
  std::size_t other = 0;
  int line = 0;  ///< in the plan, where `topic` says so
  bool operator==(const HardRule&) const = default;
};

/// The body of one call, before it is arranged. `topics` stand in the author's order.
/// Precondition: the rules contain no contradiction (see `find_contradiction`), each topic is `directly_after` at most
/// one other and is followed directly by at most one; what is glued to an unselected topic is unselected itself.
struct Body {
  std::vector<BodyTopic> topics;
  std::vector<HardRule> rules;
  /// The order delivered in the last call (ids of topics or parts), empty without history. Ids that are unknown or not
  /// selected are ignored; topics that are new since then are inserted as docs/arrangement.md says.
  std::vector<std::string> last_order{};
  /// What has been told in this call already (ids of topics or parts), in that order: it stays first, and the rest is
  /// arranged behind it. It may break rules, as a nurse may; the rest keeps them as far as that is still possible. Ids
  /// that are unknown or not selected are ignored.
  std::vector<std::string> told{};
};

}  // namespace bedside::arrange
