#include "diagnostics/excerpt.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "diagnostics/byte_order_mark.hpp"
#include "diagnostics/characters.hpp"

namespace bedside::diagnostics {
namespace {

constexpr std::string_view cut = "\xE2\x80\xA6";  // the ellipsis, one cell

struct Glyph {
  std::string text;
  int cells = 0;
};

Glyph glyph_at(std::string_view line, std::size_t offset) {
  const Character character = character_at(line, offset);
  if (character.code_point == U'\t') return {" ", 1};
  if (character.is_utf8 && !is_shown_by_number(character.code_point))
    return {std::string(line.substr(offset, character.bytes)), cells_of(character)};
  std::string shown = escaped(character);
  const int cells = static_cast<int>(shown.size());
  return {std::move(shown), cells};
}

int cells_of(const std::vector<Glyph>& glyphs, std::size_t from, std::size_t to) {
  int cells = 0;
  for (std::size_t i = from; i < std::min(to, glyphs.size()); ++i) cells += glyphs[i].cells;
  return cells;
}

// The part of a line that could be shown, which is far less than all of a line of millions of characters.
struct Window {
  std::vector<Glyph> glyphs;
  std::size_t caret = 0;  ///< the glyph under which the carets start; their number when that is the end of the line
  bool cut_before = false;
  bool cut_behind = false;
};

Window window_around(std::string_view line, std::size_t column, std::size_t width) {
  std::size_t characters = 0;
  std::size_t offset = 0;
  std::vector<std::size_t> before;  // offsets of the last characters in front of the column
  for (; offset < line.size() && characters < column; ++characters) {
    before.push_back(offset);
    if (before.size() >= 2 * width) before.erase(before.begin(), before.end() - static_cast<std::ptrdiff_t>(width));
    offset += character_at(line, offset).bytes;
  }
  Window window;
  window.cut_before = before.size() < characters;
  window.caret = before.size();
  for (const std::size_t i : before) window.glyphs.push_back(glyph_at(line, i));
  for (std::size_t behind = 0; offset < line.size() && behind <= width; ++behind) {
    window.glyphs.push_back(glyph_at(line, offset));
    offset += character_at(line, offset).bytes;
  }
  window.cut_behind = offset < line.size();
  return window;
}

// A third of the width is kept for what stands before the carets, more when little stands behind them; the ellipses
// take a cell each, and so does a caret behind the end of the line.
void shorten(Window& window, int width) {
  if (window.caret == window.glyphs.size()) --width;
  const bool whole = !window.cut_before && !window.cut_behind;
  if (whole && cells_of(window.glyphs, 0, window.glyphs.size()) <= width) return;
  const int room = width - 2;
  const int behind = cells_of(window.glyphs, window.caret, window.glyphs.size());
  const int room_before = std::max(width / 3, room - behind);
  std::size_t first = 0;
  while (cells_of(window.glyphs, first, window.caret) > room_before) ++first;
  std::size_t last = window.glyphs.size();
  while (last > window.caret && cells_of(window.glyphs, first, last) > room) --last;
  window.cut_before = window.cut_before || first > 0;
  window.cut_behind = window.cut_behind || last < window.glyphs.size();
  window.glyphs.resize(last);
  window.glyphs.erase(window.glyphs.begin(), window.glyphs.begin() + static_cast<std::ptrdiff_t>(first));
  window.caret -= first;
}

}  // namespace

std::optional<std::string_view> line_of(std::string_view text, int number) {
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
  for (int line = 1; line < number; ++line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    text.remove_prefix(end + 1);
  }
  std::string_view line = text.substr(0, text.find('\n'));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

Excerpt excerpt_of(std::string_view line, int begin, int end, int width) {
  const auto column = static_cast<std::size_t>(std::max(begin, 1) - 1);
  const auto characters = static_cast<std::size_t>(std::max(end - std::max(begin, 1), 0));
  Window window = window_around(line, column, static_cast<std::size_t>(width));
  shorten(window, width);

  Excerpt excerpt;
  if (window.cut_before) excerpt.line = cut;
  for (const Glyph& glyph : window.glyphs) excerpt.line += glyph.text;
  if (window.cut_behind) excerpt.line += cut;
  excerpt.indent = cells_of(window.glyphs, 0, window.caret) + (window.cut_before ? 1 : 0);
  excerpt.carets = std::max(1, cells_of(window.glyphs, window.caret, window.caret + characters));
  return excerpt;
}

}  // namespace bedside::diagnostics
