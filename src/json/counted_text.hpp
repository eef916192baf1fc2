// A text that knows how much of it the JSON library has read, so that problems have a place.
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include <bedside/diagnostic.hpp>

#include "diagnostics/characters.hpp"

namespace bedside::json {

/// Walks over the bytes and counts them in `*read`. The library reads a string or a name exactly to its last quote.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* read) : at_(at), read_(read) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*read_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  std::size_t* read_;
};

/// Turns byte offsets that only grow into lines and columns.
class GrowingPosition {
 public:
  explicit GrowingPosition(std::string_view text) : text_(text) {}

  Position at(std::size_t offset) {
    for (; offset_ < offset && offset_ < text_.size(); ++offset_)
      if (text_[offset_] == '\n')
        position_ = {position_.line + 1, 1};
      else if (diagnostics::begins_character(text_[offset_]))
        ++position_.column;
    return position_;
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  Position position_;
};

}  // namespace bedside::json
