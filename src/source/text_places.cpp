#include "source/text_places.hpp"

#include <algorithm>
#include <iterator>

#include "diagnostics/byte_order_mark.hpp"
#include "diagnostics/characters.hpp"

namespace bedside::source {
namespace {

constexpr std::size_t stride = 256;

}  // namespace

std::size_t byte_order_mark_of(std::string_view text) {
  return text.starts_with(diagnostics::byte_order_mark) ? diagnostics::byte_order_mark.size() : 0;
}

TextPlaces::TextPlaces(std::string_view text) : text_(text), line_starts_{byte_order_mark_of(text)} {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % stride == 0) characters_.push_back(characters);
    if (diagnostics::begins_character(text[i])) ++characters;
    if (text[i] == '\n') line_starts_.push_back(i + 1);
  }
  if (text.size() % stride == 0) characters_.push_back(characters);
}

std::size_t TextPlaces::characters_before(std::size_t offset) const {
  const std::size_t block = offset / stride;
  std::size_t characters = characters_[block];
  for (std::size_t i = block * stride; i < offset; ++i) characters += diagnostics::begins_character(text_[i]) ? 1U : 0U;
  return characters;
}

Position TextPlaces::at(std::size_t offset) const {
  offset = std::clamp(offset, line_starts_.front(), std::max(text_.size(), line_starts_.front()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t line_start = *std::prev(after);
  const std::size_t column = characters_before(offset) - characters_before(line_start);
  return {static_cast<int>(after - line_starts_.begin()), static_cast<int>(column) + 1};
}

SourceRange TextPlaces::rest_of_line(std::size_t offset) const {
  std::size_t end = std::min(text_.find('\n', offset), text_.size());
  if (end > offset && text_[end - 1] == '\r') --end;
  return between(offset, std::max(end, offset));
}

}  // namespace bedside::source
