// The selected topics as the search sees them: units, the blocks they are glued into, and what comes before what.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "arrange/body.hpp"

namespace bedside::arrange {

/// A place in one of the vectors below.
using Index = std::uint32_t;
inline constexpr Index nowhere = std::numeric_limits<Index>::max();

/// A whole topic, or one part of a split one.
struct Unit {
  std::size_t topic = 0;
  std::size_t part = 0;  ///< from 1; 0 when the topic isn't split
};

/// One item of the arrangement: units that stand next to each other in every order.
struct Block {
  std::vector<Index> units;  ///< in the order delivered
  int valence = 0;
};

/// Orders of the body are written as sequences of blocks.
using BlockOrder = std::vector<Index>;

struct Layout {
  std::vector<Unit> units;           ///< in the author's order: a unit's index is its author position
  std::vector<int> unit_valence;     ///< that of its topic
  std::vector<Index> first_unit;     ///< per topic; `nowhere` when it isn't selected
  std::vector<Index> last_unit;      ///< per topic
  std::vector<Index> told;           ///< units that have been told, in that order; they come first in every order
  std::vector<Index> place_told;     ///< per unit, its place among those, from 1; 0 for the rest
  std::vector<Block> blocks;         ///< by first unit
  std::vector<Index> block_of;       ///< per unit
  std::optional<std::size_t> loose;  ///< the topic whose parts need not keep their order, when pricing that rule
  /// What has to come later, per node. The nodes are the blocks, then the left-out topics: rules carry over through
  /// those, but they have no place of their own.
  std::vector<std::vector<Index>> followers;

  bool is_told(Index unit) const { return place_told[unit] != 0; }
  /// Whether the unit has been told or comes next, as it is glued behind what was told last.
  bool is_begun(Index unit) const { return is_told(lead(block_of[unit])); }
  Index lead(Index block) const { return blocks[block].units.front(); }
};

/// `loose`: a topic whose parts may stand in any order; all of them stand behind what it follows, and before what
/// follows it.
Layout lay_out(const Body& body, std::optional<std::size_t> loose = std::nullopt);

/// The units with these ids, each once, in this order; ids of no unit are left out.
std::vector<Index> units_named(const Body& body, const Layout& layout, const std::vector<std::string>& ids);

/// `walking`, or `walking/1` for a part.
std::string id_of(const Body& body, const Unit& unit);

std::vector<Index> units_of(const Layout& layout, const BlockOrder& order);

/// Nodes of the layout, each after all that it follows. Nodes on a cycle (which a sound body has not) come last.
std::vector<Index> topological_nodes(const Layout& layout);

}  // namespace bedside::arrange
