#include "author_tests/kept_text.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "compare/common_sequence.hpp"

namespace bedside::author_tests {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// The lines between those that are the same at the beginning and at the end.
struct Differing {
  std::size_t from = 0;  ///< how many are the same before them
  std::size_t kept = 0;
  std::size_t now = 0;

  bool can_be_compared() const { return kept * now <= compare::most_pairs; }
};

Differing differing(const Lines& kept, const Lines& now) {
  const auto [kept_from, now_from] = std::mismatch(kept.begin(), kept.end(), now.begin(), now.end());
  const auto [kept_end, now_end] = std::mismatch(kept.rbegin(), std::make_reverse_iterator(kept_from), now.rbegin(),
                                                 std::make_reverse_iterator(now_from));
  return {static_cast<std::size_t>(kept_from - kept.begin()), static_cast<std::size_t>(kept_end.base() - kept_from),
          static_cast<std::size_t>(now_end.base() - now_from)};
}

/// The first line that differs, and how many there are.
std::string first_only(const Lines& kept, const Lines& now, const Differing& lines) {
  return fmt::format("- {}\n+ {}\n… {} lines are others from line {} on, too many to hold each against each\n",
                     kept[lines.from], now[lines.from], std::max(lines.kept, lines.now), lines.from + 1);
}

char mark_of(compare::Edit::Kind kind) {
  switch (kind) {
    case compare::Edit::Kind::dropped:
      return '-';
    case compare::Edit::Kind::added:
      return '+';
    case compare::Edit::Kind::kept:
      break;
  }
  return ' ';
}

/// Text on lines of their own, further in.
std::string indented(std::string_view text, std::string_view indent) {
  std::string all;
  for (const std::string_view line : lines_of(text)) all += fmt::format("{}{}\n", indent, line);
  return all;
}

std::string offered(const StepOption& option) {
  const std::string recommended = option.because.empty() ? "" : fmt::format(": {}", option.because);
  return fmt::format("    {} {}: {}{}\n", option.available ? "-" : "x", option.id, option.say,
                     option.recommended ? fmt::format(" (recommended{})", recommended) : "");
}

std::string said(const Step& step) {
  const std::string wording = step.wording == Wording::guide ? "" : fmt::format(" ({})", name_of(step.wording));
  std::string text = indented(fmt::format("{}{}: {}", name_of(step.kind), wording, step.text), "  ");
  for (const StepOption& option : step.options) text += offered(option);
  return text;
}

}  // namespace

std::string order_text(const Seen& seen) {
  std::string text;
  for (const SeenTopic& topic : seen.order) text += topic.id + "\n";
  return text;
}

std::string transcript_text(const Playing& call) {
  std::string text;
  const Step* before = nullptr;
  for (const Moment& moment : call.moments()) {
    const Step& step = moment.step;
    if (!before || before->segment != step.segment)
      text += fmt::format("{}== {} ==\n", before ? "\n" : "", step.segment);
    if (!before || before->title != step.title || before->topic != step.topic) text += step.title + "\n";
    text += said(step);
    for (const std::string& done : moment.done) text += fmt::format("  > {}\n", done);
    before = &step;
  }
  if (const auto disposition = call.status().disposition)
    text += fmt::format("\nthe call is {}\n", bedside::name_of(*disposition));
  return text;
}

std::string difference(std::string_view kept, std::string_view now) {
  if (kept == now) return {};
  const Lines kept_lines = lines_of(kept);
  const Lines now_lines = lines_of(now);
  const Differing lines = differing(kept_lines, now_lines);
  if (!lines.can_be_compared()) return first_only(kept_lines, now_lines, lines);
  constexpr std::size_t around = 2;
  const std::vector<compare::Edit> edits = compare::edits_between(kept_lines, now_lines);
  std::string text;
  std::size_t shown = 0;  // lines before this place are through
  for (std::size_t place = 0; place < edits.size(); ++place) {
    if (edits[place].kind == compare::Edit::Kind::kept) continue;
    std::size_t from = place > around ? place - around : 0;
    if (from > shown && shown > 0) text += "…\n";
    from = std::max(from, shown);
    std::size_t end = place + 1;
    while (end < edits.size() && end <= place + around && edits[end].kind == compare::Edit::Kind::kept) ++end;
    for (; from < end; ++from) text += fmt::format("{} {}\n", mark_of(edits[from].kind), edits[from].piece);
    shown = end;
    place = std::max(place, end - 1);
  }
  return text.empty() ? "the last lines end differently\n" : text;
}

std::string with_plain_lines(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
  return text;
}

}  // namespace bedside::author_tests
