#include "arrangement_programme.hpp"

#include <algorithm>

namespace bedside::benchmark {
namespace {

int sign_of(int valence) {
  return valence < 0 ? -1 : valence > 0 ? 1 : 0;
}

}  // namespace

Placing::Placing(const arrange::Body& body) : definition(body), items(definition.items(definition.as_written())) {
  before.assign(items.size(), std::vector<bool>(items.size(), false));
  const brute_force::Order habit = definition.habitual_order();
  const std::vector<brute_force::Piece>& pieces = definition.pieces();
  std::vector<std::size_t> items_of_pieces;
  for (const brute_force::Piece& piece : pieces) {
    items_of_pieces.push_back(item_of(piece.id));
    valences.push_back(body.topics[piece.topic].valence);
    habitual.push_back(static_cast<std::size_t>(std::find(habit.begin(), habit.end(), piece.id) - habit.begin()));
  }
  for (std::size_t piece = 0; piece < pieces.size(); ++piece)
    for (std::size_t other = 0; other < pieces.size(); ++other)
      if (definition.stands_before(piece, other)) before[items_of_pieces[piece]][items_of_pieces[other]] = true;
  for (std::size_t middle = 0; middle < items.size(); ++middle)
    for (std::size_t from = 0; from < items.size(); ++from)
      for (std::size_t to = 0; to < items.size(); ++to)
        if (before[from][middle] && before[middle][to]) before[from][to] = true;
  for (std::size_t item = 0; item < items.size(); ++item) before[item][item] = false;  // the glued among themselves
}

std::size_t Placing::item_of(const std::string& topic) const {
  const auto holds = [&](const Item& item) {
    return std::find(item.topics.begin(), item.topics.end(), topic) != item.topics.end();
  };
  return static_cast<std::size_t>(std::find_if(items.begin(), items.end(), holds) - items.begin());
}

std::int64_t Placing::inversions(const Item& first, const Item& then) const {
  std::int64_t pairs = 0;
  for (const std::string& topic : first.topics)
    for (const std::string& next : then.topics)
      if (habitual[definition.place_written(next)] < habitual[definition.place_written(topic)]) ++pairs;
  return pairs;
}

std::int64_t Placing::inversions_within(const Item& item) const {
  std::int64_t pairs = 0;
  for (auto topic = item.topics.begin(); topic != item.topics.end(); ++topic)
    for (auto next = topic + 1; next != item.topics.end(); ++next)
      if (habitual[definition.place_written(*next)] < habitual[definition.place_written(*topic)]) ++pairs;
  return pairs;
}

ArrangementProgramme::ArrangementProgramme(const Placing& placing, const std::vector<Ceiling>& ceilings,
                                           Principle minimised)
    : placing_(placing) {
  place_items();
  keep_rules();
  close_places();
  for (const auto& [principle, most] : ceilings) {
    Linear left;
    left.constant = most;
    programme_.at_least_zero(left.add(cost(principle), -1));
  }
  // A whole number of its own, so that solvers know that costs have no fractions.
  const Column least = programme_.whole(0, 1'000'000);
  programme_.exactly_zero(Linear().add(least).add(cost(minimised), -1));
  programme_.minimise(least);
}

void ArrangementProgramme::place_items() {
  for (std::size_t item = 0; item < count(); ++item) {
    stands_.emplace_back();
    for (std::size_t place = 1; place <= count(); ++place) stands_.back().push_back(programme_.whole(0, 1));
  }
  for (std::size_t item = 0; item < count(); ++item) {
    reached_.emplace_back();
    for (std::size_t place = 1; place <= count(); ++place) {
      const Linear before = reached(item, place - 1);
      const Column now = programme_.real(place == count() ? 1 : 0, 1);
      programme_.exactly_zero(Linear().add(now).add(before, -1).add(stands(item, place), -1));
      reached_.back().push_back(now);
    }
  }
  for (std::size_t place = 1; place <= count(); ++place) {
    Linear here;
    here.constant = -1;
    for (std::size_t item = 0; item < count(); ++item) here.add(stands(item, place));
    programme_.exactly_zero(here);
  }
}

Linear ArrangementProgramme::reached(std::size_t item, std::size_t place) const {
  return place == 0 ? Linear() : Linear().add(reached_[item][place - 1]);
}

Linear ArrangementProgramme::place_of(std::size_t item) const {
  Linear sum;
  for (std::size_t place = 1; place <= count(); ++place) sum.add(stands(item, place), signed_of(place));
  return sum;
}

/// In the strong form: at each place, the later item may only be reached where the earlier one was reached before.
void ArrangementProgramme::keep_rules() {
  for (std::size_t earlier = 0; earlier < count(); ++earlier) {
    for (std::size_t later = 0; later < count(); ++later) {
      if (!placing_.before[earlier][later]) continue;
      const auto stands_between = [&](std::size_t item) {
        return placing_.before[earlier][item] && placing_.before[item][later];
      };
      bool at_once = true;
      for (std::size_t item = 0; item < count(); ++item) at_once = at_once && !stands_between(item);
      if (!at_once) continue;  // follows from the rules in between
      for (std::size_t place = 1; place <= count(); ++place)
        programme_.at_least_zero(reached(earlier, place - 1).add(reached(later, place), -1));
    }
  }
}

/// Nothing stands where those that have to come before it, or after it, leave no place.
void ArrangementProgramme::close_places() {
  for (std::size_t item = 0; item < count(); ++item) {
    std::size_t ahead = 0;
    std::size_t behind = 0;
    for (std::size_t other = 0; other < count(); ++other) {
      if (placing_.before[other][item]) ++ahead;
      if (placing_.before[item][other]) ++behind;
    }
    for (std::size_t place = 1; place <= count(); ++place)
      if (place <= ahead || place + behind > count()) programme_.fix(stands(item, place), 0);
  }
}

Linear ArrangementProgramme::sign_at(std::size_t place, int sign) const {
  Linear sum;
  if (place == 0) return sum;
  for (std::size_t item = 0; item < count(); ++item)
    if (sign_of(placing_.items[item].valence) == sign) sum.add(stands(item, place));
  return sum;
}

std::size_t ArrangementProgramme::count_of(int sign) const {
  const auto has_sign = [&](const Item& item) { return sign_of(item.valence) == sign; };
  return static_cast<std::size_t>(std::count_if(placing_.items.begin(), placing_.items.end(), has_sign));
}

brute_force::Order ArrangementProgramme::order_of(const std::vector<double>& solution) const {
  brute_force::Order order;
  for (std::size_t place = 1; place <= count(); ++place) {
    for (std::size_t item = 0; item < count(); ++item) {
      if (solution[stands(item, place)] < 0.5) continue;
      const std::vector<std::string>& topics = placing_.items[item].topics;
      order.insert(order.end(), topics.begin(), topics.end());
    }
  }
  return order;
}

}  // namespace bedside::benchmark
