#include "cli/whole_line.hpp"

#include <algorithm>
#include <utility>

#include "cli/characters.hpp"

namespace bedside::cli {
namespace {

/// A terminal may cut within a character.
void drop_half_a_character(std::string& text) {
  std::size_t last = text.size();
  while (last > 0 && is_within_character(text[last - 1])) --last;
  if (last > 0 && last - 1 + length_of_character(text[last - 1]) > text.size()) text.erase(last - 1);
}

}  // namespace

std::optional<std::string> WholeLine::with(std::string typed, bool is_terminal) {
  const bool is_cut = is_terminal && typed.size() == most_of_a_terminal;
  if (is_cut) drop_half_a_character(typed);
  begun_ += typed;
  if (is_cut) return {};
  return so_far();
}

std::string WholeLine::so_far() {
  return std::exchange(begun_, {});
}

std::string_view WholeLine::last_words() const {
  constexpr std::size_t enough = 40;
  std::size_t first = begun_.size() - std::min(begun_.size(), enough);
  while (first < begun_.size() && is_within_character(begun_[first])) ++first;
  return std::string_view{begun_}.substr(first);
}

}  // namespace bedside::cli
