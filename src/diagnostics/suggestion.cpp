// Which word was probably meant.
#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "diagnostics/findings.hpp"

namespace bedside::diagnostics {
namespace {

// Longer words are not names that someone mistyped, and the work grows with the square of the length.
constexpr std::size_t longest_word = 100;

// Damerau-Levenshtein in its restricted form: insert, delete, replace, or exchange two neighbours. Only distances below
// a limit are of interest, so only the cells near the diagonal are worked out, of what the words don't have in common
// at either end, and hopeless words are left early.
class Edits {
 public:
  // The distance, or `limit` when it is not below that.
  std::size_t between(std::string_view a, std::string_view b, std::size_t limit) {
    if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) >= limit) return limit;
    cut_common_ends(a, b);
    for (auto& row : rows_) row.assign(b.size() + 1, limit);
    for (std::size_t j = 0; j <= b.size() && j < limit; ++j) rows_[1][j] = j;
    std::size_t least_before = 0;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const std::size_t least = fill_row(a, b, i, limit);
      if (std::min(least, least_before) >= limit) return limit;
      least_before = least;
      std::rotate(rows_.begin(), rows_.begin() + 1, rows_.end());
    }
    return std::min(rows_[1][b.size()], limit);
  }

 private:
  // Neither changes the distance.
  static void cut_common_ends(std::string_view& a, std::string_view& b) {
    const auto [of_a, of_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    a.remove_prefix(static_cast<std::size_t>(of_a - a.begin()));
    b.remove_prefix(static_cast<std::size_t>(of_b - b.begin()));
    const auto from_end = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    a.remove_suffix(static_cast<std::size_t>(from_end.first - a.rbegin()));
    b.remove_suffix(static_cast<std::size_t>(from_end.second - b.rbegin()));
  }

  // Gives the least distance in the row.
  std::size_t fill_row(std::string_view a, std::string_view b, std::size_t i, std::size_t limit) {
    const std::size_t first = i < limit ? 0 : i - limit + 1;
    const std::size_t last = std::min(b.size(), i + limit - 1);
    std::vector<std::size_t>& row = rows_[2];
    if (first == 0) row[0] = i;
    if (first > 0) row[first - 1] = limit;
    if (last < b.size()) row[last + 1] = limit;
    std::size_t least = first == 0 ? i : limit;
    for (std::size_t j = std::max<std::size_t>(first, 1); j <= last; ++j) {
      const std::size_t replaced = rows_[1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[j] = std::min({rows_[1][j] + 1, row[j - 1] + 1, replaced});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) row[j] = std::min(row[j], rows_[0][j - 2] + 1);
      least = std::min(least, row[j]);
    }
    return least;
  }

  std::array<std::vector<std::size_t>, 3> rows_;  // the one before last, the last, the current
};

std::size_t tolerated_edits(std::size_t length) {
  return length <= 3 ? 1 : std::max<std::size_t>(2, length / 3);
}

}  // namespace

std::string_view did_you_mean(std::string_view seen, std::span<const std::string_view> candidates) {
  if (seen.empty() || seen.size() > longest_word) return {};
  std::string_view best;
  std::size_t fewest = tolerated_edits(seen.size()) + 1;
  Edits counted;
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(candidate.size(), seen.size());
    const std::size_t edits = counted.between(seen, candidate, fewest);
    // Changing every letter of a short word is not a slip of the finger.
    if (edits < fewest && edits < longer) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

std::string_view only_meant(std::string_view seen, std::span<const std::string_view> candidates) {
  constexpr std::size_t closest = 2;
  constexpr std::size_t shortest = 4;  // `due` can be `cue` or a word of the author's own
  const std::string_view meant = did_you_mean(seen, candidates);
  if (meant.size() < shortest || seen.size() < shortest) return {};
  Edits counted;
  if (counted.between(seen, meant, closest + 1) > closest) return {};
  const std::size_t limit = tolerated_edits(seen.size()) + 1;
  for (const std::string_view other : candidates)
    if (other != meant && counted.between(seen, other, limit) < limit) return {};
  return meant;
}

std::string suggestion(std::string_view seen, std::span<const std::string_view> candidates) {
  const std::string_view meant = did_you_mean(seen, candidates);
  return meant.empty() ? std::string{} : "did you mean `" + std::string(meant) + "`?";
}

std::string listed(std::span<const std::string_view> words, std::string_view conjunction) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && i + 1 < words.size()) text += ", ";
    if (i > 0 && i + 1 == words.size()) text.append(" ").append(conjunction).append(" ");
    text.append("`").append(words[i]).append("`");
  }
  return text;
}

std::string listed(const std::set<std::string>& names) {
  const std::vector<std::string_view> words(names.begin(), names.end());
  return listed(words, "and");
}

}  // namespace bedside::diagnostics
