#include "cli/line.hpp"

#include <algorithm>

#include <bedside/diagnostic.hpp>

namespace bedside::cli {
namespace {

std::string_view code_of(Paint paint) {
  switch (paint) {
    case Paint::none:
      return "";
    case Paint::strong:
      return "\x1b[1m";
    case Paint::quiet:
      return "\x1b[2m";
    case Paint::red:
      return "\x1b[31m";
    case Paint::yellow:
      return "\x1b[33m";
    case Paint::green:
      return "\x1b[32m";
    case Paint::bright_green:
      return "\x1b[92m";
    case Paint::cyan:
      return "\x1b[36m";
  }
  return "";
}

std::size_t bytes_of_first_character(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
  return bytes;
}

std::string_view without_spaces_at_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string safe = shown_safely(text);
  std::replace(safe.begin(), safe.end(), '\n', ' ');
  return safe;
}

// Characters of no width that follow, such as accents, stay with the last one.
std::string_view first_cells(std::string_view text, int width) {
  std::size_t end = 0;
  int used = 0;
  while (end < text.size()) {
    const std::size_t bytes = bytes_of_first_character(text.substr(end));
    used += display_width(text.substr(end, bytes));
    if (used > width) break;
    end += bytes;
  }
  return text.substr(0, end);
}

std::string cut(std::string_view text, int width) {
  if (display_width(text) <= width) return std::string(text);
  if (width <= 0) return "";
  return std::string(without_spaces_at_end(first_cells(text, width - 1))) + "…";
}

Line& Line::add(std::string_view text, Paint paint) {
  std::string safe = one_line(text);
  width_ += display_width(safe);
  if (!pieces_.empty() && pieces_.back().paint == paint)
    pieces_.back().text += safe;
  else if (!safe.empty())
    pieces_.push_back({std::move(safe), paint});
  return *this;
}

Line& Line::add_fitted(std::string_view text, int width, Paint paint) {
  const int end = width_ + std::max(width, 0);
  return add(cut(one_line(text), width), paint).fill_to(end);
}

Line& Line::add_right(std::string_view text, int width, Paint paint) {
  const int end = width_ + std::max(width, 0);
  return fill_to(end - display_width(one_line(text))).add(text, paint);
}

Line& Line::fill_to(int column, std::string_view filler, Paint paint) {
  std::string filling;
  for (int cell = width_; cell < column; ++cell) filling += filler;
  return add(filling, paint);
}

Line& Line::add(const Line& other) {
  pieces_.insert(pieces_.end(), other.pieces_.begin(), other.pieces_.end());
  width_ += other.width_;
  return *this;
}

Line& Line::exact() {
  is_exact_ = true;
  return *this;
}

std::string Line::text(bool colour) const {
  std::size_t count = pieces_.size();
  while (!is_exact_ && count > 0 && without_spaces_at_end(pieces_[count - 1].text).empty()) --count;
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const Piece& piece = pieces_[i];
    const std::string_view shown = i + 1 == count && !is_exact_ ? without_spaces_at_end(piece.text) : piece.text;
    const bool painted = colour && piece.paint != Paint::none;
    if (painted) text += code_of(piece.paint);
    text += shown;
    if (painted) text += "\x1b[0m";
  }
  return text + "\n";
}

void append(Lines& lines, const Lines& more) {
  lines.insert(lines.end(), more.begin(), more.end());
}

void add_section(Lines& lines, const Lines& section) {
  if (section.empty()) return;
  if (!lines.empty()) lines.emplace_back();
  append(lines, section);
}

Lines side_by_side(const Lines& left, int width, std::string_view gap, const Lines& right) {
  Lines lines;
  for (std::size_t row = 0; row < std::max(left.size(), right.size()); ++row) {
    Line line = row < left.size() ? left[row] : Line();
    line.fill_to(width).add(gap, Paint::quiet);
    if (row < right.size()) line.add(right[row]);
    lines.push_back(std::move(line));
  }
  return lines;
}

Lines wrapped(std::string_view text, int width, std::string_view first, Paint paint) {
  const std::string safe = one_line(text);
  const int indent = display_width(first);
  const int room = std::max(width - indent, 8);
  Lines lines;
  std::string_view rest = safe;
  do {
    std::string_view part = first_cells(rest, room);
    const std::size_t space = part.rfind(' ');
    if (part.size() < rest.size() && rest[part.size()] != ' ' && space != std::string_view::npos && space > 0)
      part = part.substr(0, space);
    Line line;
    if (lines.empty()) line.add(first);
    lines.push_back(line.fill_to(indent).add(part, paint));
    rest.remove_prefix(part.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  } while (!rest.empty());
  return lines;
}

Lines flowed(const std::vector<Line>& entries, int width) {
  constexpr int gap = 3;
  Lines lines;
  for (const Line& entry : entries)
    if (lines.empty() || lines.back().width() + gap + entry.width() > width)
      lines.push_back(entry);
    else
      lines.back().fill_to(lines.back().width() + gap).add(entry);
  return lines;
}

std::string to_text(const Lines& lines, bool colour) {
  std::string text;
  for (const Line& line : lines) text += line.text(colour);
  return text;
}

}  // namespace bedside::cli
