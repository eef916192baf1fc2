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

// Damerau-Levenshtein in its restricted form: insert, delete, replace, or exchange two neighbours.
std::size_t edits_between(std::string_view a, std::string_view b) {
  std::array<std::vector<std::size_t>, 3> rows;  // the one before last, the last, the current
  for (auto& row : rows) row.resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) rows[1][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    rows[2][0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = rows[1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      rows[2][j] = std::min({rows[1][j] + 1, rows[2][j - 1] + 1, replaced});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) rows[2][j] = std::min(rows[2][j], rows[0][j - 2] + 1);
    }
    std::rotate(rows.begin(), rows.begin() + 1, rows.end());
  }
  return rows[1][b.size()];
}

std::size_t tolerated_edits(std::size_t length) {
  return length <= 3 ? 1 : std::max<std::size_t>(2, length / 3);
}

}  // namespace

std::string_view did_you_mean(std::string_view seen, std::span<const std::string_view> candidates) {
  if (seen.empty() || seen.size() > longest_word) return {};
  std::string_view best;
  std::size_t fewest = tolerated_edits(seen.size()) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t longer = std::max(candidate.size(), seen.size());
    const std::size_t shorter = std::min(candidate.size(), seen.size());
    if (longer - shorter >= fewest) continue;
    const std::size_t edits = edits_between(seen, candidate);
    // Changing every letter of a short word is not a slip of the finger.
    if (edits < fewest && edits < longer) {
      fewest = edits;
      best = candidate;
    }
  }
  return best;
}

std::string suggestion(std::string_view seen, std::span<const std::string_view> candidates) {
  const std::string_view meant = did_you_mean(seen, candidates);
  return meant.empty() ? std::string{} : "did you mean `" + std::string(meant) + "`?";
}

std::string listed(std::span<const std::string_view> words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text.append("`").append(words[i]).append("`");
  }
  return text;
}

}  // namespace bedside::diagnostics
