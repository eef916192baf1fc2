#include "recipe.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include <fmt/format.h>

#include "../arrange/random_body.hpp"

namespace bedside::benchmark {
namespace {

using arrange::Body;
using arrange::BodyTopic;
using random_body::Dice;
using random_body::roll;

bool one_in(Dice& dice, std::size_t sides) {
  return sides > 0 && roll(dice, sides) == 0;
}

std::vector<std::size_t> shuffled(Dice& dice, std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t place = count; place > 1; --place) std::swap(order[place - 1], order[roll(dice, place)]);
  return order;
}

/// Gives, for each topic, the first of those that it is glued to, or itself.
std::vector<std::size_t> add_topics(Body& body, Dice& dice, const Recipe& recipe) {
  std::vector<std::size_t> head;
  std::size_t items = 0;
  while (items < recipe.items) {
    const std::size_t place = body.topics.size();
    BodyTopic topic;
    topic.id = fmt::format("t{}", place);
    topic.title = fmt::format("Topic {}", place);
    topic.valence = recipe.feelings[roll(dice, recipe.feelings.size())];
    const bool glued = place > 0 && one_in(dice, recipe.glued_one_in);
    if (glued)
      body.rules.push_back({RuleKind::directly_after, place, place - 1});
    else if (topic.valence >= 0 && items + 3 <= recipe.items && one_in(dice, recipe.parts_one_in))
      topic.parts = 2 + roll(dice, 2);
    head.push_back(glued ? head.back() : place);
    if (!glued) items += std::max<std::size_t>(1, topic.parts);
    body.topics.push_back(topic);
  }
  return head;
}

/// Rules agree with a hidden order that has nothing to do with the author's, so that they can't contradict each other.
void add_afters(Body& body, Dice& dice, const Recipe& recipe, const std::vector<std::size_t>& head) {
  const std::vector<std::size_t> hidden_place = shuffled(dice, body.topics.size());
  for (std::size_t topic = 0; topic < body.topics.size(); ++topic) {
    if (!one_in(dice, recipe.after_one_in)) continue;
    std::vector<std::size_t> earlier;
    for (std::size_t other = 0; other < body.topics.size(); ++other)
      if (hidden_place[head[other]] < hidden_place[head[topic]]) earlier.push_back(other);
    for (std::size_t rule = 0; rule < recipe.afters && !earlier.empty(); ++rule)
      body.rules.push_back({RuleKind::after, topic, earlier[roll(dice, earlier.size())]});
  }
}

void add_history(Body& body, Dice& dice) {
  for (const std::size_t topic : shuffled(dice, body.topics.size())) {
    const BodyTopic& told = body.topics[topic];
    if (told.parts == 0) body.last_order.push_back(told.id);
    for (std::size_t part = 1; part <= told.parts; ++part)
      body.last_order.push_back(fmt::format("{}/{}", told.id, part));
  }
}

}  // namespace

Recipe realistic(std::size_t items) {
  Recipe recipe;
  recipe.items = items;
  return recipe;
}

Recipe without_rules(std::size_t items) {
  Recipe recipe = realistic(items);
  recipe.after_one_in = recipe.glued_one_in = recipe.parts_one_in = 0;
  return recipe;
}

Body prepare_body(const Recipe& recipe, std::uint64_t seed) {
  Dice dice(seed);
  Body body;
  const std::vector<std::size_t> head = add_topics(body, dice, recipe);
  add_afters(body, dice, recipe, head);
  if (recipe.history) add_history(body, dice);
  return body;
}

std::vector<Principle> priority(std::size_t place) {
  std::vector<Principle> rest(all_principles.begin(), all_principles.end());
  std::vector<Principle> chosen;
  std::size_t orders_of_rest = 24;
  while (rest.size() > 1) {
    const auto next = rest.begin() + static_cast<std::ptrdiff_t>(place / orders_of_rest);
    chosen.push_back(*next);
    rest.erase(next);
    place %= orders_of_rest;
    orders_of_rest /= rest.size();
  }
  chosen.push_back(rest.front());
  return chosen;
}

}  // namespace bedside::benchmark
