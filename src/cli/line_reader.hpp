// A stream read line by line, however many lines there are and however long one is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace bedside::cli {

struct InputLine {
  std::size_t number = 0;  ///< from 1; blank lines count too
  std::string text;        ///< without its line ending, or a byte order mark at its beginning
  bool too_long = false;   ///< then the text is empty
};

/// Whether a line without anything on it is one.
enum class BlankLines : std::uint8_t { passed_over, kept };

/// Holds one line and one block of the stream, never more.
class LineReader {
 public:
  LineReader(std::istream& in, std::size_t longest, BlankLines blank_lines = BlankLines::passed_over)
      : in_(in), longest_(longest), blank_lines_(blank_lines) {}

  /// The next line, if it can be had without waiting for the one who writes it.
  std::optional<InputLine> ready();

  /// Waits until there is more to read, or the end.
  void wait();

  /// The next line, however long it takes; none at the end.
  std::optional<InputLine> next();

  /// Whether the stream has ended; `ready` may still hold its last line.
  bool has_ended() const { return ended_; }
  /// Whether it ended because it can't be read.
  bool has_failed() const;

 private:
  bool refill();
  void gather(std::string_view part);
  /// The line gathered so far; none when it is blank and passed over.
  std::optional<InputLine> finish_line();

  std::istream& in_;
  std::size_t longest_;
  BlankLines blank_lines_;
  std::string block_;
  std::size_t at_ = 0;
  std::string line_;
  std::size_t number_ = 0;
  bool too_long_ = false;
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace bedside::cli
