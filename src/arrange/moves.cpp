#include "arrange/moves.hpp"

#include <algorithm>
#include <utility>

#include "arrange/kept.hpp"
#include "arrange/reason_words.hpp"
#include "arrange/rule_words.hpp"

namespace bedside::arrange {
namespace {

std::vector<Index> places_of(const std::vector<Index>& sequence) {
  std::vector<Index> place(sequence.size());
  for (Index next = 0; next < sequence.size(); ++next) place[sequence[next]] = next;
  return place;
}

}  // namespace

Moves::Moves(const Body& body, const Problem& problem, const BlockOrder& as_written, const BlockOrder& delivered)
    : body_(body),
      problem_(problem),
      layout_(problem.layout),
      book_(body, problem.layout),
      delivered_(problem, delivered),
      written_units_(units_of(layout_, as_written)),
      delivered_units_(units_of(layout_, delivered)),
      written_place_(places_of(written_units_)),
      kept_(kept_units(written_units_, delivered_units_)) {
  remember_last_kept();
}

void Moves::remember_last_kept() {
  last_kept_.reserve(written_units_.size());
  Index last = nowhere;
  for (const Index unit : written_units_) {
    last_kept_.push_back(last);
    if (kept_[unit]) last = unit;
  }
}

std::vector<Move> Moves::in_words() {
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

std::vector<std::string_view> Moves::names_at(std::size_t place) {
  const Index unit = delivered_units_[place];
  if (kept_[unit]) return {};
  const Grounds grounds = grounds_of(unit);
  std::vector<std::string_view> names;
  for (const Tie& tie : grounds.ties)
    if (names.empty() || names.back() != name_of(tie.kind)) names.push_back(name_of(tie.kind));
  for (const auto& alternative : {&grounds.put_back, &grounds.put_near})
    if (*alternative) add_reason_names(**alternative, names);
  return names;
}

Moves::Grounds Moves::grounds_of(Index unit) {
  Grounds grounds;
  const Index block = layout_.block_of[unit];
  if (layout_.lead(block) != unit) {
    grounds.ties.push_back(book_.glue_of(layout_.units[unit].topic));
    return grounds;
  }
  const Index anchor = last_kept_[written_place_[unit]];
  Alternative back = delivered_.with_block_behind(block, anchor == nowhere ? nowhere : layout_.block_of[anchor]);
  grounds.ties = forbidding_ties(book_, layout_, back, place_of_unit_);
  if (grounds.ties.empty()) {
    grounds.put_back = std::move(back);
    return grounds;
  }
  // A rule alone doesn't say why the topic didn't stay as near to its place as the rule allows.
  const std::size_t place = nearest_allowed(back, grounds.ties);
  if (place != back.place) grounds.put_near = delivered_.with_block_at(block, place);
  return grounds;
}

void Moves::explain(Index unit, Move& move) {
  const Grounds grounds = grounds_of(unit);
  const ReasonWords words(body_, problem_, delivered_);
  for (const Tie& tie : grounds.ties) move.reasons.push_back(reason_of(body_, tie, layout_.units[unit].topic));
  if (grounds.put_back) {
    move.reasons = words.reasons(*grounds.put_back, Change::put_back);
    move.text = joined(move.reasons);
    move.when_put_back = grounds.put_back->costs;
    return;
  }
  move.text = move.reasons.front().text;
  if (!grounds.put_near) return;
  move.nearest = NearestPlace{grounds.put_near->costs, words.reasons(*grounds.put_near, Change::put_near)};
  move.text += "; " + joined(move.nearest->reasons);
}

/// On its way from where it stands the block can't pass whatever a broken rule ties it to.
std::size_t Moves::nearest_allowed(const Alternative& forbidden, const std::vector<Tie>& broken) const {
  const bool earlier = forbidden.new_place < forbidden.place;
  std::size_t allowed = forbidden.new_place;
  for (const Tie& tie : broken) {
    const std::size_t place = delivered_.place_of(layout_.block_of[tied_to(forbidden.block, tie, earlier)]);
    allowed = earlier ? std::max(allowed, place + 1) : std::min(allowed, place - 1);
  }
  return allowed;
}

/// The unit that the block would pass, on its way to an earlier place or to a later one.
Index Moves::tied_to(Index block, const Tie& tie, bool earlier) const {
  if (tie.kind != RuleKind::parts) return earlier ? layout_.last_unit[tie.other] : layout_.first_unit[tie.topic];
  for (const Index unit : layout_.blocks[block].units)
    if (layout_.units[unit].topic == tie.topic) return earlier ? unit - 1 : unit + 1;
  return layout_.lead(block);
}

}  // namespace bedside::arrange
