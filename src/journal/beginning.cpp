#include "journal/beginning.hpp"

#include <algorithm>

namespace bedside::journal {

bool is_unfinished_beginning(std::string_view bytes) {
  constexpr std::string_view first = R"({"n":0,"prev":")";
  const std::size_t compared = std::min(bytes.size(), first.size());
  return bytes.substr(0, compared) == first.substr(0, compared) && bytes.find('\n') == std::string_view::npos;
}

}  // namespace bedside::journal
