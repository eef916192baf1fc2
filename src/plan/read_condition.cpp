// A condition, with the places of its words.
#include <algorithm>

#include <fmt/format.h>

#include "condition/mended.hpp"
#include "diagnostics/edits.hpp"
#include "plan/reader.hpp"

namespace bedside::plan {
namespace {

using diagnostics::Code;

/// The condition in the style of its scalar; empty when it takes more than that.
std::string in_its_style(const source::Node& node, const std::string& condition) {
  using enum source::ScalarStyle;
  if (node.style == double_quoted || (node.style == plain && condition.starts_with('!'))) {
    if (condition.find_first_of("\"\\\n") == std::string::npos) return fmt::format("\"{}\"", condition);
    return condition.find_first_of("'\n") == std::string::npos ? fmt::format("'{}'", condition) : std::string{};
  }
  if (node.style == single_quoted && condition.find_first_of("'\n") == std::string::npos)
    return fmt::format("'{}'", condition);
  return node.style == plain ? condition : std::string{};
}

}  // namespace

std::optional<When> Reader::when(const source::Node& node) {
  std::optional<std::string> text = scalar(node, "a condition");
  if (!text) return {};
  strip_final_newlines(*text);
  condition::Parsed parsed = condition::parse(*text);
  for (const condition::Problem& problem : parsed.problems) {
    Diagnostic& finding = findings_.error(
        problem.code, source::range_within(document_, node, problem.begin, problem.end), problem.message);
    finding.hint = problem.hint;
    if (!problem.replacement.empty()) offer_mended(node, *text, finding);
  }
  const SourceRange range = source::range_within(document_, node, 0, text->size());
  if (!parsed.condition || swallows_lines(node, parsed))
    return When{*condition::parse("false").condition, range, {}, false};
  const char quote = node.style == source::ScalarStyle::double_quoted   ? '"'
                     : node.style == source::ScalarStyle::single_quoted ? '\''
                                                                        : '\0';
  return When{*parsed.condition, range, placed_words(node), true, quote};
}

/// The whole condition is written anew: one word stands for the next, and `!` at the start needs quotes.
void Reader::offer_mended(const source::Node& node, const std::string& condition, Diagnostic& problem) {
  if (node.range.begin.line != node.range.end.line || node.comment_follows) return;
  const std::optional<std::string> meant = condition::mended(condition);
  const std::string replacement = meant ? in_its_style(node, *meant) : std::string{};
  const std::size_t quotes = node.is_quoted() ? 2 : 0;
  const std::string_view written = std::string_view{document_.text}.substr(node.offset, node.text.size() + quotes);
  if (!replacement.empty()) problem.fixes.push_back(diagnostics::replacing(node.range, written, replacement));
}

/// A comment goes on to the end of its line, and where YAML joins the lines, that is the end of the condition.
bool Reader::swallows_lines(const source::Node& node, const condition::Parsed& parsed) {
  const bool joined = node.style != source::ScalarStyle::literal && node.range.begin.line != node.range.end.line;
  if (!joined || !parsed.comment) return false;
  findings_
      .error(Code::comment_in_text, source::range_within(document_, node, *parsed.comment, *parsed.comment + 2),
             "this comment goes on over the lines behind it, which are joined to one")
      .hint = "leave it out, or write the condition with `|`, which keeps its lines";
  return true;
}

std::vector<PlacedWord> Reader::placed_words(const source::Node& node) const {
  constexpr std::string_view blanks = " \t\n";
  constexpr std::size_t longest = 512;  // a place takes as long to find as the text is
  const bool plain = node.style == source::ScalarStyle::plain && node.range.begin.line == node.range.end.line;
  std::vector<PlacedWord> words;
  if (plain || node.text.size() > longest) return words;
  for (std::size_t begin = node.text.find_first_not_of(blanks); begin != std::string::npos;) {
    const std::size_t end = std::min(node.text.find_first_of(blanks, begin), node.text.size());
    words.push_back({begin, end, source::range_within(document_, node, begin, end)});
    begin = node.text.find_first_not_of(blanks, end);
  }
  return words;
}

}  // namespace bedside::plan
