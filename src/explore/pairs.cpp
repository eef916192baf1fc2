#include "explore/pairs.hpp"

#include <numeric>
#include <utility>

namespace bedside::exploring {
namespace {

/// Grown trait by trait: each new trait is put where it meets most kinds that it hasn't met yet, then what it still
/// misses is added in rows of its own.
class Pairs {
 public:
  Pairs(const std::vector<Trait>& traits, std::size_t most) : traits_(traits), most_(most) {
    const std::size_t kinds =
        std::accumulate(traits.begin(), traits.end(), std::size_t{0},
                        [](std::size_t sum, const Trait& trait) { return sum + trait.kinds.size(); });
    offsets_.reserve(traits.size());
    std::size_t offset = 0;
    for (const Trait& trait : traits) {
      offsets_.push_back(offset);
      offset += trait.kinds.size();
    }
    met_.resize(kinds);
  }

  std::vector<Profile> grow(std::mt19937_64& dice) {
    for (std::size_t trait = 0; trait < traits_.size() && rows_.size() <= most_; ++trait) add(trait, dice);
    return std::move(rows_);
  }

 private:
  void add(std::size_t trait, std::mt19937_64& dice) {
    const std::size_t kinds = traits_[trait].kinds.size();
    if (trait == 0) {
      for (std::size_t kind = 0; kind < kinds; ++kind) rows_.push_back(row_with(0, kind));
      return;
    }
    for (std::vector<bool>& met : met_) met.assign(kinds, false);
    for (Profile& row : rows_) {
      row[trait] = static_cast<std::uint16_t>(best_kind(row, trait, number_below(kinds, dice)));
      meet(row, trait);
    }
    for (std::size_t other = 0; other < trait; ++other)
      for (std::size_t of_other = 0; of_other < traits_[other].kinds.size(); ++of_other)
        for (std::size_t kind = 0; kind < kinds && rows_.size() <= most_; ++kind)
          if (!met_[offsets_[other] + of_other][kind]) complete(trait, kind, other, of_other);
  }

  Profile row_with(std::size_t trait, std::size_t kind) const {
    Profile row(traits_.size(), 0);
    row[trait] = static_cast<std::uint16_t>(kind);
    return row;
  }

  /// Of equally good ones the first behind `begin`, so that rows differ in what nothing decides.
  std::size_t best_kind(const Profile& row, std::size_t trait, std::size_t begin) const {
    const std::size_t kinds = traits_[trait].kinds.size();
    std::size_t best = begin;
    std::size_t most = 0;
    for (std::size_t step = 0; step < kinds; ++step) {
      const std::size_t kind = (begin + step) % kinds;
      std::size_t fresh = 0;
      for (std::size_t other = 0; other < trait; ++other)
        if (!met_[offsets_[other] + row[other]][kind]) ++fresh;
      if (fresh > most) {
        most = fresh;
        best = kind;
      }
    }
    return best;
  }

  void meet(const Profile& row, std::size_t trait) {
    for (std::size_t other = 0; other < trait; ++other) met_[offsets_[other] + row[other]][row[trait]] = true;
  }

  /// A row for a pair that hasn't met; in its other traits, kinds that this kind hasn't met either.
  void complete(std::size_t trait, std::size_t kind, std::size_t other, std::size_t of_other) {
    Profile row = row_with(trait, kind);
    for (std::size_t each = 0; each < trait; ++each)
      for (std::size_t fresh = 0; fresh < traits_[each].kinds.size(); ++fresh)
        if (!met_[offsets_[each] + fresh][kind]) {
          row[each] = static_cast<std::uint16_t>(fresh);
          break;
        }
    row[other] = static_cast<std::uint16_t>(of_other);
    meet(row, trait);
    rows_.push_back(std::move(row));
  }

  const std::vector<Trait>& traits_;
  std::size_t most_;
  std::vector<std::size_t> offsets_{};    ///< of each trait's kinds among all kinds
  std::vector<std::vector<bool>> met_{};  ///< by kind of an earlier trait, by kind of the one that is added
  std::vector<Profile> rows_{};
};

}  // namespace

std::vector<Profile> all_pairs(const std::vector<Trait>& traits, std::size_t most, std::mt19937_64& dice) {
  return Pairs{traits, most}.grow(dice);
}

}  // namespace bedside::exploring
