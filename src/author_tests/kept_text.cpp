#include "author_tests/kept_text.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <fmt/format.h>

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

struct Edit {
  char mark = ' ';
  std::string_view line;
};

/// The lengths of the longest common subsequences of what follows each two places.
class CommonLines {
 public:
  CommonLines(const Lines& kept, const Lines& now) : width_(now.size() + 1), lengths_((kept.size() + 1) * width_) {
    for (std::size_t k = kept.size(); k-- > 0;)
      for (std::size_t n = now.size(); n-- > 0;)
        lengths_[k * width_ + n] = kept[k] == now[n] ? at(k + 1, n + 1) + 1 : std::max(at(k + 1, n), at(k, n + 1));
  }
  std::size_t at(std::size_t kept, std::size_t now) const { return lengths_[kept * width_ + now]; }

 private:
  std::size_t width_;
  std::vector<std::size_t> lengths_;
};

std::vector<Edit> edits_of(const Lines& kept, const Lines& now) {
  const CommonLines common{kept, now};
  std::vector<Edit> edits;
  std::size_t k = 0;
  std::size_t n = 0;
  while (k < kept.size() || n < now.size()) {
    if (k < kept.size() && n < now.size() && kept[k] == now[n]) {
      edits.push_back({' ', kept[k]});
      ++k, ++n;
    } else if (k < kept.size() && (n == now.size() || common.at(k + 1, n) >= common.at(k, n + 1))) {
      edits.push_back({'-', kept[k++]});
    } else {
      edits.push_back({'+', now[n++]});
    }
  }
  return edits;
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
  constexpr std::size_t around = 2;
  const std::vector<Edit> edits = edits_of(lines_of(kept), lines_of(now));
  std::string text;
  std::size_t shown = 0;  // lines before this place are through
  for (std::size_t place = 0; place < edits.size(); ++place) {
    if (edits[place].mark == ' ') continue;
    std::size_t from = place > around ? place - around : 0;
    if (from > shown && shown > 0) text += "…\n";
    from = std::max(from, shown);
    std::size_t end = place + 1;
    while (end < edits.size() && end <= place + around && edits[end].mark == ' ') ++end;
    for (; from < end; ++from) text += fmt::format("{} {}\n", edits[from].mark, edits[from].line);
    shown = end;
    place = std::max(place, end - 1);
  }
  return text.empty() ? "the last lines end differently\n" : text;
}

}  // namespace bedside::author_tests
