#include "arrange/rule_book.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace bedside::arrange {
namespace {

bool is_past(const Layout& layout, const HardRule& rule) {
  const Index follower = layout.first_unit[rule.topic];
  if (follower == nowhere || !layout.is_begun(follower)) return false;
  const Index followed = layout.last_unit[rule.other];
  return followed == nowhere || layout.block_of[follower] != layout.block_of[followed];
}

constexpr std::size_t start = static_cast<std::size_t>(-1);

/// A topic that rules lead to, and the place in the list of the one that they led on from.
struct Reached {
  std::size_t topic = 0;
  std::size_t from = start;
};

/// The topics that were passed on the way, the last one first.
std::vector<std::size_t> way_back(const std::vector<Reached>& reached, std::size_t at) {
  std::vector<std::size_t> way;
  for (; at != start; at = reached[at].from) way.push_back(reached[at].topic);
  return way;
}

void add_broken_parts(const RuleBook& book, const Layout& layout, Index unit, const std::vector<Index>& place,
                      std::vector<Tie>& broken) {
  const std::size_t topic = layout.units[unit].topic;
  const bool after_next =
      unit != layout.last_unit[topic] && !layout.is_begun(unit + 1) && place[unit + 1] < place[unit];
  const bool before_last = unit != layout.first_unit[topic] && place[unit - 1] > place[unit];
  if (after_next || before_last) broken.push_back(book.parts_of(topic));
}

}  // namespace

RuleBook::RuleBook(const Body& body, const Layout& layout)
    : body_(body), as_follower_(body.topics.size()), as_followed_(body.topics.size()) {
  for (std::size_t rule = 0; rule < body.rules.size(); ++rule) {
    if (is_past(layout, body.rules[rule])) continue;
    as_follower_[body.rules[rule].topic].push_back(rule);
    as_followed_[body.rules[rule].other].push_back(rule);
  }
}

std::vector<Tie> RuleBook::followed_by(std::size_t topic, const IsWanted& is_wanted) const {
  std::vector<Tie> ties;
  std::set<std::pair<RuleKind, std::size_t>> seen;
  std::vector<Reached> reached;
  std::vector<std::size_t> first_rule;  // of each, which rule of `topic` led there
  for (const std::size_t rule : as_follower_[topic]) {
    if (!seen.emplace(body_.rules[rule].kind, body_.rules[rule].other).second) continue;
    reached.push_back({body_.rules[rule].other, start});
    first_rule.push_back(rule);
  }
  for (std::size_t next = 0; next < reached.size(); ++next) {
    const Reached at = reached[next];
    const HardRule& written = body_.rules[first_rule[next]];
    if (body_.topics[at.topic].selected) {
      if (!is_wanted(at.topic)) continue;
      std::vector<std::size_t> through = way_back(reached, at.from);
      std::reverse(through.begin(), through.end());
      ties.push_back({written.kind, topic, at.topic, std::move(through), written.line});
      continue;
    }
    for (const std::size_t rule : as_follower_[at.topic]) {
      if (!seen.emplace(written.kind, body_.rules[rule].other).second) continue;
      reached.push_back({body_.rules[rule].other, next});
      first_rule.push_back(first_rule[next]);
    }
  }
  return ties;
}

std::vector<Tie> RuleBook::following(std::size_t topic, const IsWanted& is_wanted) const {
  std::vector<Tie> ties;
  std::set<std::pair<RuleKind, std::size_t>> told;
  std::set<std::size_t> passed;
  std::vector<Reached> reached{{topic, start}};
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (const std::size_t rule : as_followed_[reached[next].topic]) {
      const HardRule& written = body_.rules[rule];
      if (!body_.topics[written.topic].selected) {
        if (passed.insert(written.topic).second) reached.push_back({written.topic, next});
      } else if (is_wanted(written.topic) && told.emplace(written.kind, written.topic).second) {
        std::vector<std::size_t> through = way_back(reached, next);
        through.pop_back();  // the topic itself
        ties.push_back({written.kind, written.topic, topic, std::move(through), written.line});
      }
    }
  }
  return ties;
}

Tie RuleBook::glue_of(std::size_t topic) const {
  for (const std::size_t rule : as_follower_[topic]) {
    const HardRule& written = body_.rules[rule];
    if (written.kind == RuleKind::directly_after) return {written.kind, topic, written.other, {}, written.line};
  }
  return {RuleKind::directly_after, topic, topic};
}

std::vector<Tie> broken_ties(const RuleBook& book, const Layout& layout, const std::vector<Index>& units,
                             const std::vector<Index>& place) {
  std::vector<Tie> broken;
  for (const Index unit : units) {
    const std::size_t topic = layout.units[unit].topic;
    const auto add = [&](const std::vector<Tie>& ties) { broken.insert(broken.end(), ties.begin(), ties.end()); };
    if (unit == layout.first_unit[topic])
      add(book.followed_by(topic, [&](std::size_t other) { return place[layout.last_unit[other]] > place[unit]; }));
    if (unit == layout.last_unit[topic])
      add(book.following(topic, [&](std::size_t other) { return place[layout.first_unit[other]] < place[unit]; }));
    add_broken_parts(book, layout, unit, place, broken);
  }
  std::vector<Tie> by_kind;
  for (const RuleKind kind :
       {RuleKind::after, RuleKind::directly_after, RuleKind::resolves, RuleKind::answer, RuleKind::parts}) {
    std::copy_if(broken.begin(), broken.end(), std::back_inserter(by_kind),
                 [&](const Tie& tie) { return tie.kind == kind; });
  }
  return by_kind;
}

}  // namespace bedside::arrange
