// What a single rule keeps in order in this call, and by way of which topics that aren't told.
#pragma once

#include <cstddef>
#include <vector>

#include "arrange/layout.hpp"

namespace bedside::arrange {

/// Selected topics, each of `followers` behind each of `followed`. Both are empty for a rule that keeps nothing in
/// order.
struct Hold {
  std::vector<std::size_t> followers;
  std::vector<std::size_t> followed;
};

class Holds {
 public:
  Holds(const Body& body, const Layout& layout);

  /// A rule between two selected topics holds these, also where it is past. One that carries over holds nothing then.
  Hold of(const HardRule& rule) const;

 private:
  /// Per topic, those that rules lead to from it in one direction.
  using Ways = std::vector<std::vector<std::size_t>>;

  std::vector<std::size_t> selected_from(std::size_t topic, const Ways& ways) const;
  std::vector<bool> leading_to_selected(const Ways& back) const;

  const Body& body_;
  const Layout& layout_;
  Ways followers_;
  Ways followed_;
  std::vector<bool> has_followers_;  ///< the topic is selected, or selected ones follow by way of it
  std::vector<bool> has_followed_;
};

}  // namespace bedside::arrange
