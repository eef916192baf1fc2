#include "brute_force.hpp"

#include <algorithm>
#include <cstdlib>

namespace bedside::brute_force {
namespace {

using arrange::Body;
using arrange::HardRule;

using Matrix = std::vector<std::vector<bool>>;

/// follows[a][b]: topic a has to come after topic b, directly or through others, left-out ones included. A topic that
/// was begun doesn't have to follow anything any more.
Matrix follows_among_topics(const Body& body, const std::vector<bool>& begun) {
  const std::size_t count = body.topics.size();
  Matrix follows(count, std::vector<bool>(count, false));
  for (const HardRule& rule : body.rules)
    if (!begun[rule.topic]) follows[rule.topic][rule.other] = true;
  for (std::size_t middle = 0; middle < count; ++middle) {
    for (std::size_t from = 0; from < count; ++from) {
      if (!follows[from][middle]) continue;
      for (std::size_t to = 0; to < count; ++to)
        if (follows[middle][to]) follows[from][to] = true;
    }
  }
  return follows;
}

}  // namespace

Definition::Definition(const Body& body, std::optional<std::size_t> loose) : body_(body) {
  for (std::size_t topic = 0; topic < body.topics.size(); ++topic) {
    const arrange::BodyTopic& described = body.topics[topic];
    if (!described.selected) continue;
    if (described.parts == 0) pieces_.push_back({topic, 0, described.id});
    for (std::size_t part = 1; part <= described.parts; ++part)
      pieces_.push_back({topic, part, described.id + "/" + std::to_string(part)});
  }
  for (const std::string& id : body.told) {
    const std::size_t piece = place_written(id);
    const bool known = piece != pieces_.size();
    if (known && std::find(told_.begin(), told_.end(), piece) == told_.end()) told_.push_back(piece);
  }
  follow();
  add_next_to_tell();
  follow();
  relate(loose);
  relate_told();
  const Order habit = habitual_order();
  for (const Piece& piece : pieces_)
    usual_place_.push_back(static_cast<std::size_t>(std::find(habit.begin(), habit.end(), piece.id) - habit.begin()));
}

void Definition::follow() {
  std::vector<bool> begun(body_.topics.size(), false);
  for (std::size_t topic = 0; topic < body_.topics.size(); ++topic)
    begun[topic] = body_.topics[topic].selected && is_told(first_piece(topic));
  follows_ = follows_among_topics(body_, begun);
}

void Definition::relate(std::optional<std::size_t> loose) {
  earlier_.assign(pieces_.size(), std::vector<bool>(pieces_.size(), false));
  glued_to_.assign(pieces_.size(), std::nullopt);
  for (std::size_t topic = 0; topic < body_.topics.size(); ++topic) {
    for (std::size_t other = 0; other < body_.topics.size(); ++other) {
      if (!follows_[topic][other] || !body_.topics[topic].selected || !body_.topics[other].selected) continue;
      const std::size_t last_behind = loose == topic ? last_piece(topic) : first_piece(topic);
      const std::size_t first_ahead = loose == other ? first_piece(other) : last_piece(other);
      for (std::size_t ahead = first_ahead; ahead <= last_piece(other); ++ahead)
        for (std::size_t behind = first_piece(topic); behind <= last_behind; ++behind) earlier_[ahead][behind] = true;
    }
  }
  for (std::size_t piece = 1; piece < pieces_.size(); ++piece)
    if (pieces_[piece].part > 1 && loose != pieces_[piece].topic) earlier_[piece - 1][piece] = true;
  for (const HardRule& rule : body_.rules) {
    if (rule.kind != RuleKind::directly_after) continue;
    if (!body_.topics[rule.topic].selected || !body_.topics[rule.other].selected) continue;
    glued_to_[first_piece(rule.topic)] = last_piece(rule.other);
  }
}

std::size_t Definition::first_piece(std::size_t topic) const {
  std::size_t piece = 0;
  while (pieces_[piece].topic != topic) ++piece;
  return piece;
}

std::size_t Definition::last_piece(std::size_t topic) const {
  std::size_t piece = first_piece(topic);
  while (piece + 1 < pieces_.size() && pieces_[piece + 1].topic == topic) ++piece;
  return piece;
}

std::size_t Definition::place_written(const std::string& id) const {
  std::size_t place = 0;
  while (place < pieces_.size() && pieces_[place].id != id) ++place;
  return place;
}

bool Definition::may_follow(const std::vector<std::size_t>& placed, std::size_t next) const {
  if (std::find(placed.begin(), placed.end(), next) != placed.end()) return false;
  for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
    if (!earlier_[piece][next]) continue;
    if (std::find(placed.begin(), placed.end(), piece) == placed.end()) return false;
  }
  for (std::size_t piece = 0; piece < pieces_.size(); ++piece)  // whoever is glued to the last one comes now
    if (!placed.empty() && glued_to_[piece] == placed.back() && piece != next) return false;
  return !glued_to_[next] || (!placed.empty() && placed.back() == *glued_to_[next]);
}

