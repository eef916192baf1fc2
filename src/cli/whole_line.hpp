// A line as it was typed, though a terminal hands on only its beginning.
//
// A terminal that reads line by line keeps 4,095 bytes of one and drops what is typed behind them, without a word. So a
// line of exactly that length has very likely been cut: it is kept, and what is typed next is put behind it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bedside::cli {

class WholeLine {
 public:
  /// What a terminal keeps of a line, in bytes, without the end of the line.
  static constexpr std::size_t most_of_a_terminal = 4'095;

  /// All of the line, once nothing more is to come; none while the rest of it has to be typed. An empty `typed` ends a
  /// line that was begun.
  std::optional<std::string> with(std::string typed, bool is_terminal);
  /// What there is of it, as if nothing more came.
  std::string so_far();

  bool is_begun() const { return !begun_.empty(); }
  /// The last words that were kept, for somebody who has to go on behind them.
  std::string_view last_words() const;

 private:
  std::string begun_;
};

}  // namespace bedside::cli
