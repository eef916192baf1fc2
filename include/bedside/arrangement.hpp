// The order of a call's body: what it costs under each principle, what moved, and why.
//
// The principles are Richard Chase's (Chase & Dasu, Harvard Business Review, June 2001), the costs are defined in
// docs/arrangement.md. Valence runs from -2 (painful) to +2 (delightful). All costs are integers, smaller is better.
#pragma once

#include <string>
#include <vector>

#include <bedside/costs.hpp>
#include <bedside/explanation.hpp>

namespace bedside {

/// What the first four principles see as one: a topic or part, or several joined by `directly_after`.
struct Item {
  std::vector<std::string> topics;  ///< ids in order; a part is `walking/1`
  int valence = 0;                  ///< the one of largest magnitude among them, the negative one on a tie
  bool operator==(const Item&) const = default;
};

/// The body of a call, arranged. Ids are of topics, or of parts (`walking/1`).
struct Arrangement {
  std::vector<Item> items;              ///< in the order delivered
  std::vector<std::string> order;       ///< the items' topics, in the order delivered
  std::vector<std::string> as_written;  ///< the author's order, as far as the hard rules allow it
  Costs costs;
  Costs costs_as_written;
  bool optimal = true;  ///< false: the state budget ran out, `order` is the best found
  /// No order costs less, under each principle taken alone (0 for one that isn't applied); `costs` when optimal.
  Costs lower_bound;
  std::vector<Move> moves;
};

}  // namespace bedside