void Definition::extend(Pieces& placed, const std::function<void(const Pieces&)>& visit) const {
  if (placed.size() == pieces_.size()) return visit(placed);
  for (std::size_t next = 0; next < pieces_.size(); ++next) {
    if (!may_follow(placed, next)) continue;
    placed.push_back(next);
    extend(placed, visit);
    placed.pop_back();
  }
}

void Definition::for_each(const std::function<void(const Pieces&)>& visit) const {
  Pieces placed;
  extend(placed, visit);
}

void Definition::for_each_order(const std::function<void(const Order&)>& visit) const {
  for_each([&](const Pieces& order) { visit(ids(order)); });
}

Order Definition::ids(const Pieces& order) const {
  Order ids;
  for (const std::size_t piece : order) ids.push_back(pieces_[piece].id);
  return ids;
}

bool Definition::keeps_rules(const Order& order) const {
  std::vector<std::size_t> places(pieces_.size(), order.size());
  for (std::size_t place = 0; place < order.size(); ++place) {
    const std::size_t piece = place_written(order[place]);
    if (piece == pieces_.size() || places[piece] != order.size()) return false;
    places[piece] = place;
  }
  if (order.size() != pieces_.size()) return false;
  for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
    for (std::size_t other = 0; other < pieces_.size(); ++other)
      if (earlier_[piece][other] && places[piece] >= places[other]) return false;
    if (glued_to_[piece] && places[*glued_to_[piece]] + 1 != places[piece]) return false;
  }
  return true;
}

std::vector<Item> Definition::items(const Order& order) const {
  std::vector<Item> items;
  for (std::size_t place = 0; place < order.size(); ++place) {
    const std::size_t piece = place_written(order[place]);
    const int valence = body_.topics[pieces_[piece].topic].valence;
    if (place == 0 || !glued_to_[piece]) items.push_back({{}, valence});
    Item& item = items.back();
    item.topics.push_back(order[place]);
    const bool larger = std::abs(valence) > std::abs(item.valence);
    if (larger || (valence < 0 && valence == -item.valence)) item.valence = valence;
  }
  return items;
}

Order Definition::habitual_order() const {
  Order habit;
  for (const std::string& id : body_.last_order) {
    const bool known = place_written(id) != pieces_.size();
    if (known && std::find(habit.begin(), habit.end(), id) == habit.end()) habit.push_back(id);
  }
  for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
    if (std::find(habit.begin(), habit.end(), pieces_[piece].id) != habit.end()) continue;
    std::size_t behind = 0;
    for (std::size_t place = 0; place < habit.size(); ++place)
      if (place_written(habit[place]) < piece) behind = place + 1;
    habit.insert(habit.begin() + static_cast<std::ptrdiff_t>(behind), pieces_[piece].id);
  }
  return habit;
}

