#include "source/node.hpp"

#include <algorithm>

#include "diagnostics/characters.hpp"
#include "source/scalar_places.hpp"

namespace bedside::source {
namespace {

// The position of an offset that is not before `from_offset`, whose position is known.
Position advanced(std::string_view text, Position from, std::size_t from_offset, std::size_t offset) {
  for (std::size_t i = from_offset; i < offset; ++i) {
    if (text[i] == '\n') {
      ++from.line;
      from.column = 1;
    } else if (diagnostics::begins_character(text[i])) {
      ++from.column;
    }
  }
  return from;
}

}  // namespace

SourceRange range_within(const Document& document, const Node& scalar, std::size_t begin, std::size_t end) {
  const bool block = scalar.style == ScalarStyle::literal || scalar.style == ScalarStyle::folded;
  if (!scalar.is_scalar() || (block && scalar.text.empty())) return scalar.range;
  const auto places = places_of(document.text, scalar.offset, scalar.style, scalar.text);
  if (!places) return scalar.range;
  const std::size_t first = std::min(begin, scalar.text.size());
  const std::size_t last = std::clamp(end, first, scalar.text.size());
  const Position from = advanced(document.text, scalar.range.begin, scalar.offset, (*places)[first]);
  return {from, advanced(document.text, from, (*places)[first], (*places)[last])};
}

PlacesWithin::PlacesWithin(const Document& document, const Node& scalar) : whole_(scalar.range) {
  const bool block = scalar.style == ScalarStyle::literal || scalar.style == ScalarStyle::folded;
  if (!scalar.is_scalar() || (block && scalar.text.empty())) return;
  const auto places = places_of(document.text, scalar.offset, scalar.style, scalar.text);
  if (!places) return;
  Position position = scalar.range.begin;
  std::size_t offset = scalar.offset;
  positions_.reserve(places->size());
  for (const std::size_t place : *places) {
    position = advanced(document.text, position, offset, place);
    offset = place;
    positions_.push_back(position);
  }
}

SourceRange PlacesWithin::between(std::size_t begin, std::size_t end) const {
  if (positions_.empty()) return whole_;
  const std::size_t first = std::min(begin, positions_.size() - 1);
  return {positions_[first], positions_[std::clamp(end, first, positions_.size() - 1)]};
}

}  // namespace bedside::source
