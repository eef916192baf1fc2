// A stream read line by line, however many lines there are and however long one is.
#pragma once

#include <cstddef>
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

/// Holds one line and one block of the stream, never more. Lines that are blank are passed over.
class LineReader {
 public:
  LineReader(std::istream& in, std::size_t longest) : in_(in), longest_(longest) {}

  /// The next line, if it can be had without waiting for the one who writes it.
  std::optional<InputLine> ready();

  /// Waits until there is more to read, or the end.
  void wait();

  /// Whether the stream has ended; `ready` may still hold its last line.
  bool has_ended() const { return ended_; }
  /// Whether it ended because it can't be read.
  bool has_failed() const;

 private:
  bool refill();
  void gather(std::string_view part);
  /// The line gathered so far; none when it is blank.
  std::optional<InputLine> finish_line();

  std::istream& in_;
  std::size_t longest_;
  std::string block_;
  std::size_t at_ = 0;
  std::string line_;
  std::size_t number_ = 0;
  bool too_long_ = false;
  bool begun_ = false;
  bool ended_ = false;
};

}  // namespace bedside::cli
