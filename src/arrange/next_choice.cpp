#include "arrange/next_choice.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "arrange/search.hpp"
#include "arrange/smallest_order.hpp"

namespace bedside::arrange {
namespace {

/// Habits at the end of the list change no other cost, and without them the search is quicker.
Objective without_habits_at_the_end(Objective objective) {
  if (!objective.principles.empty() && objective.principles.back() == Principle::keep_habits)
    objective.principles.pop_back();
  return objective;
}

/// What may be taken next, behind what has been told.
std::vector<Index> ready_blocks(const Layout& layout) {
  Ready ready(layout);
  std::vector<Index> open = ready.at_first();
  Index last = nowhere;
  for (const Index unit : layout.told) {
    const Index block = layout.block_of[unit];
    if (std::exchange(last, block) == block) continue;
    std::erase(open, block);
    ready.take(block, open);
  }
  return open;
}

bool is_glued_next(const Layout& layout) {
  return !layout.told.empty() && layout.blocks[layout.block_of[layout.told.back()]].units.back() != layout.told.back();
}

class NextChoice {
 public:
  NextChoice(const Body& body, const Objective& objective)
      : body_(body), objective_(without_habits_at_the_end(objective)), problem_(pose(body, objective_)) {}

  std::vector<std::string> among(const std::vector<std::string>& ids) {
    const std::vector<std::pair<std::string, Index>> candidates = candidates_among(ids);
    if (candidates.size() < 2) return {};
    const Found best = find_best(problem_, order_as_written(problem_.layout), objective_.state_budget);
    if (!best.optimal) return {};
    const Costs least = costs_of(problem_, best.order);
    std::vector<std::string> equal;
    for (const auto& [id, block] : candidates)
      if (is_as_good(costs_with(id, block), least)) equal.push_back(id);
    return equal;
  }

 private:
  /// What tells two blocks apart that may come next, but for habits: how they feel, and what has to wait for them.
  using Kind = std::pair<int, std::vector<Index>>;

  std::vector<std::pair<std::string, Index>> candidates_among(const std::vector<std::string>& ids) const {
    std::vector<std::pair<std::string, Index>> candidates;
    if (is_glued_next(problem_.layout)) return candidates;
    const std::vector<Index> ready = ready_blocks(problem_.layout);
    for (const Index unit : units_named(body_, problem_.layout, ids)) {
      const Index block = problem_.layout.block_of[unit];
      const bool leads = problem_.layout.lead(block) == unit && !problem_.layout.is_told(unit);
      if (leads && candidates.size() < most_tried && std::find(ready.begin(), ready.end(), block) != ready.end())
        candidates.emplace_back(id_of(body_, problem_.layout.units[unit]), block);
    }
    return candidates;
  }

  /// None where parts or habits make the block unlike any other.
  std::optional<Kind> kind_of(Index block) const {
    const Layout& layout = problem_.layout;
    const std::vector<Index>& units = layout.blocks[block].units;
    const bool has_parts =
        std::any_of(units.begin(), units.end(), [&](Index unit) { return layout.units[unit].part > 0; });
    if (has_parts || applies(problem_, Principle::keep_habits)) return {};
    std::vector<Index> followers = layout.followers[block];
    std::sort(followers.begin(), followers.end());
    followers.erase(std::unique(followers.begin(), followers.end()), followers.end());
    return Kind{layout.blocks[block].valence, std::move(followers)};
  }

  Costs costs_with(const std::string& id, Index block) {
    const std::optional<Kind> kind = kind_of(block);
    if (kind)
      if (const auto known = known_.find(*kind); known != known_.end()) return known->second;
    Body with = body_;
    with.told.push_back(id);
    const Problem problem = pose(with, objective_);
    const Found found = find_best(problem, order_as_written(problem.layout), objective_.state_budget);
    const Costs costs = costs_of(problem, found.order);
    if (kind) known_.emplace(*kind, costs);
    return costs;
  }

  bool is_as_good(const Costs& costs, const Costs& least) const {
    return std::all_of(objective_.principles.begin(), objective_.principles.end(), [&](Principle principle) {
      return principle == Principle::keep_habits || costs[principle] == least[principle];
    });
  }

  const Body& body_;
  Objective objective_;
  Problem problem_;
  std::map<Kind, Costs> known_;
};

std::ptrdiff_t offered_of(std::size_t equal) {
  return static_cast<std::ptrdiff_t>(std::min(equal, most_offered));
}

}  // namespace

std::vector<std::string> equally_good_next(const Body& body, const Objective& objective,
                                           const std::vector<std::string>& ids) {
  if (objective.principles.empty()) return {};
  return NextChoice{body, objective}.among(ids);
}

std::vector<ChoicePoint> choice_points(const Body& body, const Objective& objective, const Arrangement& arranged) {
  std::vector<ChoicePoint> points;
  std::set<std::string> asked;
  const auto is_new = [&](const std::string& id) { return !asked.contains(id); };
  Body so_far = body;
  auto next = arranged.order.begin();
  for (const Item& item : arranged.items) {
    const std::vector<std::string> to_come(next, arranged.order.end());
    next += static_cast<std::ptrdiff_t>(item.topics.size());
    const std::string& first = item.topics.front();
    if (std::find(body.told.begin(), body.told.end(), first) != body.told.end()) continue;
    std::vector<std::string> equal;
    if (std::any_of(to_come.begin(), to_come.end(), is_new)) equal = equally_good_next(so_far, objective, to_come);
    const std::vector<std::string> options(equal.begin(), equal.begin() + offered_of(equal.size()));
    if (options.size() > 1 && options.front() == first && std::any_of(options.begin(), options.end(), is_new)) {
      asked.insert(equal.begin(), equal.end());
      points.push_back({options});
    }
    so_far.told.insert(so_far.told.end(), item.topics.begin(), item.topics.end());
  }
  return points;
}

}  // namespace bedside::arrange
