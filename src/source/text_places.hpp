// Lines and columns of the bytes of a text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <bedside/diagnostic.hpp>

namespace bedside::source {

/// The bytes of a byte order mark at the start of the text; they take no column.
std::size_t byte_order_mark_of(std::string_view text);

/// Keeps a view of the text: the text must outlive it.
class TextPlaces {
 public:
  explicit TextPlaces(std::string_view text);

  Position at(std::size_t offset) const;
  SourceRange between(std::size_t begin, std::size_t end) const { return {at(begin), at(end)}; }
  /// From the offset to the end of its line (the line end not included).
  SourceRange rest_of_line(std::size_t offset) const;

 private:
  std::size_t characters_before(std::size_t offset) const;

  std::string_view text_;
  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t>
      characters_;  ///< before every stride-th byte, so that long lines cost no more than short ones
};

}  // namespace bedside::source
