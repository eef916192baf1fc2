#include "json/text_buffer.hpp"

namespace bedside::json {

// Apart from the rest, which is small enough to be copied to wherever something is added.
void TextBuffer::grow(std::size_t bytes) {
  constexpr std::size_t least = 256;
  text_.resize(std::max({2 * text_.size(), size_ + bytes, least}));
}

}  // namespace bedside::json
