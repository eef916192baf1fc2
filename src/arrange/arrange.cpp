#include "arrange/arrange.hpp"

#include "arrange/moves.hpp"
#include "arrange/search.hpp"
#include "arrange/smallest_order.hpp"

namespace bedside::arrange {
namespace {

std::vector<std::string> ids_of(const Body& body, const Layout& layout, const BlockOrder& order) {
  std::vector<std::string> ids;
  for (const Index unit : units_of(layout, order)) ids.push_back(id_of(body, layout.units[unit]));
  return ids;
}

std::vector<Item> items_of(const Body& body, const Layout& layout, const BlockOrder& order) {
  std::vector<Item> items;
  for (const Index block : order) items.push_back({ids_of(body, layout, {block}), layout.blocks[block].valence});
  return items;
}

}  // namespace

Arrangement arrange(const Body& body, const Objective& objective) {
  const Problem problem = pose(body, objective);
  const BlockOrder as_written = order_as_written(problem.layout);
  const Found found = find_best(problem, as_written, objective.state_budget);
  Arrangement arrangement;
  arrangement.items = items_of(body, problem.layout, found.order);
  arrangement.order = ids_of(body, problem.layout, found.order);
  arrangement.as_written = ids_of(body, problem.layout, as_written);
  arrangement.costs = costs_of(problem, found.order);
  arrangement.costs_as_written = costs_of(problem, as_written);
  arrangement.optimal = found.optimal;
  arrangement.lower_bound = found.optimal ? arrangement.costs : least_possible(problem);
  arrangement.moves = explain_moves(body, problem, as_written, found.order);
  return arrangement;
}

}  // namespace bedside::arrange
