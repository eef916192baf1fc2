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

/// States that are left for all searches together.
class Budget {
 public:
  explicit Budget(std::size_t states) : left_(states) {}

  bool is_spent() const { return left_ == 0; }
  Found find(const Problem& problem, const std::optional<Costs>& enough = std::nullopt) {
    Found found = find_best(problem, order_as_written(problem.layout), left_, enough);
    left_ -= std::min(left_, found.spent);
    return found;
  }

 private:
  std::size_t left_;
};

/// What the best order costs, and what comes next in it.
struct Known {
  Costs costs;
  std::string next;
};

class NextChoice {
 public:
  NextChoice(const Body& body, const Objective& objective, Budget& budget)
      : body_(body),
        objective_(without_habits_at_the_end(objective)),
        problem_(pose(body, objective_)),
        budget_(budget) {}

  std::vector<std::string> among(const std::vector<std::string>& ids, const std::optional<Known>& known) {
    const std::vector<std::pair<std::string, Index>> candidates = candidates_among(ids);
    if (candidates.size() < 2) return {};
    const std::optional<Known> best = known ? known : find_out();
    if (!best) return {};
    std::vector<std::string> equal;
    for (const auto& [id, block] : candidates)
      if (id == best->next || is_as_good(id, block, best->costs)) equal.push_back(id);
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

  /// None where the budget doesn't prove it. Precondition: something is to come.
  std::optional<Known> find_out() {
    const Found best = budget_.find(problem_);
    if (!best.optimal) return {};
    const Layout& layout = problem_.layout;
    const auto next = std::find_if(best.order.begin(), best.order.end(),
                                   [&](Index block) { return !layout.is_told(layout.lead(block)); });
    return Known{costs_of(problem_, best.order), id_of(body_, layout.units[layout.lead(*next)])};
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

  /// Not, where nothing is left to find out with.
  bool is_as_good(const std::string& id, Index block, const Costs& least) {
    const std::optional<Costs> costs = costs_with(id, block, least);
    return costs && std::all_of(objective_.principles.begin(), objective_.principles.end(), [&](Principle principle) {
             return principle == Principle::keep_habits || (*costs)[principle] == least[principle];
           });
  }

  std::optional<Costs> costs_with(const std::string& id, Index block, const Costs& least) {
    const std::optional<Kind> kind = kind_of(block);
    if (kind)
      if (const auto known = known_.find(*kind); known != known_.end()) return known->second;
    if (budget_.is_spent()) return {};
    Body with = body_;
    with.told.push_back(id);
    const Problem problem = pose(with, objective_);
    // With habits before other principles, what the call would cost is known only when its best order is.
    const bool by_habit = applies(problem, Principle::keep_habits);
    const Found found = budget_.find(problem, by_habit ? std::nullopt : std::optional{least});
    const Costs costs = costs_of(problem, found.order);
    if (kind) known_.emplace(*kind, costs);
    return costs;
  }

  const Body& body_;
  Objective objective_;
  Problem problem_;
  Budget& budget_;
  std::map<Kind, Costs> known_;
};

std::vector<std::string> equally_good_within(Budget& budget, const Body& body, const Objective& objective,
                                             const std::vector<std::string>& ids,
                                             const std::optional<Known>& known = std::nullopt) {
  if (objective.principles.empty() || budget.is_spent()) return {};
  return NextChoice{body, objective, budget}.among(ids, known);
}

bool names(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

std::ptrdiff_t offered_of(std::size_t equal) {
  return static_cast<std::ptrdiff_t>(std::min(equal, most_offered));
}

}  // namespace

std::vector<std::string> equally_good_next(const Body& body, const Objective& objective,
                                           const std::vector<std::string>& ids) {
  Budget budget{objective.state_budget};
  return equally_good_within(budget, body, objective, ids);
}

std::vector<ChoicePoint> choice_points(const Body& body, const Objective& objective, const Arrangement& arranged) {
  std::vector<ChoicePoint> points;
  std::set<std::string> asked;
  const auto is_new = [&](const std::string& id) { return !asked.contains(id); };
  Budget budget{objective.state_budget};
  Body so_far = body;
  auto next = arranged.order.begin();
  for (const Item& item : arranged.items) {
    const std::string& first = item.topics.front();
    const std::vector<std::string> to_come(next, arranged.order.end());
    next += static_cast<std::ptrdiff_t>(item.topics.size());
    if (budget.is_spent()) break;
    std::vector<std::string> equal;
    // The rest of the best order is the best behind its beginning.
    if (!names(body.told, first) && std::any_of(to_come.begin(), to_come.end(), is_new))
      equal = equally_good_within(budget, so_far, objective, to_come,
                                  arranged.optimal ? std::optional{Known{arranged.costs, first}} : std::nullopt);
    const std::vector<std::string> options(equal.begin(), equal.begin() + offered_of(equal.size()));
    if (options.size() > 1 && options.front() == first && std::any_of(options.begin(), options.end(), is_new)) {
      asked.insert(equal.begin(), equal.end());
      points.push_back({options});
    }
    // What is glued to something told follows it.
    so_far.told.insert(so_far.told.end(), item.topics.begin(), item.topics.end());
  }
  return points;
}

}  // namespace bedside::arrange
