#include "arrange/cycles.hpp"

#include <algorithm>
#include <limits>

namespace bedside::arrange {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// Tarjan's strongly connected components, with a stack of its own.
class Components {
 public:
  Components(const std::vector<Arrow>& arrows, const std::vector<std::vector<std::size_t>>& leaving)
      : arrows_(arrows),
        leaving_(leaving),
        number_(leaving.size(), none),
        lowest_(leaving.size(), none),
        open_(leaving.size(), false),
        in_ring_(leaving.size(), false) {}

  std::vector<bool> in_ring() {
    for (std::size_t node = 0; node < leaving_.size(); ++node)
      if (number_[node] == none) walk(node);
    return in_ring_;
  }

 private:
  struct Visit {
    std::size_t node = 0;
    std::size_t next = 0;  ///< place among the arrows that leave
  };

  void walk(std::size_t start) {
    enter(start);
    while (!visits_.empty()) {
      Visit& visit = visits_.back();
      if (visit.next == leaving_[visit.node].size()) {
        leave();
        continue;
      }
      const std::size_t to = arrows_[leaving_[visit.node][visit.next++]].to;
      if (to == visit.node) in_ring_[to] = true;
      if (number_[to] == none)
        enter(to);
      else if (open_[to])
        lowest_[visit.node] = std::min(lowest_[visit.node], number_[to]);
    }
  }

  void enter(std::size_t node) {
    number_[node] = lowest_[node] = next_number_++;
    open_[node] = true;
    path_.push_back(node);
    visits_.push_back({node, 0});
  }

  void leave() {
    const std::size_t node = visits_.back().node;
    visits_.pop_back();
    if (!visits_.empty()) lowest_[visits_.back().node] = std::min(lowest_[visits_.back().node], lowest_[node]);
    if (lowest_[node] != number_[node]) return;
    const bool alone = path_.back() == node;
    std::size_t member = none;
    while (member != node) {
      member = path_.back();
      path_.pop_back();
      open_[member] = false;
      if (!alone) in_ring_[member] = true;
    }
  }

  const std::vector<Arrow>& arrows_;
  const std::vector<std::vector<std::size_t>>& leaving_;
  std::vector<std::size_t> number_, lowest_, path_;
  std::vector<bool> open_, in_ring_;
  std::vector<Visit> visits_;
  std::size_t next_number_ = 0;
};

}  // namespace

Graph::Graph(std::size_t nodes, const std::vector<Arrow>& arrows) : arrows_(arrows), leaving_(nodes) {
  for (std::size_t arrow = 0; arrow < arrows.size(); ++arrow) leaving_[arrows[arrow].from].push_back(arrow);
}

std::vector<bool> Graph::on_cycle() const {
  return Components(arrows_, leaving_).in_ring();
}

std::vector<std::size_t> Graph::shortest_cycle(std::size_t node) const {
  std::vector<std::size_t> reached_by(leaving_.size(), none);
  std::vector<std::size_t> queue{node};
  for (std::size_t next = 0; next < queue.size() && reached_by[node] == none; ++next) {
    for (const std::size_t arrow : leaving_[queue[next]]) {
      const std::size_t to = arrows_[arrow].to;
      if (reached_by[to] != none) continue;
      reached_by[to] = arrow;
      if (to != node) queue.push_back(to);
    }
  }
  std::vector<std::size_t> cycle;
  std::size_t at = node;
  while (reached_by[at] != none && (cycle.empty() || at != node)) {
    cycle.push_back(reached_by[at]);
    at = arrows_[reached_by[at]].from;
  }
  std::reverse(cycle.begin(), cycle.end());
  return cycle;
}

}  // namespace bedside::arrange
