#include "arrange/search.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "arrange/dominance.hpp"
#include "arrange/first_guess.hpp"
#include "arrange/higher_principles.hpp"

namespace bedside::arrange {
namespace {

/// Beyond this many items the tables of the even spread aren't made for every length of the hard part beforehand.
constexpr std::size_t tabulated_at_once = 256;

/// The best order known so far: the cheapest, and of those that cost the same the author's.
class Best {
 public:
  Best(const Problem& problem, const Scale& scale, const BlockOrder& as_written, const std::optional<Costs>& enough)
      : problem_(problem), scale_(scale), order_(as_written), score_(scale.of(costs_of(problem, as_written))) {
    if (enough) enough_ = scale.of(*enough);
  }

  void offer(const BlockOrder& order) {
    if (order != order_) offer(order, scale_.of(costs_of(problem_, order)));
  }

  void offer(const BlockOrder& order, Score score) {
    if (order.empty() || score > score_) return;
    if (score == score_ && units_of(problem_.layout, order) >= units_of(problem_.layout, order_)) return;
    order_ = order;
    score_ = score;
  }

  const BlockOrder& order() const { return order_; }
  Score score() const { return score_; }
  /// What costs more is of no interest.
  Score limit() const { return std::min(score_, enough_.value_or(score_)); }
  bool is_enough() const { return enough_ && score_ <= *enough_; }

 private:
  const Problem& problem_;
  const Scale& scale_;
  BlockOrder order_;
  Score score_;
  std::optional<Score> enough_{};
};

/// One place for the last pain, and the least that an order costs with it there.
struct Try {
  Score least = 0;
  std::optional<std::size_t> hard_part;
  bool complete = false;
};

template <std::size_t words>
class Search {
 public:
  Search(const Problem& problem, const Scale& scale, Best& best, std::size_t state_budget)
      : problem_(problem),
        terrain_(survey_all(problem)),
        pass_(problem, terrain_, scale),
        best_(best),
        budget_(std::min(state_budget, most_states)) {
    list_tries();
  }

  /// True when the best is known to be the best.
  bool run() {
    Allowance glance{std::min(budget_, glance_states), glance_states * work_per_state};
    const bool is_seen_at_once = finish(glance);
    count(glance_states * work_per_state, glance);
    if (is_seen_at_once) return true;
    pass_.tariff().look_closer();
    if (place_matters() && HigherPrinciples<words>::matter(problem_)) enter_corridor();
    Allowance quick{budget_, budget_ * work_per_state / 4};
    for (Try& next : tries_) attempt(next, beam_width(), quick);
    count(budget_ * work_per_state / 4, quick);
    Allowance full{budget_, budget_ * work_per_state};
    const bool is_proved = finish(full);
    count(budget_ * work_per_state, full);
    return is_proved;
  }

  /// In states, as `state_budget` is.
  std::size_t spent() const { return work_ / work_per_state; }

 private:
  static constexpr std::size_t glance_states = 256;
  static constexpr std::size_t widest_beam = 16;
  static constexpr std::size_t beam_area = 2048;
  static constexpr std::size_t work_per_state = 6;
  static constexpr std::size_t most_states = nowhere - 1;

  static Terrain<words> survey_all(const Problem& problem) {
    Terrain<words> terrain = survey<words>(problem);
    mark_parts(terrain, problem);
    Dominance<words>(terrain, problem).add_all();
    return terrain;
  }

  bool spread_matters() const { return applies(problem_, Principle::split_pleasure) && !terrain_.positive.empty(); }
  bool place_matters() const { return spread_matters() && !terrain_.negative.empty(); }

  void list_tries() {
    if (!place_matters()) {
      add_try(spread_matters() ? std::optional<std::size_t>(0) : std::nullopt);
      return;
    }
    for (std::size_t place = terrain_.negative.count(); place <= terrain_.count; ++place) add_try(place);
    std::sort(tries_.begin(), tries_.end(), [](const Try& left, const Try& right) {
      return left.least != right.least ? left.least < right.least : left.hard_part < right.hard_part;
    });
  }

  /// A first look without the table of the even spread rules most places out.
  void add_try(std::optional<std::size_t> hard_part) {
    std::optional<Score> least;
    for (const bool with_spread : {false, true}) {
      if (with_spread && terrain_.count > tabulated_at_once) break;
      pass_.tariff().fix_hard_part(hard_part, with_spread);
      least = pass_.least();
      if (!least || *least > best_.limit()) return;
    }
    tries_.push_back({*least, hard_part, false});
  }

  /// Leaves the tries that the principles above split-pleasure allow.
  void enter_corridor() {
    Allowance quick{budget_, budget_ * work_per_state / 8};
    Allowance full{budget_ / 4, budget_ * work_per_state / 4};
    higher_ = std::make_unique<HigherPrinciples<words>>(problem_, terrain_);
    corridor_ = higher_->corridor(best_.order(), beam_width(), quick, full);
    count(budget_ * work_per_state / 8, quick);
    count(budget_ * work_per_state / 4, full);
    if (!corridor_) return;
    pass_.keep_to(*corridor_);
    const std::vector<std::size_t>& allowed = corridor_->hard_parts();
    std::erase_if(tries_,
                  [&](const Try& one) { return !std::binary_search(allowed.begin(), allowed.end(), *one.hard_part); });
  }

