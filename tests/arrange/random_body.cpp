#include "random_body.hpp"

#include <algorithm>
#include <numeric>
#include <sstream>

#include <fmt/format.h>

namespace bedside::random_body {
namespace {

using arrange::Body;

void add_topics(Body& body, Dice& dice, const Shape& shape) {
  const std::size_t count = roll(dice, shape.most_topics + 1);
  const std::size_t valences = 1 + roll(dice, 5);  // few different ones make many ties
  std::size_t pieces = 0;
  for (std::size_t topic = 0; topic < count; ++topic) {
    arrange::BodyTopic next;
    next.id = fmt::format("{}{}", static_cast<char>('a' + topic % 26), topic / 26);
    next.title = fmt::format("Topic {}", next.id);
    next.valence = static_cast<int>((roll(dice, valences) + roll(dice, 2)) % 5) - 2;
    if (shape.parts && roll(dice, 4) == 0) next.parts = 1 + roll(dice, 3);
    next.selected = !shape.leave_out || roll(dice, 5) != 0;
    const std::size_t needed = std::max<std::size_t>(1, next.parts);
    if (next.selected && pieces + needed > shape.most_pieces) break;
    if (next.selected) pieces += needed;
    body.topics.push_back(next);
  }
}

/// A hidden order that the rules agree with, so that they can't contradict each other by themselves.
std::vector<std::size_t> hidden_order(Dice& dice, std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t place = count; place > 1; --place) std::swap(order[place - 1], order[roll(dice, place)]);
  return order;
}

void add_glue(Body& body, Dice& dice, const std::vector<std::size_t>& order) {
  const std::size_t one_in = 2 + roll(dice, 6);
  for (std::size_t place = 1; place < order.size(); ++place)
    if (roll(dice, one_in) == 0) body.rules.push_back({RuleKind::directly_after, order[place], order[place - 1]});
  // What is glued to a left-out topic shares its fate.
  for (std::size_t round = 0; round < body.topics.size(); ++round) {
    for (const arrange::HardRule& rule : body.rules)
      if (!body.topics[rule.other].selected) body.topics[rule.topic].selected = false;
  }
}

void add_rules(Body& body, Dice& dice, const std::vector<std::size_t>& order, const Shape& shape) {
  static constexpr RuleKind kinds[]{RuleKind::after, RuleKind::resolves, RuleKind::answer};
  const std::size_t count = roll(dice, shape.few_rules ? 2 : order.size() + 2);
  for (std::size_t rule = 0; rule < count; ++rule) {
    std::size_t later = roll(dice, order.size());
    std::size_t earlier = roll(dice, order.size());
    if (later == earlier) continue;
    if (later < earlier && !(shape.may_contradict && roll(dice, 3) == 0)) std::swap(later, earlier);
    body.rules.push_back({kinds[roll(dice, 3)], order[later], order[earlier]});
  }
}

void add_history(Body& body, Dice& dice) {
  if (roll(dice, 2) == 0) return;
  for (const std::size_t topic : hidden_order(dice, body.topics.size())) {
    if (roll(dice, 4) == 0) continue;
    const arrange::BodyTopic& described = body.topics[topic];
    if (described.parts == 0) body.last_order.push_back(described.id);
    for (std::size_t part = 1; part <= described.parts; ++part)
      body.last_order.push_back(fmt::format("{}/{}", described.id, part));
  }
  if (roll(dice, 4) == 0) body.last_order.push_back("long-gone");
  if (roll(dice, 4) == 0 && !body.last_order.empty()) body.last_order.push_back(body.last_order.front());
}

void add_told(Body& body, Dice& dice) {
  const std::size_t count = roll(dice, 4);
  for (const std::size_t topic : hidden_order(dice, body.topics.size())) {
    if (body.told.size() >= count) return;
    const arrange::BodyTopic& described = body.topics[topic];
    if (described.parts == 0) body.told.push_back(described.id);
    const std::size_t parts = described.parts == 0 ? 0 : 1 + roll(dice, described.parts);
    for (std::size_t part = 1; part <= parts; ++part) body.told.push_back(fmt::format("{}/{}", described.id, part));
  }
}

}  // namespace

std::size_t roll(Dice& dice, std::size_t sides) {
  return static_cast<std::size_t>(dice() % sides);
}

Body body(Dice& dice, const Shape& shape) {
  Body body;
  add_topics(body, dice, shape);
  const std::vector<std::size_t> order = hidden_order(dice, body.topics.size());
  if (!order.empty()) {
    if (!shape.few_rules) add_glue(body, dice, order);
    add_rules(body, dice, order, shape);
  }
  add_history(body, dice);
  if (shape.told) add_told(body, dice);
  return body;
}

Body any_rules(Dice& dice) {
  static constexpr RuleKind kinds[]{RuleKind::after, RuleKind::directly_after, RuleKind::resolves, RuleKind::answer};
  Body body;
  const std::size_t count = 1 + roll(dice, 5);
  for (std::size_t topic = 0; topic < count; ++topic) {
    const std::string id(1, static_cast<char>('a' + topic));
    const std::size_t parts = topic < 2 && roll(dice, 2) == 0 ? 1 + roll(dice, 2) : 0;
    body.topics.push_back({id, id, 0, parts, roll(dice, 4) != 0});
  }
  const std::size_t rules = roll(dice, 10);
  for (std::size_t rule = 0; rule < rules; ++rule) {
    const std::size_t topic = roll(dice, count);
    const std::size_t other = roll(dice, count);
    if (topic != other) body.rules.push_back({kinds[roll(dice, 4)], topic, other});
  }
  return body;
}

std::vector<Principle> principles(Dice& dice) {
  std::vector<Principle> all(all_principles.begin(), all_principles.end());
  if (roll(dice, 3) == 0) return all;
  for (std::size_t place = all.size(); place > 1; --place) std::swap(all[place - 1], all[roll(dice, place)]);
  all.resize(roll(dice, all.size() + 1));
  return all;
}

std::string described(const Body& body, const std::vector<Principle>& principles) {
  std::ostringstream text;
  for (const arrange::BodyTopic& topic : body.topics)
    text << topic.id << " " << topic.valence << " parts " << topic.parts << (topic.selected ? "" : " left out") << "\n";
  for (const arrange::HardRule& rule : body.rules)
    text << body.topics[rule.topic].id << " " << name_of(rule.kind) << " " << body.topics[rule.other].id << "\n";
  text << "last order:";
  for (const std::string& id : body.last_order) text << " " << id;
  text << "\ntold:";
  for (const std::string& id : body.told) text << " " << id;
  text << "\nprinciples:";
  for (const Principle principle : principles) text << " " << name_of(principle);
  return text.str();
}

}  // namespace bedside::random_body
