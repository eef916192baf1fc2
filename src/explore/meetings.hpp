// Which kinds of patients can make a difference together: what only the steps of one topic ask of a fact can't be
// noticed in another topic, so that not every combination with those of other topics has to be played.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "explore/questionnaire.hpp"
#include "explore/traits.hpp"
#include "plan/plan.hpp"

namespace bedside::exploring {

/// By their places among the traits, in rising order.
using TraitSet = std::vector<std::size_t>;

/// Kinds of one trait that only steps of single topics tell apart.
using Alike = std::vector<std::uint16_t>;

struct Meetings {
  /// By trait. Kinds of different groups lead to different calls as a whole: they decide which topics come, how they
  /// feel, which buttons go off, or what is asked that something outside of its topic reads. The first group has the
  /// examples, and its first kind is theirs.
  std::vector<std::vector<Alike>> groups;
  /// Of each topic and button the traits whose kinds its steps tell apart within a group.
  std::vector<TraitSet> local;
};

Meetings meetings_of(const plan::Plan& plan, const Questionnaire& questionnaire, const std::vector<Trait>& traits);

}  // namespace bedside::exploring
