// A key that is indented too far: YAML reads it as words of the text above, and a nurse would say it.
#include <algorithm>

#include <fmt/format.h>

#include "plan/reader.hpp"

namespace bedside::plan {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view key_letters = "abcdefghijklmnopqrstuvwxyz_";
// A text that is a whole plan would otherwise be reported line by line.
constexpr int most_reported = 20;

/// The key that the line starts with, behind its spaces and a dash; or empty. The dash can lack its space.
std::string_view key_at_start(std::string_view line) {
  std::size_t begin = line.find_first_not_of(" \t");
  if (begin != npos && line[begin] == '-') begin = line.find_first_not_of(" \t", begin + 1);
  if (begin == npos) return {};
  const std::size_t end = line.find_first_not_of(key_letters, begin);
  if (end == npos || line[end] != ':') return {};
  const bool is_end = end + 1 == line.size() || std::string_view{" \t\r"}.find(line[end + 1]) != npos;
  const std::string_view word = line.substr(begin, end - begin);
  return is_end && is_key(word) ? word : std::string_view{};
}

std::string hint_at(std::string_view line_before_text) {
  const std::size_t colon = line_before_text.find_last_not_of(" \t");
  if (colon == npos || line_before_text[colon] != ':') return "indent it like the key above, or reword the line";
  const std::string_view before = line_before_text.substr(0, colon);
  const std::size_t blank = before.find_last_not_of(key_letters);
  return fmt::format("indent it like the key above (`{}`), or reword the line",
                     before.substr(blank == npos ? 0 : blank + 1));
}

}  // namespace

void Reader::refuse_keys_in(const source::Node& node) {
  using enum source::ScalarStyle;
  if (node.style == single_quoted || node.style == double_quoted) return;
  const std::string_view source = document_.text;
  // Each line end of a block text is one of the source: a block is searched even where its end is not known exactly.
  const bool block = node.style != plain;
  const auto ends = block ? std::count(node.text.begin(), node.text.end(), '\n') : 0;
  const int last = std::max(node.range.end.line, node.range.begin.line + static_cast<int>(ends));
  std::size_t start = source.find('\n', node.offset);
  int reported = 0;
  for (int line = node.range.begin.line + 1; line <= last && start != npos; ++line) {
    const std::size_t end = std::min(source.find('\n', start + 1), source.size());
    const std::string_view words = source.substr(start + 1, end - start - 1);
    start = end == source.size() ? npos : end;
    const std::string_view key = key_at_start(words);
    if (key.empty()) continue;
    const int column = static_cast<int>(key.data() - words.data()) + 1;  // what stands before it is ASCII
    const std::size_t header = node.offset == 0 ? npos : source.rfind('\n', node.offset - 1);
    const std::size_t first = header == npos ? 0 : header + 1;
    findings_
        .error(diagnostics::Code::key_in_text, {{line, column}, {line, column + static_cast<int>(key.size())}},
               fmt::format("`{}:` is read as words of the text above it", key))
        .hint = hint_at(source.substr(first, node.offset - first));
    if (++reported == most_reported) return;
  }
}

}  // namespace bedside::plan