  void count(std::size_t work_given, const Allowance& left) { work_ += work_given - left.work; }

  std::size_t beam_width() const {
    const std::size_t fitting = std::max<std::size_t>(1, beam_area / terrain_.count);
    return std::min({budget_, widest_beam, fitting});
  }

  /// True when no other order can be the best.
  bool finish(Allowance& allowance) {
    for (Try& next : tries_) {
      attempt(next, budget_, allowance);
      if (best_.is_enough()) return true;
      if (!next.complete && next.least <= best_.limit()) return false;
    }
    return true;
  }

  void attempt(Try& next, std::size_t width, Allowance& allowance) {
    if (width == 0 || next.complete || next.least > best_.limit() || best_.is_enough()) return;
    if (!Allowance::spend(allowance.work, terrain_.count * terrain_.positive.count() / 16)) return;
    pass_.tariff().fix_hard_part(next.hard_part);
    const PassResult result = pass_.run(best_.limit(), width, allowance);
    best_.offer(result.order, result.score);
    next.complete = result.complete;
  }

  const Problem& problem_;
  Terrain<words> terrain_;
  Pass<words> pass_;
  Best& best_;
  std::size_t budget_;
  std::size_t work_ = 0;
  std::vector<Try> tries_;
  std::unique_ptr<HigherPrinciples<words>> higher_;
  std::unique_ptr<const Corridor<words>> corridor_;
};

template <std::size_t words>
Found search(const Problem& problem, const Scale& scale, Best& best, std::size_t state_budget) {
  Search<words> search(problem, scale, best, state_budget);
  const bool optimal = search.run();
  return {best.order(), optimal, search.spent()};
}

/// Counted as states that take as long.
std::size_t spent_on_guesses(std::size_t items) {
  return 1 + items;
}

/// What is done before any state is reached, counted as states that take as long.
std::size_t spent_beforehand(std::size_t items) {
  return 1 + items * items / 32;
}

/// The least distance from an even spread with the hard part of any length that its pains allow.
template <std::size_t words>
std::int64_t least_spread(const Terrain<words>& terrain) {
  const std::size_t pains = terrain.negative.count();
  const std::size_t longest = pains == 0 ? 0 : terrain.count;
  const PleasantPlaces places(terrain);
  std::optional<std::int64_t> least;
  for (std::size_t hard_part = pains; hard_part <= longest; ++hard_part) {
    const auto distance = SplitPleasure(terrain.count, places, hard_part).at_least(0, 0);
    if (distance && (!least || *distance < *least)) least = distance;
  }
  return least.value_or(0);
}

template <std::size_t words>
Costs least_of(const Problem& problem) {
  Terrain<words> terrain = survey<words>(problem);
  mark_parts(terrain, problem);
  const Scale scale(problem);
  Costs least = Tariff<words>(problem, terrain, scale).least_costs();
  if (terrain.count <= tabulated_at_once) least[Principle::split_pleasure] = least_spread(terrain);
  return least;
}

/// For bodies that are too large for more: as if there were no rules.
Costs least_without_rules(const Problem& problem) {
  std::array<std::int64_t, 3> pains{};  // by weight
  for (const Block& block : problem.layout.blocks)
    if (block.valence < 0) ++pains[static_cast<std::size_t>(-block.valence)];
  const auto sum_below = [](std::int64_t count) { return count * (count - 1) / 2; };
  Costs least;
  least[Principle::bad_news_first] = sum_below(pains[1] + pains[2]) + sum_below(pains[2]);
  return least;
}

}  // namespace

Found find_best(const Problem& problem, const BlockOrder& as_written, std::size_t state_budget,
                const std::optional<Costs>& enough) {
  if (as_written.empty() || problem.principles.empty()) return {as_written, true, 0};
  const Scale scale(problem);
  Best best(problem, scale, as_written, enough);
  for (const BlockOrder& guess : first_guesses(problem)) best.offer(guess);
  if (best.is_enough()) return {best.order(), true, spent_on_guesses(as_written.size())};
  Found found{best.order(), false, 0};
  const std::size_t items = as_written.size();
  if (items <= ItemSet<1>::capacity)
    found = search<1>(problem, scale, best, state_budget);
  else if (items <= ItemSet<4>::capacity)
    found = search<4>(problem, scale, best, state_budget);
  else if (items <= ItemSet<16>::capacity)
    found = search<16>(problem, scale, best, state_budget);
  // No order was written earlier than the one as written, so it is the best where nothing can cost less.
  if (!found.optimal && found.order == as_written) found.optimal = best.score() == scale.of(least_possible(problem));
  found.spent += spent_beforehand(items);
  return found;
}

Costs least_possible(const Problem& problem) {
  Costs least;
  const std::size_t items = problem.layout.blocks.size();
  if (items <= ItemSet<1>::capacity)
    least = least_of<1>(problem);
  else if (items <= ItemSet<4>::capacity)
    least = least_of<4>(problem);
  else if (items <= ItemSet<16>::capacity)
    least = least_of<16>(problem);
  else
    least = least_without_rules(problem);
  for (const Principle principle : all_principles)
    if (!applies(problem, principle)) least[principle] = 0;
  return least;
}

}  // namespace bedside::arrange
