#include "arrange/layout.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

#include <fmt/format.h>

namespace bedside::arrange {
namespace {

void list_units(const Body& body, Layout& layout) {
  const auto sum = [](std::size_t units, const BodyTopic& topic) {
    return units + std::max<std::size_t>(topic.parts, 1);
  };
  const std::size_t most = std::accumulate(body.topics.begin(), body.topics.end(), std::size_t{0}, sum);
  layout.units.reserve(most);
  layout.unit_valence.reserve(most);
  layout.first_unit.assign(body.topics.size(), nowhere);
  layout.last_unit.assign(body.topics.size(), nowhere);
  for (std::size_t topic = 0; topic < body.topics.size(); ++topic) {
    const BodyTopic& described = body.topics[topic];
    if (!described.selected) continue;
    layout.first_unit[topic] = static_cast<Index>(layout.units.size());
    if (described.parts == 0) layout.units.push_back({topic, 0});
    for (std::size_t part = 1; part <= described.parts; ++part) layout.units.push_back({topic, part});
    layout.unit_valence.resize(layout.units.size(), described.valence);
    layout.last_unit[topic] = static_cast<Index>(layout.units.size() - 1);
  }
}

void list_told(const Body& body, Layout& layout) {
  layout.told = units_named(body, layout, body.told);
  layout.place_told.assign(layout.units.size(), 0);
  Index next = 1;
  for (const Index unit : layout.told) layout.place_told[unit] = next++;
}

/// Whether the two can still be neighbours, in this order.
bool may_be_neighbours(std::size_t front_told, std::size_t back_told, std::size_t told) {
  if (back_told != 0) return front_told + 1 == back_told && front_told != 0;
  return front_told == 0 || front_told == told;
}

/// Whether one of these topics has to follow another that is still to be told; also by way of topics that aren't.
bool follow_untold_topics(const Body& body, const Layout& layout, std::vector<std::size_t> topics) {
  std::vector<std::vector<std::size_t>> followed(body.topics.size());
  for (const HardRule& rule : body.rules) followed[rule.topic].push_back(rule.other);
  std::vector<bool> seen(body.topics.size(), false);
  for (const std::size_t topic : topics) seen[topic] = true;
  for (std::size_t next = 0; next < topics.size(); ++next)
    for (const std::size_t other : followed[topics[next]]) {
      if (seen[other]) continue;
      seen[other] = true;
      if (!body.topics[other].selected)
        topics.push_back(other);
      else if (!layout.is_told(layout.last_unit[other]))
        return true;
    }
  return false;
}

/// What is glued behind the topic told last can have joined the call after that was told, and have to follow others
/// that come yet. Then it can't stand there any more, and comes when they have been told.
void part_from_told(const Body& body, const Layout& layout, std::vector<Index>& behind) {
  if (layout.told.empty()) return;
  const Index last = layout.told.back();
  std::vector<std::size_t> chain;
  for (Index unit = behind[last]; unit != nowhere && chain.size() < layout.units.size(); unit = behind[unit])
    chain.push_back(layout.units[unit].topic);
  if (!chain.empty() && follow_untold_topics(body, layout, chain)) behind[last] = nowhere;
}

/// For each unit the one glued right behind it, or `nowhere`.
std::vector<Index> glued_behind(const Body& body, const Layout& layout) {
  std::vector<Index> behind(layout.units.size(), nowhere);
  std::vector<bool> taken(layout.units.size(), false);
  for (const HardRule& rule : body.rules) {
    if (rule.kind != RuleKind::directly_after || rule.topic == rule.other) continue;
    const Index front = layout.last_unit[rule.other];
    const Index back = layout.first_unit[rule.topic];
    if (front == nowhere || back == nowhere || behind[front] != nowhere || taken[back]) continue;
    if (!may_be_neighbours(layout.place_told[front], layout.place_told[back], layout.told.size())) continue;
    behind[front] = back;
    taken[back] = true;
  }
  part_from_told(body, layout, behind);
  return behind;
}

int stronger(int left, int right) {
  if (std::abs(left) != std::abs(right)) return std::abs(left) > std::abs(right) ? left : right;
  return left < right ? left : right;
}

void gather_block(Layout& layout, const std::vector<Index>& behind, Index head) {
  Block block;
  block.valence = layout.unit_valence[head];
  for (Index unit = head; unit != nowhere && layout.block_of[unit] == nowhere; unit = behind[unit]) {
    layout.block_of[unit] = static_cast<Index>(layout.blocks.size());
    block.units.push_back(unit);
    block.valence = stronger(block.valence, layout.unit_valence[unit]);
  }
  layout.blocks.push_back(std::move(block));
}

void gather_blocks(const Body& body, Layout& layout) {
  const std::vector<Index> behind = glued_behind(body, layout);
  std::vector<bool> is_head(layout.units.size(), true);
  for (const Index unit : behind)
    if (unit != nowhere) is_head[unit] = false;
  layout.block_of.assign(layout.units.size(), nowhere);
  layout.blocks.reserve(static_cast<std::size_t>(std::count(is_head.begin(), is_head.end(), true)));
  for (Index unit = 0; unit < layout.units.size(); ++unit)
    if (is_head[unit]) gather_block(layout, behind, unit);
  for (Index unit = 0; unit < layout.units.size(); ++unit)  // only topics glued in a ring are left, an unsound body
    if (layout.block_of[unit] == nowhere) gather_block(layout, behind, unit);
}

/// What has been told has been told, whatever it should have followed.
void link(Layout& layout, const std::vector<bool>& begun, Index earlier, Index later) {
  const bool too_late = later < begun.size() && begun[later];
  if (earlier != later && !too_late) layout.followers[earlier].push_back(later);
}

/// Rules carry over through left-out topics.
std::vector<Index> number_passed_through(const Body& body, Layout& layout) {
  std::vector<Index> passed_through(body.topics.size(), nowhere);
  Index nodes = static_cast<Index>(layout.blocks.size());
  for (std::size_t topic = 0; topic < body.topics.size(); ++topic)
    if (!body.topics[topic].selected) passed_through[topic] = nodes++;
  layout.followers.assign(nodes, {});
  return passed_through;
}

/// A rule is about the edge of a topic; with its parts loose any of them may come to stand there.
void link_rules(const Body& body, Layout& layout, const std::vector<bool>& begun) {
  const std::vector<Index> passed_through = number_passed_through(body, layout);
  const auto for_each_node = [&](std::size_t topic, Index edge, const auto& visit) {
    if (edge == nowhere) return visit(passed_through[topic]);
    const Index block = layout.block_of[edge];
    if (layout.loose != topic || begun[block]) return visit(block);
    for (Index unit = layout.first_unit[topic]; unit <= layout.last_unit[topic]; ++unit) visit(layout.block_of[unit]);
  };
  for (const HardRule& rule : body.rules)
    for_each_node(rule.other, layout.last_unit[rule.other], [&](Index earlier) {
      for_each_node(rule.topic, layout.first_unit[rule.topic],
                    [&](Index later) { link(layout, begun, earlier, later); });
    });
}

void link_parts(Layout& layout, const std::vector<bool>& begun) {
  for (Index unit = 1; unit < layout.units.size(); ++unit) {
    const Unit& described = layout.units[unit];
    if (described.part > 1 && layout.loose != described.topic)
      link(layout, begun, layout.block_of[unit - 1], layout.block_of[unit]);
  }
}

/// The blocks of what has been told stand first, one behind the other, and all others behind them.
void link_told(Layout& layout, const std::vector<bool>& begun) {
  Index last = nowhere;
  for (const Index unit : layout.told) {
    const Index block = layout.block_of[unit];
    if (last != nowhere && last != block) layout.followers[last].push_back(block);
    last = block;
  }
  if (last == nowhere) return;
  for (Index block = 0; block < layout.blocks.size(); ++block)
    if (!begun[block]) layout.followers[last].push_back(block);
}

std::vector<bool> begun_blocks(const Layout& layout) {
  std::vector<bool> begun(layout.blocks.size(), false);
  for (const Index unit : layout.told) begun[layout.block_of[unit]] = true;
  return begun;
}

}  // namespace

Layout lay_out(const Body& body, std::optional<std::size_t> loose) {
  Layout layout;
  layout.loose = loose;
  list_units(body, layout);
  list_told(body, layout);
  gather_blocks(body, layout);
  const std::vector<bool> begun = begun_blocks(layout);
  link_rules(body, layout, begun);
  link_parts(layout, begun);
  link_told(layout, begun);
  return layout;
}

std::vector<Index> units_named(const Body& body, const Layout& layout, const std::vector<std::string>& ids) {
  std::vector<Index> named;
  if (ids.empty()) return named;
  std::vector<std::pair<std::string, Index>> by_id;
  by_id.reserve(layout.units.size());
  for (Index unit = 0; unit < layout.units.size(); ++unit) by_id.emplace_back(id_of(body, layout.units[unit]), unit);
  std::sort(by_id.begin(), by_id.end());
  std::vector<bool> listed(layout.units.size(), false);
  for (const std::string& id : ids) {
    const auto found = std::lower_bound(by_id.begin(), by_id.end(), std::pair<std::string, Index>{id, 0});
    if (found == by_id.end() || found->first != id || listed[found->second]) continue;
    listed[found->second] = true;
    named.push_back(found->second);
  }
  return named;
}

std::string id_of(const Body& body, const Unit& unit) {
  const std::string& id = body.topics[unit.topic].id;
  return unit.part == 0 ? id : fmt::format("{}/{}", id, unit.part);
}

std::vector<Index> units_of(const Layout& layout, const BlockOrder& order) {
  std::vector<Index> units;
  units.reserve(layout.units.size());
  for (const Index block : order)
    units.insert(units.end(), layout.blocks[block].units.begin(), layout.blocks[block].units.end());
  return units;
}

std::vector<Index> topological_nodes(const Layout& layout) {
  const std::size_t nodes = layout.followers.size();
  std::vector<std::size_t> waiting_for(nodes, 0);
  for (const auto& followers : layout.followers)
    for (const Index follower : followers) ++waiting_for[follower];
  std::vector<Index> order;
  order.reserve(nodes);
  std::vector<bool> listed(nodes, false);
  const auto list = [&](Index node) {
    order.push_back(node);
    listed[node] = true;
  };
  for (Index node = 0; node < nodes; ++node)
    if (waiting_for[node] == 0) list(node);
  for (std::size_t next = 0; next < order.size(); ++next) {
    for (const Index follower : layout.followers[order[next]])
      if (--waiting_for[follower] == 0) list(follower);
  }
  for (Index node = 0; node < nodes; ++node)
    if (!listed[node]) list(node);
  return order;
}

}  // namespace bedside::arrange