namespace {

std::int64_t split_pleasure(const std::vector<int>& valences) {
  std::int64_t hard_part = 0;
  std::vector<std::int64_t> pleasant;
  const auto count = static_cast<std::int64_t>(valences.size());
  for (std::int64_t place = 1; place <= count; ++place) {
    const int valence = valences[static_cast<std::size_t>(place - 1)];
    if (valence < 0) hard_part = place;
    if (valence > 0) pleasant.push_back(place);
  }
  const auto all = static_cast<std::int64_t>(pleasant.size());
  std::int64_t cost = 0;
  for (std::int64_t nth = 1; nth <= all; ++nth) {
    const std::int64_t place = pleasant[static_cast<std::size_t>(nth - 1)];
    cost += std::abs(all * place - (all * hard_part + nth * (count - hard_part)));
  }
  return cost;
}

void add_pain_costs(const std::vector<int>& valences, Costs& costs) {
  std::int64_t runs = 0;
  for (std::size_t place = 0; place < valences.size(); ++place) {
    if (valences[place] >= 0) continue;
    costs[Principle::bad_news_first] += -valences[place] * static_cast<std::int64_t>(place);
    if (place == 0 || valences[place - 1] >= 0) ++runs;
  }
  costs[Principle::combine_pain] = std::max<std::int64_t>(runs - 1, 0);
}

}  // namespace

std::vector<int> Definition::item_valences(const Pieces& order) const {
  std::vector<int> valences;
  for (std::size_t place = 0; place < order.size(); ++place) {
    const int valence = body_.topics[pieces_[order[place]].topic].valence;
    if (place == 0 || !glued_to_[order[place]]) {
      valences.push_back(valence);
      continue;
    }
    int& strongest = valences.back();
    const bool larger = std::abs(valence) > std::abs(strongest);
    if (larger || (valence < 0 && valence == -strongest)) strongest = valence;
  }
  return valences;
}

Costs Definition::costs(const Pieces& order) const {
  Costs costs;
  if (order.empty()) return costs;
  const std::vector<int> valences = item_valences(order);
  costs[Principle::finish_strong] = *std::max_element(valences.begin(), valences.end()) - valences.back();
  add_pain_costs(valences, costs);
  costs[Principle::split_pleasure] = split_pleasure(valences);
  const auto pleasant = std::count_if(valences.begin(), valences.end(), [](int valence) { return valence > 0; });
  for (std::size_t place = 1; place < order.size(); ++place) {
    const std::size_t topic = pieces_[order[place]].topic;
    if (topic == pieces_[order[place - 1]].topic && body_.topics[topic].valence > 0)
      costs[Principle::split_pleasure] += pleasant;
  }
  for (std::size_t first = 0; first < order.size(); ++first)
    for (std::size_t second = first + 1; second < order.size(); ++second)
      if (usual_place_[order[second]] < usual_place_[order[first]]) ++costs[Principle::keep_habits];
  return costs;
}

Costs Definition::costs(const Order& order) const {
  Pieces pieces;
  for (const std::string& id : order) pieces.push_back(place_written(id));
  return costs(pieces);
}

bool less_in_priority(const Costs& left, const Costs& right, const std::vector<Principle>& principles) {
  for (const Principle principle : principles)
    if (left[principle] != right[principle]) return left[principle] < right[principle];
  return false;
}

std::optional<Best> best_order(const Definition& definition, const std::vector<Principle>& principles) {
  std::optional<std::pair<Definition::Pieces, Costs>> best;
  definition.for_each([&](const Definition::Pieces& order) {
    const Costs costs = definition.costs(order);
    if (!best || less_in_priority(costs, best->second, principles)) best.emplace(order, costs);
  });
  if (!best) return std::nullopt;
  return Best{definition.ids(best->first), best->second};
}

}  // namespace bedside::brute_force
