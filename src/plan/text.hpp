// A text of the plan with its placeholders found, before anything is put in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <bedside/diagnostic.hpp>

namespace bedside::plan {

/// How a placeholder is spoken: as it is, with a number of decimals (`{a1c:.1}`), or as a date in words (`{day:long}`).
struct Format {
  enum class Kind : std::uint8_t { plain, decimals, long_date };
  Kind kind = Kind::plain;
  int decimals = 0;  ///< 0..9
};

/// A run of words, or a name whose value is put in its place.
struct Piece {
  std::string words;  ///< when `name` is empty
  std::string name;
  Format format;
  SourceRange range;  ///< of the placeholder
};

struct Text {
  std::vector<Piece> pieces;
  std::string written;  ///< as the author wrote it, placeholders included
  SourceRange range;
  /// How long it takes to say, where nothing is put in: worked out once, when the plan is loaded.
  std::optional<std::int64_t> milliseconds{};

  bool empty() const { return pieces.empty(); }
};

}  // namespace bedside::plan
