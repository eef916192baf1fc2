#include "diagnostics/edits.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "diagnostics/byte_order_mark.hpp"
#include "diagnostics/characters.hpp"

namespace bedside::diagnostics {
namespace {

// Finding a column takes as long as its line is.
constexpr std::size_t longest_line = 100'000;

/// Where the lines of a text start.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text), starts_{text.starts_with(byte_order_mark) ? 3U : 0U} {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
      starts_.push_back(at + 1);
  }

  /// The byte at a place; none when there is no such place.
  std::optional<std::size_t> offset_of(Position place) const {
    if (place.line < 1 || static_cast<std::size_t>(place.line) > starts_.size() || place.column < 1) return {};
    const std::size_t begin = starts_[static_cast<std::size_t>(place.line) - 1];
    const std::size_t end = std::min(text_.find('\n', begin), text_.size());
    if (end - begin > longest_line) return {};
    std::size_t at = begin;
    for (int column = 1; column < place.column; ++column) {
      if (at >= end) return {};
      ++at;
      while (at < end && !begins_character(text_[at])) ++at;
    }
    return at;
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

bool finds_its_words(const TextEdit& edit, const Lines& lines, std::string_view text) {
  const std::optional<std::size_t> begin = lines.offset_of(edit.range.begin);
  const std::optional<std::size_t> end = lines.offset_of(edit.range.end);
  return begin && end && *begin <= *end && text.substr(*begin, *end - *begin) == edit.replaced;
}

bool is_certain(const Fix& fix, const Lines& lines, std::string_view text) {
  return std::all_of(fix.edits.begin(), fix.edits.end(),
                     [&](const TextEdit& edit) { return finds_its_words(edit, lines, text); });
}

}  // namespace

Fix replacing(SourceRange range, std::string_view seen, std::string_view meant) {
  return {fmt::format("write `{}` instead of `{}`", meant, seen),
          {TextEdit{range, std::string{seen}, std::string{meant}}}};
}

void settle_fixes(std::string_view text, std::vector<Diagnostic>& problems) {
  const bool none = std::all_of(problems.begin(), problems.end(), [](const auto& each) { return each.fixes.empty(); });
  if (none) return;
  const Lines lines{text};
  for (Diagnostic& problem : problems)
    std::erase_if(problem.fixes, [&](const Fix& fix) { return !is_certain(fix, lines, text); });
}

std::string edited(std::string_view text, std::vector<TextEdit> edits) {
  std::sort(edits.begin(), edits.end(), [](const auto& a, const auto& b) { return a.range < b.range; });
  const Lines lines{text};
  std::string result;
  std::size_t copied = 0;
  for (const TextEdit& edit : edits) {
    const std::optional<std::size_t> begin = lines.offset_of(edit.range.begin);
    const std::optional<std::size_t> end = lines.offset_of(edit.range.end);
    if (!begin || !end || *begin < copied) continue;
    result += text.substr(copied, *begin - copied);
    result += edit.replacement;
    copied = *end;
  }
  result += text.substr(copied);
  return result;
}

}  // namespace bedside::diagnostics
