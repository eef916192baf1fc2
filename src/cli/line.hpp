// Lines of text measured in terminal cells: cut, filled and set side by side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bedside::cli {

enum class Paint { none, strong, quiet, red, yellow, green, bright_green, cyan };

/// One line, built from left to right. Every text in it is shown safely, so that a terminal never obeys it.
class Line {
 public:
  Line() = default;
  explicit Line(std::string_view text, Paint paint = Paint::none) { add(text, paint); }

  Line& add(std::string_view text, Paint paint = Paint::none);
  /// `text` in exactly `width` cells: cut with `…` where it is longer, filled with spaces where it is shorter.
  Line& add_fitted(std::string_view text, int width, Paint paint = Paint::none);
  /// `text` so that it ends `width` cells further on.
  Line& add_right(std::string_view text, int width, Paint paint = Paint::none);
  /// Spaces up to cell `column`.
  Line& fill_to(int column, std::string_view filler = " ", Paint paint = Paint::none);
  Line& add(const Line& other);
  /// Spaces at the end stay.
  Line& exact();

  int width() const { return width_; }
  /// Without spaces at the end, unless it is exact; with a newline.
  std::string text(bool colour) const;

 private:
  struct Piece {
    std::string text;
    Paint paint = Paint::none;
  };
  std::vector<Piece> pieces_;
  int width_ = 0;
  bool is_exact_ = false;
};

using Lines = std::vector<Line>;

void append(Lines& lines, const Lines& more);

/// With an empty line before it, where there is something before it; nothing of an empty one.
void add_section(Lines& lines, const Lines& section);

/// The lines of `left` and `right` next to each other, `left` taking `width` cells, `gap` between them.
Lines side_by_side(const Lines& left, int width, std::string_view gap, const Lines& right);

/// `text` broken between words into lines of at most `width` cells; a word that is longer is broken between
/// characters. The first line starts with `first`, the others with as many spaces.
Lines wrapped(std::string_view text, int width, std::string_view first = "", Paint paint = Paint::none);

/// The entries one after another, as many to a line as fit.
Lines flowed(const std::vector<Line>& entries, int width);

std::string to_text(const Lines& lines, bool colour);

/// `text` shown safely and on one line.
std::string one_line(std::string_view text);

/// The first characters of `text` that take at most `width` cells, never cut inside a character.
std::string_view first_cells(std::string_view text, int width);

/// `text` as it is where it takes at most `width` cells, else its beginning and `…`.
std::string cut(std::string_view text, int width);

}  // namespace bedside::cli
