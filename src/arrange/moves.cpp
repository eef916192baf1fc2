#include "arrange/moves.hpp"

#include <algorithm>

#include "arrange/alternative.hpp"
#include "arrange/kept.hpp"
#include "arrange/reason_words.hpp"
#include "arrange/rule_book.hpp"
#include "arrange/rule_words.hpp"

namespace bedside::arrange {
namespace {

std::vector<Index> places_of(const std::vector<Index>& sequence) {
  std::vector<Index> place(sequence.size());
  for (Index next = 0; next < sequence.size(); ++next) place[sequence[next]] = next;
  return place;
}

class Explanation {
 public:
  Explanation(const Body& body, const Problem& problem, const BlockOrder& as_written, const BlockOrder& order)
      : body_(body),
        layout_(problem.layout),
        book_(body, problem.layout),
        delivered_(problem, order),
        words_(body, problem, delivered_),
        written_units_(units_of(layout_, as_written)),
        delivered_units_(units_of(layout_, order)),
        written_place_(places_of(written_units_)),
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
      move.because = names_of(move.reasons);
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
    const std::size_t topic = layout_.units[unit].topic;
    if (layout_.lead(block) != unit) {
      move.reasons = {reason_of(body_, book_.glue_of(topic), topic)};
      move.text = move.reasons.front().text;
      return;
    }
    const Index anchor = last_kept_[written_place_[unit]];
    const Alternative alternative =
        delivered_.with_block_behind(block, anchor == nowhere ? nowhere : layout_.block_of[anchor]);
    const std::vector<Tie> broken = forbidding_ties(book_, layout_, alternative, place_of_unit_);
    for (const Tie& tie : broken) move.reasons.push_back(reason_of(body_, tie, topic));
    if (!move.reasons.empty()) return explain_nearest(alternative, broken, move);
    move.reasons = words_.reasons(alternative, Change::put_back);
    move.text = joined(move.reasons);
    move.when_put_back = alternative.costs;
  }

  /// A rule alone doesn't say why the topic didn't stay as near to its place as the rule allows.
  void explain_nearest(const Alternative& forbidden, const std::vector<Tie>& broken, Move& move) {
    move.text = move.reasons.front().text;
    const std::size_t place = nearest_allowed(forbidden, broken);
    if (place == forbidden.place) return;
    const Alternative nearest = delivered_.with_block_at(forbidden.block, place);
    move.nearest = NearestPlace{nearest.costs, words_.reasons(nearest, Change::put_near)};
    move.text += "; " + joined(move.nearest->reasons);
  }

  /// On its way from where it stands the block can't pass whatever a broken rule ties it to.
  std::size_t nearest_allowed(const Alternative& forbidden, const std::vector<Tie>& broken) const {
    const bool earlier = forbidden.new_place < forbidden.place;
    std::size_t allowed = forbidden.new_place;
    for (const Tie& tie : broken) {
      const std::size_t place = delivered_.place_of(layout_.block_of[tied_to(forbidden.block, tie, earlier)]);
      allowed = earlier ? std::max(allowed, place + 1) : std::min(allowed, place - 1);
    }
    return allowed;
  }

  /// The unit that the block would pass, on its way to an earlier place or to a later one.
  Index tied_to(Index block, const Tie& tie, bool earlier) const {
    if (tie.kind != RuleKind::parts) return earlier ? layout_.last_unit[tie.other] : layout_.first_unit[tie.topic];
    for (const Index unit : layout_.blocks[block].units)
      if (layout_.units[unit].topic == tie.topic) return earlier ? unit - 1 : unit + 1;
    return layout_.lead(block);
  }

  const Body& body_;
  const Layout& layout_;
  RuleBook book_;
  Delivered delivered_;
  ReasonWords words_;
  std::vector<Index> written_units_, delivered_units_;
  std::vector<Index> written_place_;
  std::vector<bool> kept_;
  std::vector<Index> last_kept_;
  std::vector<Index> place_of_unit_;
};

}  // namespace

std::vector<Move> explain_moves(const Body& body, const Problem& problem, const BlockOrder& as_written,
                                const BlockOrder& delivered) {
  return Explanation(body, problem, as_written, delivered).moves();
}

}  // namespace bedside::arrange
