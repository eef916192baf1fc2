#include "condition/shown.hpp"

#include <cstddef>

#include <fmt/format.h>

namespace bedside::condition {

std::string shown(std::string_view part) {
  constexpr std::size_t longest = 60;
  const bool whole = part.size() <= longest && part.find_first_of("\r\n") == std::string_view::npos;
  return whole ? fmt::format("`{}`", part) : "this";
}

}  // namespace bedside::condition
