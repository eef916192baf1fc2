// Why each topic stands elsewhere than the author wrote it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "arrange/alternative.hpp"
#include "arrange/problem.hpp"
#include "arrange/rule_book.hpp"

namespace bedside::arrange {

/// The units outside the longest common subsequence of two orders, and what moved each of them. All that it is made of
/// has to outlive it.
class Moves {
 public:
  Moves(const Body& body, const Problem& problem, const BlockOrder& as_written, const BlockOrder& delivered);

  /// The moves in the order delivered.
  std::vector<Move> in_words();
  /// The names of all reasons alone, of the unit delivered at this place; none where it wasn't moved.
  std::vector<std::string_view> names_at(std::size_t place);

 private:
  /// What keeps a unit from standing where the author wrote it.
  struct Grounds {
    std::vector<Tie> ties;
    std::optional<Alternative> put_back;  ///< where no rule forbids it
    std::optional<Alternative> put_near;  ///< as far back as the rules allow, where that is elsewhere
  };
  Grounds grounds_of(Index unit);
  void remember_last_kept();
  std::size_t nearest_allowed(const Alternative& forbidden, const std::vector<Tie>& broken) const;
  Index tied_to(Index block, const Tie& tie, bool earlier) const;
  void explain(Index unit, Move& move);

  const Body& body_;
  const Problem& problem_;
  const Layout& layout_;
  RuleBook book_;
  Delivered delivered_;
  std::vector<Index> written_units_, delivered_units_;
  std::vector<Index> written_place_;
  std::vector<bool> kept_;
  std::vector<Index> last_kept_;  ///< for each place as written the nearest unit before it that was kept
  std::vector<Index> place_of_unit_;
};

}  // namespace bedside::arrange
