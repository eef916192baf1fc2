// A problem as a block of text for a terminal.
#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <bedside/diagnostic.hpp>

#include "diagnostics/excerpt.hpp"

namespace bedside {
namespace {

constexpr int page_width = 100;

struct Style {
  std::string_view error, warning, note, frame, strong, plain;
};
constexpr Style no_colour{};
constexpr Style ansi{"\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[1;34m", "\x1b[1m", "\x1b[0m"};

// Names of files and pieces of a message stay on their line.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : shown_safely(text))
    if (c == '\n')
      line += "\\x0a";
    else
      line += c;
  return line;
}

int last_column_of(const SourceRange& range) {
  const bool several_lines = range.end.line > range.begin.line;
  return several_lines ? std::numeric_limits<int>::max() : range.end.column;
}

class Drawing {
 public:
  Drawing(const Diagnostic& diagnostic, std::string_view source, const Style& style)
      : diagnostic_(diagnostic), source_(source), style_(style), gutter_(gutter_of(diagnostic)) {}

  std::string text() {
    headline();
    place(diagnostic_.range);
    for (const RelatedPlace& related : diagnostic_.related) {
      out_ += fmt::format("{}note{}: {}\n", style_.note, style_.plain, on_one_line(related.message));
      place(related.range);
    }
    if (!diagnostic_.hint.empty())
      out_ += fmt::format("{}hint{}: {}\n", style_.note, style_.plain, shown_safely(diagnostic_.hint));
    return std::move(out_);
  }

 private:
  static int gutter_of(const Diagnostic& diagnostic) {
    if (!diagnostic.range) return 2;
    int largest = diagnostic.range->begin.line;
    for (const RelatedPlace& related : diagnostic.related) largest = std::max(largest, related.range.begin.line);
    return static_cast<int>(std::to_string(largest).size());
  }

  void headline() {
    const bool error = diagnostic_.severity == Severity::error;
    const std::string code = diagnostic_.code.empty() ? "" : fmt::format("[{}]", on_one_line(diagnostic_.code));
    out_ += fmt::format("{}{}{}{}{}: {}{}\n", error ? style_.error : style_.warning, error ? "error" : "warning", code,
                        style_.plain, style_.strong, on_one_line(diagnostic_.message), style_.plain);
  }

  void place(const std::optional<SourceRange>& range) {
    out_ += fmt::format("{:{}}{}-->{} {}", "", gutter_, style_.frame, style_.plain, on_one_line(diagnostic_.file));
    if (range) out_ += fmt::format(":{}:{}", range->begin.line, range->begin.column);
    out_ += '\n';
    if (range) excerpt(*range);
  }

  void excerpt(const SourceRange& range) {
    if (source_.empty()) return;
    const auto line = diagnostics::line_of(source_, range.begin.line);
    if (!line) return;
    const auto shown =
        diagnostics::excerpt_of(*line, range.begin.column, last_column_of(range), page_width - gutter_ - 3);
    const std::string_view caret = diagnostic_.severity == Severity::error ? style_.error : style_.warning;
    const std::string_view space = shown.line.empty() ? "" : " ";
    out_ += fmt::format("{}{:>{}} |{}{}{}\n", style_.frame, range.begin.line, gutter_, style_.plain, space, shown.line);
    out_ += fmt::format("{}{:{}} |{} {:{}}{}{:^>{}}{}\n", style_.frame, "", gutter_, style_.plain, "", shown.indent,
                        caret, "", shown.carets, style_.plain);
  }

  const Diagnostic& diagnostic_;
  std::string_view source_;
  const Style& style_;
  int gutter_;
  std::string out_;
};

}  // namespace

std::string render(const Diagnostic& diagnostic, std::string_view source, bool colour) {
  return Drawing(diagnostic, source, colour ? ansi : no_colour).text();
}

}  // namespace bedside
