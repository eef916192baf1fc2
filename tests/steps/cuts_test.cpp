// The cuts of the coaching part against trying every cut.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "steps/outline.hpp"

namespace bedside {
namespace {

struct Coaching {
  std::vector<int> valences;
  std::vector<std::int64_t> lengths;
};

using Cuts = std::vector<std::size_t>;  ///< each segment ends behind so many items; the last one is not written

std::int64_t longest_segment(const Coaching& coaching, const Cuts& cuts) {
  std::int64_t longest = 0;
  std::int64_t sum = 0;
  for (std::size_t item = 0; item < coaching.lengths.size(); ++item) {
    if (std::find(cuts.begin(), cuts.end(), item) != cuts.end()) sum = 0;
    sum += coaching.lengths[item];
    longest = std::max(longest, sum);
  }
  return longest;
}

/// Every way to cut behind pleasant items into so many segments that each holds one; the best by its definition.
Cuts best_cuts(const Coaching& coaching, std::size_t most_segments) {
  std::vector<std::size_t> behind_pleasant;
  for (std::size_t item = 0; item < coaching.valences.size(); ++item)
    if (coaching.valences[item] > 0) behind_pleasant.push_back(item + 1);
  if (behind_pleasant.empty()) return {};
  const std::size_t segments = std::min(most_segments, behind_pleasant.size());
  behind_pleasant.pop_back();  // what trails behind the last pleasant item joins the last segment
  std::optional<Cuts> best;
  for (std::size_t chosen = 0; chosen < (std::size_t{1} << behind_pleasant.size()); ++chosen) {
    Cuts cuts;
    for (std::size_t i = 0; i < behind_pleasant.size(); ++i)
      if (chosen >> i & 1U) cuts.push_back(behind_pleasant[i]);
    if (cuts.size() + 1 != segments) continue;
    const std::int64_t length = longest_segment(coaching, cuts);
    const std::int64_t shortest = best ? longest_segment(coaching, *best) : length + 1;
    if (length < shortest || (length == shortest && cuts > *best)) best = cuts;
  }
  return *best;
}

/// The items as a body without a hard part; the last one is neutral, so there is no ending either.
Arrangement body_of(const Coaching& coaching) {
  Arrangement body;
  for (std::size_t item = 0; item < coaching.valences.size(); ++item)
    body.items.push_back({{"t" + std::string(item + 1, 'x')}, coaching.valences[item]});
  return body;
}

std::vector<steps::Unit> units_of(const Coaching& coaching, const Arrangement& body) {
  std::vector<steps::Unit> units;
  for (std::size_t item = 0; item < body.items.size(); ++item) {
    steps::Unit unit;
    unit.topic.id = body.items[item].topics[0];
    unit.topic.milliseconds = coaching.lengths[item];
    units.push_back(unit);
  }
  return units;
}

}  // namespace

TEST_CASE("coaching is cut as trying every cut finds: the longest segment is shortest, and the cuts come late") {
  std::mt19937 random(7);
  int cut = 0;
  for (int round = 0; round < 5000; ++round) {
    Coaching coaching;
    const std::size_t count = 1 + random() % 9;
    for (std::size_t item = 0; item < count; ++item) {
      coaching.valences.push_back(random() % 2 == 0 ? 1 : 0);
      coaching.lengths.push_back(1 + static_cast<std::int64_t>(random() % 4));
    }
    coaching.valences.push_back(0);
    coaching.lengths.push_back(1);
    const Arrangement body = body_of(coaching);
    const int most = 1 + static_cast<int>(random() % 4);
    Cuts found;
    std::size_t end = 0;
    const auto segments = steps::segments_of(units_of(coaching, body), body, most);
    for (const CallSegment& segment : segments) found.push_back(end += segment.topics.size());
    REQUIRE_FALSE(found.empty());
    CHECK(found.back() == count + 1);
    found.pop_back();
    CHECK(found == best_cuts(coaching, static_cast<std::size_t>(most)));
    cut += found.empty() ? 0 : 1;
  }
  CHECK(cut > 1000);
}

}  // namespace bedside
