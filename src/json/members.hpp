// The members of one JSON object that holds no others: commands, events and the first line of a journal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

namespace bedside::json {

/// Null, a truth, a whole number of 64 bits, a finite number, a text, a list of texts; of anything else an empty map,
/// which is never a value.
struct Member {
  std::string name;
  Value value;
};

struct Members {
  enum class Problem : std::uint8_t { none, not_json, not_an_object, too_deep, too_many, twice, number_too_large };

  std::vector<Member> all;  ///< in the order written; of a problem, the last is what it is about
  Problem problem = Problem::none;
};

inline constexpr std::size_t most_members = 64;

Members read_members(std::string_view json);
/// The same, always with the library.
Members read_members_of_any_kind(std::string_view json);

/// On one line, without a newline.
std::string members_text(const std::vector<Member>& members);

}  // namespace bedside::json
