// The best arrangement as a mixed-integer programme: which item stands at which place.
//
// Written from docs/arrangement.md; what it shares with the brute force is only who has to stand before whom and what
// the habitual order is. Its optimum is that of one principle; several are solved one after the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "../arrange/brute_force.hpp"
#include "programme.hpp"

namespace bedside::benchmark {

/// A number of items or places, as a coefficient of the programme.
inline std::int64_t signed_of(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

/// What is to be placed: items, and which has to stand before which, at once and through others.
struct Placing {
  explicit Placing(const arrange::Body& body);

  /// How many pairs of a topic of `first` and one of `then` stand in the opposite order to the habitual one.
  std::int64_t inversions(const Item& first, const Item& then) const;
  std::int64_t inversions_within(const Item& item) const;
  std::size_t item_of(const std::string& topic) const;

  brute_force::Definition definition;
  std::vector<Item> items;
  std::vector<std::vector<bool>> before;
  std::vector<int> valences;          ///< of the pieces
  std::vector<std::size_t> habitual;  ///< of the pieces: their places in the habitual order
};

/// The cost that an order of the items may have under a principle.
using Ceiling = std::pair<Principle, std::int64_t>;

class ArrangementProgramme {
 public:
  /// Minimises the cost under one principle, among the orders that keep the rules and the ceilings.
  ArrangementProgramme(const Placing& placing, const std::vector<Ceiling>& ceilings, Principle minimised);

  const Programme& programme() const { return programme_; }
  brute_force::Order order_of(const std::vector<double>& solution) const;

 private:
  std::size_t count() const { return placing_.items.size(); }
  /// Places count from 1 to `count()`.
  Column stands(std::size_t item, std::size_t place) const { return stands_[item][place - 1]; }
  /// 1 where the item stands at this place or before it; nothing stands at place 0 or before.
  Linear reached(std::size_t item, std::size_t place) const;
  Linear place_of(std::size_t item) const;
  /// 1 where an item at this place hurts, or pleases.
  Linear pain_at(std::size_t place) const { return sign_at(place, -1); }
  Linear pleasure_at(std::size_t place) const { return sign_at(place, 1); }
  Linear sign_at(std::size_t place, int sign) const;
  std::size_t count_of(int sign) const;

  void place_items();
  void keep_rules();
  void close_places();

  Linear cost(Principle principle);
  Linear finish_strong() const;
  Linear bad_news_first() const;
  Linear combine_pain();
  Linear split_pleasure();
  Linear keep_habits();

  std::vector<Column> end_of_hard_part();
  std::vector<std::vector<Column>> places_of_pleasures();
  Linear distance(const Linear& wanted, const Linear& found, std::size_t most);
  Linear neighbouring_parts();
  std::vector<std::vector<Linear>> who_is_first();

  const Placing& placing_;
  Programme programme_;
  std::vector<std::vector<Column>> stands_;
  std::vector<std::vector<Column>> reached_;
};

}  // namespace bedside::benchmark
