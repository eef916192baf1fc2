// What the first line of a journal says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <bedside/journal.hpp>

namespace bedside::journal {

inline constexpr std::int64_t newest_format = 1;
inline constexpr std::int64_t newest_language = 1;  ///< of plans: `bedside: 1`

struct Header {
  JournalHeader said;
  std::int64_t format = newest_format;
  std::int64_t language = newest_language;
  std::string continues;         ///< the file that this one is the successor of; empty for a first one
  std::int64_t begins_with = 0;  ///< events that a successor takes over; it counts once it has them all

  bool is_newer() const { return format > newest_format || language > newest_language; }
};

/// A JSON object on one line.
std::string header_text(const Header& header);

/// None when it is no header. Of one that `is_newer` no more is known than that. Fields that nobody knows are passed
/// over.
std::optional<Header> read_header(std::string_view json);

/// Whether its fingerprints are those of the plan and the facts in it.
bool is_consistent(const JournalHeader& said);

}  // namespace bedside::journal
