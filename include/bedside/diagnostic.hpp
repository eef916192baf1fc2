// How a problem in a plan, a facts file or a history file is named, placed and explained.
//
// Everything here is a plain value: copy it, keep it, send it to another thread. Nothing refers back to the text that
// it was found in; to draw the line with its caret, hand that text to `render` again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/export.hpp>

namespace bedside {

/// A place between two characters. Lines and columns count from 1; a column counts characters (Unicode code points),
/// not bytes and not terminal cells.
struct Position {
  int line = 1;
  int column = 1;
  auto operator<=>(const Position&) const = default;
};

/// From `begin` up to, but not including, `end`.
struct SourceRange {
  Position begin;
  Position end;
  auto operator<=>(const SourceRange&) const = default;
};

enum class Severity { error, warning };

/// Another place that helps to understand the problem, with a few words on what it shows.
struct RelatedPlace {
  SourceRange range;
  std::string message;
  bool operator==(const RelatedPlace&) const = default;
};

/// A piece of the file, which holds `replaced`, and what is to stand there instead. An empty range inserts.
struct TextEdit {
  SourceRange range;
  std::string replaced;
  std::string replacement;
  bool operator==(const TextEdit&) const = default;
};

/// A change that certainly mends a problem and keeps what the author means. `description` says what it does, such as
/// "write `feels` instead of `feel`". All edits belong together, and none overlaps another.
struct Fix {
  std::string description;
  std::vector<TextEdit> edits;
  bool operator==(const Fix&) const = default;
};

/// One problem. `code` is stable, in kebab-case, and names a page in docs/diagnostics. `message` is lower case without
/// a full stop and says what was seen; `hint`, when not empty, says what to do. Neither ever holds the value of a
/// patient fact.
struct Diagnostic {
  std::string code;
  Severity severity = Severity::error;
  std::string message;
  std::string file;
  std::optional<SourceRange> range;  ///< none when the problem is the file as a whole
  std::string hint;
  std::vector<RelatedPlace> related;
  std::vector<Fix> fixes{};  ///< at most one today; none where only the author knows
  bool operator==(const Diagnostic&) const = default;
};

/// A value, or the reasons why there is none; warnings may stand beside a value. There is a value exactly when no
/// diagnostic is an error. The diagnostics are sorted by place.
template <class T>
struct Checked {
  std::optional<T> value;
  std::vector<Diagnostic> diagnostics;

  explicit operator bool() const { return value.has_value(); }
};

/// Whether any of the diagnostics is an error.
BEDSIDE_EXPORT bool has_errors(const std::vector<Diagnostic>& diagnostics);

/// Every code that bedside can report, sorted.
BEDSIDE_EXPORT std::vector<std::string> diagnostic_codes();

/// The problem as a block of text that ends in a newline: headline (without a code where that is empty), place, the
/// line with a caret under the right characters (double-width and combining characters included), related places, hint.
/// `source` is the text of the file; control characters and bidirectional controls in it are shown escaped. `colour`
/// adds ANSI colours.
BEDSIDE_EXPORT std::string render(const Diagnostic& diagnostic, std::string_view source, bool colour = false);

/// Terminal cells that `text` (UTF-8) takes: 2 for a wide character, 0 for a combining one.
BEDSIDE_EXPORT int display_width(std::string_view text);

/// `text` with C0, C1, DEL, bidirectional controls and characters that nobody sees as `\x1b` or `\u202e`, so that a
/// terminal shows and never obeys them. Newlines are kept, and so are joiners. Bytes that aren't UTF-8 become `\xff`.
BEDSIDE_EXPORT std::string shown_safely(std::string_view text);

}  // namespace bedside
