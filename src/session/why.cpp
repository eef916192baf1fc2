#include "session/why.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

namespace bedside::session {
namespace {

constexpr unsigned bits = 4;
constexpr unsigned all_bits = 64;
/// What `Step::why` can say of a topic; bridges and buttons have words of their own. Place 0 is the end of a list.
constexpr std::array known_names = std::to_array<std::string_view>(
    {"", "finish-strong", "bad-news-first", "combine-pain", "split-pleasure", "keep-habits", "after", "answer",
     "directly_after", "resolves", "parts", "author-order", "told", "best-found", "ritual", "choice"});
static_assert(known_names.size() <= std::size_t{1} << bits, "one more word needs more bits for each");

}  // namespace

void Why::add(std::string_view name) {
  const auto found = std::find(known_names.begin() + 1, known_names.end(), name);
  if (found == known_names.end()) return;
  const auto code = static_cast<std::uint64_t>(found - known_names.begin());
  unsigned shift = 0;
  while (shift < all_bits && (packed_ >> shift) != 0) shift += bits;
  if (shift < all_bits) packed_ |= code << shift;
}

std::vector<std::string> Why::names() const {
  std::vector<std::string> names;
  names.reserve((static_cast<std::size_t>(std::bit_width(packed_)) + bits - 1) / bits);
  for (std::uint64_t rest = packed_; rest != 0; rest >>= bits)
    names.emplace_back(known_names[static_cast<std::size_t>(rest & 0xF)]);
  return names;
}

}  // namespace bedside::session
