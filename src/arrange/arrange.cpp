#include "arrange/arrange.hpp"

#include <utility>

#include "arrange/moves.hpp"
#include "arrange/placement.hpp"
#include "arrange/search.hpp"
#include "arrange/smallest_order.hpp"

namespace bedside::arrange {
namespace {

/// A body with its best order found.
struct Arranged {
  Arranged(const Body& body, const Objective& objective)
      : problem(pose(body, objective)),
        as_written(order_as_written(problem.layout)),
        found(find_best(problem, as_written, objective.state_budget)) {}

  Problem problem;
  BlockOrder as_written;
  Found found;
};

std::vector<std::string> ids_of(const Body& body, const Layout& layout, const std::vector<Index>& units) {
  std::vector<std::string> ids;
  ids.reserve(units.size());
  for (const Index unit : units) ids.push_back(id_of(body, layout.units[unit]));
  return ids;
}

std::vector<Item> items_of(const Body& body, const Layout& layout, const BlockOrder& order) {
  std::vector<Item> items;
  items.reserve(order.size());
  for (const Index block : order)
    items.push_back({ids_of(body, layout, layout.blocks[block].units), layout.blocks[block].valence});
  return items;
}

std::vector<PlacedUnit> placed_units(const Layout& layout, const BlockOrder& order) {
  std::vector<PlacedUnit> placed;
  placed.reserve(layout.units.size());
  for (const Index block : order)
    for (const Index unit : layout.blocks[block].units) {
      const auto& [topic, part] = layout.units[unit];
      placed.push_back({topic, part, layout.blocks[block].valence, unit != layout.lead(block), {}});
    }
  return placed;
}

}  // namespace

Arrangement arrange(const Body& body, const Objective& objective) {
  const Arranged arranged(body, objective);
  const auto& [problem, as_written, found] = arranged;
  Arrangement arrangement;
  arrangement.items = items_of(body, problem.layout, found.order);
  arrangement.order = ids_of(body, problem.layout, units_of(problem.layout, found.order));
  arrangement.as_written = ids_of(body, problem.layout, units_of(problem.layout, as_written));
  arrangement.costs = costs_of(problem, found.order);
  arrangement.costs_as_written = costs_of(problem, as_written);
  arrangement.optimal = found.optimal;
  arrangement.lower_bound = found.optimal ? arrangement.costs : least_possible(problem);
  arrangement.moves = Moves(body, problem, as_written, found.order).in_words();
  return arrangement;
}

Placement place(const Body& body, const Objective& objective, bool with_moves) {
  const Arranged arranged(body, objective);
  const auto& [problem, as_written, found] = arranged;
  Moves moves(body, problem, as_written, found.order);
  Placement placement{placed_units(problem.layout, found.order), {}};
  for (std::size_t place = 0; place < placement.units.size(); ++place)
    placement.units[place].why = moves.names_at(place);
  if (with_moves) placement.moves = moves.in_words();
  return placement;
}

}  // namespace bedside::arrange
