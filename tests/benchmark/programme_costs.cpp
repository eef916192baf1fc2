// The five costs, as sums of columns.
#include <algorithm>
#include <cstdlib>

#include "arrangement_programme.hpp"

namespace bedside::benchmark {

Linear ArrangementProgramme::cost(Principle principle) {
  if (count() == 0) return {};
  switch (principle) {
    case Principle::finish_strong:
      return finish_strong();
    case Principle::bad_news_first:
      return bad_news_first();
    case Principle::combine_pain:
      return combine_pain();
    case Principle::split_pleasure:
      return split_pleasure();
    case Principle::keep_habits:
      return keep_habits();
  }
  return {};
}

Linear ArrangementProgramme::finish_strong() const {
  Linear cost;
  cost.constant = placing_.items.front().valence;
  for (std::size_t item = 0; item < count(); ++item) {
    const int valence = placing_.items[item].valence;
    cost.constant = std::max<std::int64_t>(cost.constant, valence);
    cost.add(stands(item, count()), -valence);
  }
  return cost;
}

Linear ArrangementProgramme::bad_news_first() const {
  Linear cost;
  for (std::size_t item = 0; item < count(); ++item) {
    const int valence = placing_.items[item].valence;
    if (valence >= 0) continue;
    for (std::size_t place = 2; place <= count(); ++place)
      cost.add(stands(item, place), -valence * signed_of(place - 1));
  }
  return cost;
}

/// A run of pain starts where something hurts and nothing did right before.
Linear ArrangementProgramme::combine_pain() {
  Linear cost;
  if (count_of(-1) == 0) return cost;
  cost.constant = -1;
  for (std::size_t place = 1; place <= count(); ++place) {
    const Column starts = programme_.whole(0, 1);
    programme_.at_least_zero(Linear().add(starts).add(pain_at(place), -1).add(pain_at(place - 1)));
    cost.add(starts);
  }
  return cost;
}

Linear ArrangementProgramme::split_pleasure() {
  const std::size_t pleasures = count_of(1);
  if (pleasures == 0) return {};
  const std::vector<Column> ends = end_of_hard_part();
  const std::vector<std::vector<Column>> places = places_of_pleasures();
  Linear cost;
  for (std::size_t nth = 1; nth <= pleasures; ++nth) {
    Linear wanted;  // m·h + j·(n − h), with the h that is chosen
    for (std::size_t end = 0; end <= count(); ++end)
      wanted.add(ends[end], signed_of(pleasures * end + nth * (count() - end)));
    Linear found;
    for (std::size_t place = 1; place <= count(); ++place)
      found.add(places[nth - 1][place - 1], signed_of(pleasures * place));
    cost.add(distance(wanted, found, pleasures * count()));
  }
  return cost.add(neighbouring_parts(), signed_of(pleasures));
}

/// For each place from 0 on, whether the last pain stands there; 0 when nothing hurts.
std::vector<Column> ArrangementProgramme::end_of_hard_part() {
  std::vector<Column> ends;
  for (std::size_t place = 0; place <= count(); ++place) ends.push_back(programme_.whole(0, 1));
  Linear all;
  all.constant = -1;
  for (const Column end : ends) all.add(end);
  programme_.exactly_zero(all);
  if (count_of(-1) > 0) programme_.fix(ends[0], 0);
  for (std::size_t place = 1; place <= count(); ++place) {
    programme_.at_least_zero(pain_at(place).add(ends[place], -1));
    Linear not_yet_over;
    for (std::size_t end = place; end <= count(); ++end) not_yet_over.add(ends[end]);
    programme_.at_least_zero(not_yet_over.add(pain_at(place), -1));
  }
  return ends;
}

/// For each pleasant item in the order delivered, and each place, whether it stands there.
std::vector<std::vector<Column>> ArrangementProgramme::places_of_pleasures() {
  std::vector<std::vector<Column>> places(count_of(1));
  for (std::vector<Column>& nth : places)
    for (std::size_t place = 1; place <= count(); ++place) nth.push_back(programme_.whole(0, 1));
  for (std::size_t place = 1; place <= count(); ++place) {
    Linear here = pleasure_at(place);
    for (const std::vector<Column>& nth : places) here.add(nth[place - 1], -1);
    programme_.exactly_zero(here);
  }
  for (std::size_t nth = 0; nth < places.size(); ++nth) {
    Linear somewhere;
    somewhere.constant = -1;
    Linear lead;  // of this one over the next
    for (std::size_t place = 0; place < count(); ++place) {
      somewhere.add(places[nth][place]);
      if (nth + 1 < places.size()) programme_.at_least_zero(lead.add(places[nth + 1][place], -1));
      lead.add(places[nth][place]);
    }
    programme_.exactly_zero(somewhere);
  }
  return places;
}

Linear ArrangementProgramme::distance(const Linear& wanted, const Linear& found, std::size_t most) {
  const Column distance = programme_.whole(0, signed_of(most));
  programme_.at_least_zero(Linear().add(distance).add(wanted, -1).add(found));
  programme_.at_least_zero(Linear().add(distance).add(found, -1).add(wanted));
  return Linear().add(distance);
}

/// How many pleasant parts stand right behind the part before them.
Linear ArrangementProgramme::neighbouring_parts() {
  const std::vector<brute_force::Piece>& pieces = placing_.definition.pieces();
  Linear sum;
  for (std::size_t piece = 1; piece < pieces.size(); ++piece) {
    if (pieces[piece].part < 2 || placing_.valences[piece] <= 0) continue;
    const std::size_t earlier = placing_.item_of(pieces[piece - 1].id);
    const std::size_t later = placing_.item_of(pieces[piece].id);
    const Column neighbours = programme_.whole(0, 1);
    // If they aren't, the earlier one was reached at least two places before.
    for (std::size_t place = 1; place <= count(); ++place)
      programme_.at_least_zero(
          Linear().add(neighbours).add(reached(earlier, place < 2 ? 0 : place - 2)).add(reached(later, place), -1));
    sum.add(neighbours);
  }
  return sum;
}

Linear ArrangementProgramme::keep_habits() {
  const std::vector<std::vector<Linear>> first = who_is_first();
  const std::vector<Item>& items = placing_.items;
  Linear cost;
  for (std::size_t item = 0; item < count(); ++item) {
    cost.constant += placing_.inversions_within(items[item]);
    for (std::size_t other = 0; other < count(); ++other)
      if (other != item) cost.add(first[item][other], placing_.inversions(items[item], items[other]));
  }
  return cost;
}

/// first[a][b]: 1 where item a stands before item b.
std::vector<std::vector<Linear>> ArrangementProgramme::who_is_first() {
  std::vector<std::vector<Linear>> first(count(), std::vector<Linear>(count()));
  for (std::size_t item = 0; item < count(); ++item) {
    for (std::size_t other = item + 1; other < count(); ++other) {
      const Column ahead = programme_.whole(placing_.before[item][other] ? 1 : 0, placing_.before[other][item] ? 0 : 1);
      first[item][other].add(ahead);
      first[other][item].constant = 1;
      first[other][item].add(ahead, -1);
      if (placing_.before[item][other] || placing_.before[other][item]) continue;
      for (std::size_t place = 1; place < count(); ++place) {
        const Linear item_alone = reached(item, place).add(reached(other, place), -1);
        programme_.at_least_zero(Linear(first[item][other]).add(item_alone, -1));
        programme_.at_least_zero(Linear(first[other][item]).add(item_alone));
      }
    }
  }
  for (std::size_t item = 0; item < count(); ++item) {  // its place is how many stand before it, and one
    Linear sum = place_of(item);
    sum.constant = -1;
    for (std::size_t other = 0; other < count(); ++other)
      if (other != item) sum.add(first[other][item], -1);
    programme_.exactly_zero(sum);
  }
  return first;
}

}  // namespace bedside::benchmark
