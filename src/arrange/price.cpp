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

/// The order of one layout in the blocks of another, which are the same or parted.
BlockOrder in_blocks_of(const Layout& other, const Layout& layout, const BlockOrder& order) {
  BlockOrder blocks;
  for (const Index unit : units_of(layout, order))
    if (blocks.empty() || blocks.back() != other.block_of[unit]) blocks.push_back(other.block_of[unit]);
  return blocks;
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
  PriceList(const Body& body, const Objective& objective, std::optional<std::size_t> about)
      : body_(body),
        objective_(objective),
        about_(about),
        problem_(pose(body, objective)),
        book_(body, problem_.layout),
        holds_(body, book_),
        best_(find_best(problem_, order_as_written(problem_.layout), objective.state_budget)),
        with_{costs_of(problem_, best_.order), best_.optimal},
        budget_each_(share_of(objective.state_budget, body.rules.size())) {}

  void add_rule(std::size_t rule) {
    const HardRule& written = body_.rules[rule];
    const Hold hold = holds_.of(rule);
    if (hold.followers.empty() || is_told(problem_.layout.first_unit[written.topic])) return;
    if (about_ && !touches(written, hold)) return;
    const bool glues = written.kind == RuleKind::directly_after && body_.topics[written.topic].selected;
    if (!glues && holds_.is_implied(rule)) return add(written, hold, with_);
    Body without = body_;
    without.rules.erase(without.rules.begin() + static_cast<std::ptrdiff_t>(rule));
    add(written, hold, least_without(pose(without, objective_)));
  }

  void add_parts(std::size_t topic) {
    if (!body_.topics[topic].selected || body_.topics[topic].parts < 2) return;
    if (is_told(problem_.layout.last_unit[topic]) || (about_ && topic != *about_)) return;
    const HardRule in_order{RuleKind::parts, topic, topic, body_.topics[topic].line};
    add(in_order, {}, least_without(pose(body_, objective_, topic)));
  }

  const std::vector<RulePrice>& prices() const { return prices_; }

 private:
  bool touches(const HardRule& rule, const Hold& hold) const {
    const auto holds = [&](const std::vector<std::size_t>& topics) {
      return std::binary_search(topics.begin(), topics.end(), *about_);
    };
    return rule.topic == *about_ || rule.other == *about_ || holds(hold.followers) || holds(hold.followed);
  }

  bool is_told(Index unit) const { return unit != nowhere && problem_.layout.is_told(unit); }

  Least least_without(const Problem& without) const {
    const Found found = find_best(without, order_as_written(without.layout), budget_each_);
    Least least{costs_of(without, found.order), found.optimal};
    const bool same_items = without.layout.blocks.size() == problem_.layout.blocks.size();
    // An order with the rule is also one without it, whatever the budget let us find; but a topic that was to come next
    // because it is glued to one that has been told is not begun without that, and its other rules are not past.
    const Costs as_delivered = costs_of(without, in_blocks_of(without.layout, problem_.layout, best_.order));
    const bool stays_allowed = same_items || body_.told.empty();
    if (stays_allowed && less_in_priority(problem_, as_delivered, least.costs)) least.costs = as_delivered;
    // And where the items stay the same, what can't be beaten without the rule can't be beaten with it.
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
  std::optional<std::size_t> about_;
  Problem problem_;
  RuleBook book_;
  Holds holds_;
  Found best_;
  Least with_;
  std::size_t budget_each_;
  std::vector<RulePrice> prices_;
};

}  // namespace

std::vector<RulePrice> price_rules(const Body& body, const Objective& objective, std::optional<std::size_t> about) {
  PriceList list(body, objective, about);
  for (std::size_t rule = 0; rule < body.rules.size(); ++rule) list.add_rule(rule);
  for (std::size_t topic = 0; topic < body.topics.size(); ++topic) list.add_parts(topic);
  return list.prices();
}

}  // namespace bedside::arrange
