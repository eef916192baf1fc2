// Settles the principles that stand above split-pleasure, in a search of their own.
#pragma once

#include <algorithm>
#include <memory>

#include "arrange/pass.hpp"

namespace bedside::arrange {

template <std::size_t words>
class HigherPrinciples {
 public:
  HigherPrinciples(const Problem& problem, const Terrain<words>& terrain)
      : problem_(only_higher(problem)),
        scale_(problem_),
        terrain_(terrain.without_tails()),
        pass_(problem_, terrain_, scale_) {
    pass_.tariff().look_closer();
    pass_.tariff().fix_hard_part(std::nullopt);
  }

  /// Whether they can be expected to leave few orders, so that it is worth while. Ending and runs of pain alone leave
  /// most of them.
  static bool matter(const Problem& problem) {
    const Problem higher = only_higher(problem);
    return applies(higher, Principle::bad_news_first) || applies(higher, Principle::keep_habits);
  }

  /// Null when the allowance is used up. `known` is an order that isn't expected to be far from the best. The corridor
  /// must not outlive this.
  std::unique_ptr<const Corridor<words>> corridor(const BlockOrder& known, std::size_t width, Allowance& quick,
                                                  Allowance& full) {
    Score limit = scale_.of(costs_of(problem_, known));
    const PassResult found = pass_.run(limit, width, quick);
    if (!found.order.empty()) limit = found.score;
    return pass_.corridor(limit, full);
  }

 private:
  static Problem only_higher(const Problem& problem) {
    Problem higher = problem;
    const auto end = std::find(higher.principles.begin(), higher.principles.end(), Principle::split_pleasure);
    higher.principles.erase(end, higher.principles.end());
    return higher;
  }

  Problem problem_;
  Scale scale_;
  Terrain<words> terrain_;
  Pass<words> pass_;
};

}  // namespace bedside::arrange
