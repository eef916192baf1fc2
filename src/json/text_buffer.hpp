// A text that is written from front to back.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace bedside::json {

/// Room is made ahead and once for all pieces that are added together; a string would look for it with each of them.
class TextBuffer {
 public:
  TextBuffer() = default;
  explicit TextBuffer(std::size_t usual_bytes) : text_(usual_bytes, '\0') {}

  /// Characters and views of texts, one behind the other.
  template <class... Pieces>
  void add(const Pieces&... pieces) {
    char* free = room((size_of(pieces) + ...));
    ((free = copied(pieces, free)), ...);
  }
  void fill(std::size_t count, char character) { std::fill_n(room(count), count, character); }

  std::string take() {
    text_.resize(std::exchange(size_, 0));
    return std::exchange(text_, {});
  }

 private:
  static constexpr std::size_t size_of(char) { return 1; }
  static constexpr std::size_t size_of(std::string_view piece) { return piece.size(); }
  static char* copied(char character, char* free) {
    *free = character;
    return free + 1;
  }
  static char* copied(std::string_view piece, char* free) {
    if (!piece.empty()) std::memcpy(free, piece.data(), piece.size());
    return free + piece.size();
  }

  char* room(std::size_t bytes) {
    if (text_.size() - size_ < bytes) grow(bytes);
    char* free = text_.data() + size_;
    size_ += bytes;
    return free;
  }

  void grow(std::size_t bytes);

  std::string text_;  ///< the first `size_` bytes are written
  std::size_t size_ = 0;
};

}  // namespace bedside::json
