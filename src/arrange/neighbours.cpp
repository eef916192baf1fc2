// Why two neighbours don't stand the other way round.
#include <fmt/format.h>

#include "arrange/alternative.hpp"
#include "arrange/arrange.hpp"
#include "arrange/reason_words.hpp"
#include "arrange/rule_words.hpp"
#include "arrange/search.hpp"
#include "arrange/smallest_order.hpp"
#include "arrange/titles.hpp"

namespace bedside::arrange {
namespace {

class Neighbours {
 public:
  Neighbours(const Body& body, const Problem& problem, const BlockOrder& order)
      : body_(body),
        layout_(problem.layout),
        book_(body, problem.layout),
        delivered_(problem, order),
        words_(body, problem, delivered_) {}

  std::vector<NeighbourReason> explain() {
    std::vector<NeighbourReason> neighbours;
    Index last = nowhere;
    for (const Index unit : units_of(layout_, delivered_.order())) {
      if (last != nowhere) neighbours.push_back(explain(last, unit));
      last = unit;
    }
    return neighbours;
  }

 private:
  NeighbourReason explain(Index earlier, Index later) {
    NeighbourReason reason;
    reason.earlier = id_of(body_, layout_.units[earlier]);
    reason.later = id_of(body_, layout_.units[later]);
    if (layout_.block_of[earlier] == layout_.block_of[later])
      forbid({book_.glue_of(layout_.units[later].topic)}, reason);
    else if (layout_.is_told(earlier))
      say_it_is_past(earlier, reason);
    else
      explain_swap(layout_.block_of[earlier], layout_.block_of[later], reason);
    reason.because = names_of(reason.reasons);
    return reason;
  }

  void say_it_is_past(Index earlier, NeighbourReason& reason) const {
    reason.text = fmt::format("{} has been told already", title_of(body_, layout_, earlier));
    reason.reasons = {{"told", reason.text, {}}};
  }

  void explain_swap(Index earlier, Index later, NeighbourReason& reason) {
    const Alternative swapped = delivered_.with_block_behind(earlier, later);
    const std::vector<Tie> broken = forbidding_ties(book_, layout_, swapped, place_of_unit_);
    if (!broken.empty()) return forbid(broken, reason);
    reason.reasons = words_.reasons(swapped, Change::swapped);
    reason.text = joined(reason.reasons);
    reason.when_swapped = swapped.costs;
    if (!swapped.is_beaten || swapped.better.empty()) return;
    for (const Principle principle : swapped.better) reason.would_gain.emplace_back(name_of(principle));
    reason.text += what_would_gain(swapped.better);
  }

  void forbid(const std::vector<Tie>& ties, NeighbourReason& reason) const {
    for (const Tie& tie : ties) {
      reason.reasons.push_back(reason_of(body_, tie, tie.topic));
      reason.reasons.back().text = words_for(body_, tie);
    }
    reason.text = joined(reason.reasons);
  }

  /// They gain, and yet the other order costs more: what gets worse comes before them in priority.
  static std::string what_would_gain(const std::vector<Principle>& better) {
    std::vector<std::string> names;
    for (const Principle principle : better) names.push_back(in_words(principle));
    return fmt::format("; {} would gain by it, but {} later in priority", listed(names),
                       names.size() == 1 ? "comes" : "come");
  }

  const Body& body_;
  const Layout& layout_;
  RuleBook book_;
  Delivered delivered_;
  ReasonWords words_;
  std::vector<Index> place_of_unit_;
};

}  // namespace

std::vector<NeighbourReason> explain_neighbours(const Body& body, const Objective& objective) {
  const Problem problem = pose(body, objective);
  const BlockOrder as_written = order_as_written(problem.layout);
  const Found found = find_best(problem, as_written, objective.state_budget);
  return Neighbours(body, problem, found.order).explain();
}

}  // namespace bedside::arrange
