// What has to be true of every arrangement, whatever the size of the body.
#include <algorithm>
#include <utility>

#include "brute_force.hpp"

namespace bedside::brute_force {

Order Definition::as_written() const {
  Order order;
  std::vector<std::size_t> placed;
  while (placed.size() < pieces_.size()) {
    std::size_t next = 0;
    while (next < pieces_.size() && !may_lead_to_all(placed, next)) ++next;
    if (next == pieces_.size()) return order;
    placed.push_back(next);
    order.push_back(pieces_[next].id);
  }
  return order;
}

/// Whether everything glued behind the piece may follow too: nothing else can come in between.
bool Definition::may_lead_to_all(std::vector<std::size_t> placed, std::size_t next) const {
  while (true) {
    if (!may_follow(placed, next)) return false;
    placed.push_back(next);
    std::size_t glued = 0;
    while (glued < pieces_.size() && glued_to_[glued] != next) ++glued;
    if (glued == pieces_.size()) return true;
    next = glued;
  }
}

bool some_order_keeps(const arrange::Body& body) {
  std::vector<std::pair<std::size_t, std::size_t>> pieces;  // topic and part
  for (std::size_t topic = 0; topic < body.topics.size(); ++topic)
    for (std::size_t part = 0; part < std::max<std::size_t>(1, body.topics[topic].parts); ++part)
      pieces.emplace_back(topic, part);
  const auto place_of = [&](std::size_t topic, bool last) {
    const std::size_t part = last && body.topics[topic].parts > 0 ? body.topics[topic].parts - 1 : 0;
    return std::find(pieces.begin(), pieces.end(), std::pair{topic, part}) - pieces.begin();
  };
  do {
    const bool in_parts = std::all_of(pieces.begin(), pieces.end(), [&](const auto& piece) {
      return piece.second == 0 || std::find(pieces.begin(), pieces.end(), std::pair{piece.first, piece.second - 1}) <
                                      std::find(pieces.begin(), pieces.end(), piece);
    });
    const bool kept = std::all_of(body.rules.begin(), body.rules.end(), [&](const arrange::HardRule& rule) {
      const auto distance = place_of(rule.topic, false) - place_of(rule.other, true);
      return rule.kind == RuleKind::directly_after ? distance == 1 : distance > 0;
    });
    if (in_parts && kept) return true;
  } while (std::next_permutation(pieces.begin(), pieces.end()));
  return false;
}

std::vector<std::string> faults_of(const arrange::Body& body, const arrange::Objective& objective,
                                   const Arrangement& arrangement) {
  const Definition definition(body);
  std::vector<std::string> faults;
  const auto expect = [&](bool holds, const char* fault) {
    if (!holds) faults.emplace_back(fault);
  };
  expect(definition.keeps_rules(arrangement.order), "the order breaks a rule, or drops or repeats a topic");
  expect(arrangement.as_written == definition.as_written(), "the order as written is another");
  if (!faults.empty()) return faults;
  expect(arrangement.items == definition.items(arrangement.order), "the items are others");
  expect(arrangement.costs == definition.costs(arrangement.order), "the costs are others");
  expect(arrangement.costs_as_written == definition.costs(arrangement.as_written), "the costs as written are others");
  const auto& principles = objective.principles;
  expect(!less_in_priority(arrangement.costs_as_written, arrangement.costs, principles), "it is worse than as written");
  expect(!less_in_priority(arrangement.costs, arrangement.lower_bound, principles), "it costs less than the bound");
  if (arrangement.optimal) expect(arrangement.lower_bound == arrangement.costs, "optimal, yet not equal to the bound");
  if (principles.empty()) expect(arrangement.order == arrangement.as_written, "no principle, yet not as written");
  return faults;
}

}  // namespace bedside::brute_force
