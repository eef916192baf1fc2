#include "arrange/rule_book.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace bedside::arrange {

RuleBook::RuleBook(const Body& body) : body_(body), as_follower_(body.topics.size()), as_followed_(body.topics.size()) {
  for (std::size_t rule = 0; rule < body.rules.size(); ++rule) {
    as_follower_[body.rules[rule].topic].push_back(rule);
    as_followed_[body.rules[rule].other].push_back(rule);
  }
}

std::vector<Tie> RuleBook::followed_by(std::size_t topic) const {
  std::vector<Tie> ties;
  std::set<std::pair<RuleKind, std::size_t>> seen;
  std::vector<std::pair<RuleKind, std::size_t>> reached;
  const auto reach = [&](RuleKind kind, std::size_t other) {
    if (seen.emplace(kind, other).second) reached.emplace_back(kind, other);
  };
  for (const std::size_t rule : as_follower_[topic]) reach(body_.rules[rule].kind, body_.rules[rule].other);
  for (std::size_t next = 0; next < reached.size(); ++next) {
    const auto [kind, other] = reached[next];
    if (body_.topics[other].selected) {
      ties.push_back({kind, topic, other});
      continue;
    }
    for (const std::size_t rule : as_follower_[other]) reach(kind, body_.rules[rule].other);
  }
  return ties;
}

std::vector<Tie> RuleBook::following(std::size_t topic) const {
  std::vector<Tie> ties;
  std::set<std::size_t> passed;
  std::vector<std::size_t> reached{topic};
  for (std::size_t next = 0; next < reached.size(); ++next) {
    for (const std::size_t rule : as_followed_[reached[next]]) {
      const HardRule& written = body_.rules[rule];
      if (body_.topics[written.topic].selected) {
        const Tie tie{written.kind, written.topic, topic};
        if (std::find(ties.begin(), ties.end(), tie) == ties.end()) ties.push_back(tie);
      } else if (passed.insert(written.topic).second) {
        reached.push_back(written.topic);
      }
    }
  }
  return ties;
}

namespace {

void add_broken_parts(const Layout& layout, Index unit, const std::vector<Index>& place, std::vector<Tie>& broken) {
  const std::size_t topic = layout.units[unit].topic;
  const bool after_next = unit != layout.last_unit[topic] && place[unit + 1] < place[unit];
  const bool before_last = unit != layout.first_unit[topic] && place[unit - 1] > place[unit];
  if (after_next || before_last) broken.push_back({RuleKind::parts, topic, topic});
}

}  // namespace

std::vector<Tie> broken_ties(const RuleBook& book, const Layout& layout, const std::vector<Index>& units,
                             const std::vector<Index>& place) {
  std::vector<Tie> broken;
  for (const Index unit : units) {
    const std::size_t topic = layout.units[unit].topic;
    if (unit == layout.first_unit[topic]) {
      for (const Tie& tie : book.followed_by(topic))
        if (place[layout.last_unit[tie.other]] > place[unit]) broken.push_back(tie);
    }
    if (unit == layout.last_unit[topic]) {
      for (const Tie& tie : book.following(topic))
        if (place[layout.first_unit[tie.topic]] < place[unit]) broken.push_back(tie);
    }
    add_broken_parts(layout, unit, place, broken);
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
