// What each hard rule costs.
#include <algorithm>

#include "arrange/arrange.hpp"
#include "arrange/hold.hpp"
#include "arrange/rule_words.hpp"
#include "arrange/search.hpp"
#include "arrange/smallest_order.hpp"

namespace bedside::arrange {
namespace {

/// The costs of the best order, or of the best found.
struct Least {
  Costs costs;
  bool is_exact = true;
};

Least least_costs(const Problem& problem, std::size_t state_budget) {
  const Found found = find_best(problem, order_as_written(problem.layout), state_budget);
  return {costs_of(problem, found.order), found.optimal};
}

bool less_in_priority(const Problem& problem, const Costs& left, const Costs& right) {
  for (const Principle principle : problem.principles)
    if (left[principle] != right[principle]) return left[principle] < right[principle];
  return false;
}

/// Many rules share a budget, so that their prices together don't take forever; a small body never needs more.
std::size_t share_of(std::size_t state_budget, std::size_t rules) {
  constexpr std::size_t enough_for_small_bodies = 20'000;
  const std::size_t share = state_budget / std::max<std::size_t>(1, rules / 8);
  return std::min(state_budget, std::max(share, enough_for_small_bodies));
}

class PriceList {
 public:
  PriceList(const Body& body, const Objective& objective)
      : body_(body),
        objective_(objective),
        problem_(pose(body, objective)),
        book_(body, problem_.layout),
        holds_(body, book_),
        with_(least_costs(problem_, objective.state_budget)),
        budget_each_(share_of(objective.state_budget, body.rules.size())) {}

  void add_rule(std::size_t rule) {
    const HardRule& written = body_.rules[rule];
    const Hold hold = holds_.of(rule);
    if (hold.followers.empty()) return;
    const bool glues = written.kind == RuleKind::directly_after && body_.topics[written.topic].selected;
    if (!glues && holds_.is_implied(rule)) return add(written, hold, with_);
    Body without = body_;
    without.rules.erase(without.rules.begin() + static_cast<std::ptrdiff_t>(rule));
    add(written, hold, least_without(pose(without, objective_)));
  }

  void add_parts(std::size_t topic) {
    if (!body_.topics[topic].selected || body_.topics[topic].parts < 2) return;
    const HardRule in_order{RuleKind::parts, topic, topic, body_.topics[topic].line};
    add(in_order, {}, least_without(pose(body_, objective_, topic)));
  }

  const std::vector<RulePrice>& prices() const { return prices_; }

 private:
  Least least_without(const Problem& without) const {
    Least least = least_costs(without, budget_each_);
    // Where the items stay the same an order with the rule is also one without it, whatever the budget let us find.
    const bool same_items = without.layout.blocks.size() == problem_.layout.blocks.size();
    if (same_items && less_in_priority(problem_, with_.costs, least.costs)) least.costs = with_.costs;
    // And what can't be beaten without the rule can't be beaten with it.
    const bool is_proved = same_items && least.is_exact && !less_in_priority(problem_, least.costs, with_.costs);
    least.is_exact = least.is_exact && (with_.is_exact || is_proved);
    return least;
  }

  void add(const HardRule& rule, const Hold& hold, const Least& without) {
    RulePrice price;
    price.kind = rule.kind;
    price.topic = body_.topics[rule.topic].id;
    price.other = body_.topics[rule.other].id;
    price.line = rule.line;
    price.with = with_.costs;
    price.without = without.costs;
    price.exact = without.is_exact;
    name(hold.followers, price.followers, price.more_followers);
    name(hold.followed, price.followed, price.more_followed);
    price.text = words_for_price(body_, problem_, price, rule, hold);
    prices_.push_back(std::move(price));
  }

  /// A rule may hold thousands, and thousands of rules may hold the same ones.
  void name(const std::vector<std::size_t>& topics, std::vector<std::string>& named, std::size_t& more) const {
    const std::size_t shown = std::min(topics.size(), RulePrice::most_named);
    for (std::size_t next = 0; next < shown; ++next) named.push_back(body_.topics[topics[next]].id);
    more = topics.size() - shown;
  }

  const Body& body_;
  const Objective& objective_;
  Problem problem_;
  RuleBook book_;
  Holds holds_;
  Least with_;
  std::size_t budget_each_;
  std::vector<RulePrice> prices_;
};

}  // namespace

std::vector<RulePrice> price_rules(const Body& body, const Objective& objective) {
  PriceList list(body, objective);
  for (std::size_t rule = 0; rule < body.rules.size(); ++rule) list.add_rule(rule);
  for (std::size_t topic = 0; topic < body.topics.size(); ++topic) list.add_parts(topic);
  return list.prices();
}

}  // namespace bedside::arrange
