#include "arrange/moves.hpp"

#include <algorithm>

#include "arrange/kept.hpp"
#include "arrange/rule_book.hpp"
#include "arrange/wording.hpp"

namespace bedside::arrange {
namespace {

std::vector<Index> places_of(const std::vector<Index>& sequence) {
  std::vector<Index> place(sequence.size());
  for (Index next = 0; next < sequence.size(); ++next) place[sequence[next]] = next;
  return place;
}

class Explanation {
 public:
  Explanation(const Body& body, const Problem& problem, const BlockOrder& as_written, const BlockOrder& delivered)
      : body_(body),
        problem_(problem),
        layout_(problem.layout),
        book_(body),
        delivered_(delivered),
        costs_(costs_of(problem, delivered)),
        written_units_(units_of(layout_, as_written)),
        delivered_units_(units_of(layout_, delivered)),
        written_place_(places_of(written_units_)),
        block_place_(places_of(delivered)),
        kept_(kept_units(written_units_, delivered_units_)) {
    remember_last_kept();
  }

  std::vector<Move> moves() {
    std::vector<Move> moves;
    for (std::size_t place = 0; place < delivered_units_.size(); ++place) {
      const Index unit = delivered_units_[place];
      if (kept_[unit]) continue;
      Move move;
      move.topic = id_of(body_, layout_.units[unit]);
      move.from = written_place_[unit] + 1;
      move.to = place + 1;
      explain(unit, move);
      moves.push_back(std::move(move));
    }
    return moves;
  }

 private:
  /// For each place as written the nearest unit before it that was kept.
  void remember_last_kept() {
    Index last = nowhere;
    for (const Index unit : written_units_) {
      last_kept_.push_back(last);
      if (kept_[unit]) last = unit;
    }
  }

  void explain(Index unit, Move& move) {
    const Index block = layout_.block_of[unit];
    if (layout_.lead(block) != unit) {
      const std::vector<Index>& units = layout_.blocks[block].units;
      const Index before = *(std::find(units.begin(), units.end(), unit) - 1);
      move.because = {std::string(name_of(RuleKind::directly_after))};
      move.text = words_for_glue(body_, layout_, before);
      return;
    }
    put_back(block);
    const std::vector<Tie> broken = broken_ties(book_, layout_, layout_.blocks[block].units, place_put_back_);
    if (!broken.empty()) {
      explain_by_rules(unit, broken, move);
      return;
    }
    explain_by_principles(block, move);
  }

  /// Fills `order_put_back_`: right behind the nearest kept unit that stands before it as written, all else as
  /// delivered.
  void put_back(Index block) {
    const Index anchor = last_kept_[written_place_[layout_.lead(block)]];
    const Index behind = anchor == nowhere ? nowhere : layout_.block_of[anchor];
    order_put_back_.clear();
    if (behind == nowhere) order_put_back_.push_back(block);
    for (const Index other : delivered_) {
      if (other != block) order_put_back_.push_back(other);
      if (other == behind) order_put_back_.push_back(block);
    }
    new_place_ = behind == nowhere ? 0 : block_place_[behind] + (block_place_[behind] < block_place_[block] ? 1 : 0);
    place_put_back_.resize(layout_.units.size());
    Index place = 0;
    for (const Index other : order_put_back_)
      for (const Index unit : layout_.blocks[other].units) place_put_back_[unit] = place++;
  }

  void explain_by_rules(Index unit, const std::vector<Tie>& broken, Move& move) const {
    for (const Tie& tie : broken) {
      const std::string kind(name_of(tie.kind));
      if (move.because.empty() || move.because.back() != kind) move.because.push_back(kind);
    }
    move.text = words_for_rule(body_, broken.front(), layout_.units[unit].topic);
  }

  void explain_by_principles(Index block, Move& move) const {
    const Costs costs = costs_put_back(block);
    std::vector<Principle> worse;
    for (const Principle principle : problem_.principles)
      if (costs[principle] > costs_[principle]) worse.push_back(principle);
    for (const Principle principle : worse) move.because.emplace_back(name_of(principle));
    if (worse.empty()) move.because.emplace_back("author-order");
    move.when_put_back = costs;
    const PutBack change{block, block_place_[block], new_place_, delivered_, order_put_back_, costs_, costs};
    move.text = words_for_principles(body_, problem_, worse, change);
  }

  Costs costs_put_back(Index block) const {
    Costs costs;
    costs[Principle::finish_strong] = finish_strong_cost(problem_, order_put_back_);
    costs[Principle::bad_news_first] = bad_news_first_cost(problem_, order_put_back_);
    costs[Principle::combine_pain] = combine_pain_cost(problem_, order_put_back_);
    costs[Principle::split_pleasure] = split_pleasure_cost(problem_, order_put_back_);
    costs[Principle::keep_habits] = costs_[Principle::keep_habits] + habit_change(block);
    return costs;
  }

  /// Only pairs with what the block passes change.
  std::int64_t habit_change(Index block) const {
    const std::size_t old_place = block_place_[block];
    const std::size_t first = std::min<std::size_t>(old_place, new_place_);
    const std::size_t last = std::max<std::size_t>(old_place, new_place_);
    std::int64_t change = 0;
    for (std::size_t place = first; place <= last; ++place) {
      if (delivered_[place] == block) continue;
      for (const Index passed : layout_.blocks[delivered_[place]].units)
        for (const Index unit : layout_.blocks[block].units)
          change += problem_.habit[passed] < problem_.habit[unit] ? 1 : -1;
    }
    return new_place_ < old_place ? change : -change;
  }

  const Body& body_;
  const Problem& problem_;
  const Layout& layout_;
  RuleBook book_;
  const BlockOrder& delivered_;
  Costs costs_;
  std::vector<Index> written_units_, delivered_units_;
  std::vector<Index> written_place_, block_place_;
  std::vector<bool> kept_;
  std::vector<Index> last_kept_;
  BlockOrder order_put_back_;
  std::vector<Index> place_put_back_;
  std::size_t new_place_ = 0;
};

}  // namespace

std::vector<Move> explain_moves(const Body& body, const Problem& problem, const BlockOrder& as_written,
                                const BlockOrder& delivered) {
  return Explanation(body, problem, as_written, delivered).moves();
}

}  // namespace bedside::arrange
