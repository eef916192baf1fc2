// Parts of one pleasant topic that directly follow each other.
#pragma once

#include "arrange/layout.hpp"

namespace bedside::arrange {

/// Visits both units of each such pair, in the order.
template <class Visit>
void for_each_pair_of_neighbouring_parts(const Layout& layout, const BlockOrder& order, Visit visit) {
  Index last = nowhere;
  for (const Index block : order)
    for (const Index unit : layout.blocks[block].units) {
      const bool same_topic = last != nowhere && layout.units[last].topic == layout.units[unit].topic;
      if (same_topic && layout.unit_valence[unit] > 0) visit(last, unit);
      last = unit;
    }
}

}  // namespace bedside::arrange
