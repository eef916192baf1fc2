#include "diagnostics/excerpt.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "diagnostics/characters.hpp"

namespace bedside::diagnostics {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view cut = "\xE2\x80\xA6";  // the ellipsis, one cell

struct Glyph {
  std::string text;
  int at = 0;  ///< the cell it starts in
  int cells = 0;
};

std::vector<Glyph> glyphs_of(std::string_view line) {
  std::vector<Glyph> glyphs;
  int at = 0;
  for (std::size_t i = 0; i < line.size();) {
    const Character character = character_at(line, i);
    Glyph glyph{std::string(line.substr(i, character.bytes)), at, cells_of(character)};
    if (character.code_point == U'\t') {
      glyph = {" ", at, 1};
    } else if (!character.is_utf8 || is_obeyed(character.code_point)) {
      glyph.text = escaped(character);
      glyph.cells = static_cast<int>(glyph.text.size());
    }
    at += glyph.cells;
    i += character.bytes;
    glyphs.push_back(std::move(glyph));
  }
  return glyphs;
}

struct Cells {
  int begin = 0;
  int end = 0;
};

// The part of a long line to show: a third of the width is kept for what stands before the caret.
Cells window_around(Cells carets, int line_cells, int width) {
  if (line_cells <= width) return {0, line_cells};
  const int begin = std::clamp(carets.begin - width / 3, 0, line_cells - width);
  return {begin, begin + width};
}

Excerpt shortened(const std::vector<Glyph>& glyphs, Cells carets, Cells window, int line_cells) {
  const int first = window.begin > 0 ? window.begin + 1 : 0;
  const int last = window.end < line_cells ? window.end - 1 : line_cells;
  Excerpt excerpt;
  int shown_from = last;
  int shown_to = first;
  for (const Glyph& glyph : glyphs) {
    if (glyph.at < first || glyph.at + glyph.cells > last) continue;
    shown_from = std::min(shown_from, glyph.at);
    shown_to = std::max(shown_to, glyph.at + glyph.cells);
    excerpt.line += glyph.text;
  }
  const int shift = window.begin > 0 ? shown_from - 1 : 0;
  if (window.begin > 0) excerpt.line.insert(0, cut);
  if (window.end < line_cells) excerpt.line += cut;
  const int begin = std::clamp(carets.begin, shift, std::max(shown_to, shift));
  const int end = std::clamp(carets.end, begin, std::max(shown_to, begin));
  excerpt.indent = begin - shift;
  excerpt.carets = std::max(1, end - begin);
  return excerpt;
}

int cell_of(const std::vector<Glyph>& glyphs, int column) {
  const auto index = static_cast<std::size_t>(std::max(1, column) - 1);
  if (index < glyphs.size()) return glyphs[index].at;
  return glyphs.empty() ? 0 : glyphs.back().at + glyphs.back().cells;
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
  const std::vector<Glyph> glyphs = glyphs_of(line);
  const int line_cells = glyphs.empty() ? 0 : glyphs.back().at + glyphs.back().cells;
  const Cells carets{cell_of(glyphs, begin), cell_of(glyphs, std::max(begin, end))};
  return shortened(glyphs, carets, window_around(carets, line_cells, width), line_cells);
}

}  // namespace bedside::diagnostics
