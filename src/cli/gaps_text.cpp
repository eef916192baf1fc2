// What to better next, for a terminal.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "cli/notes.hpp"
#include "cli/report_text.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr int rating_width = 15;
constexpr int gap_width = 9;
constexpr int narrowest_gap_table = 78;
constexpr int widest_topic = 40;

std::string shown(const Rating& rating) {
  return rating.answers == 0 ? "–"
                             : fmt::format("{} ({})", figure_in_words(rating.mean, FigureUnit::points), rating.answers);
}

std::string gap_in_words(const Gap& gap) {
  return gap.gap ? figure_in_words(*gap.gap, FigureUnit::points) : fmt::format("no {}", listed(missing_in(gap)));
}

Line table_line(std::string_view topic, const std::vector<std::string>& ratings, std::string_view gap, int width) {
  const int room = std::min(width - 3 * rating_width - gap_width - 2, widest_topic);
  Line line("  ");
  line.add_fitted(topic, room);
  for (const std::string& rating : ratings) line.add_right(rating, rating_width);
  return line.add_right(gap, gap_width);
}

Lines ranked(const std::vector<Gap>& gaps, int width) {
  Lines lines;
  if (width >= narrowest_gap_table)
    lines.push_back(table_line("", {"importance", "expectation", "experience"}, "gap", width));
  for (const Gap& gap : gaps) {
    if (!gap.gap) continue;
    if (width >= narrowest_gap_table)
      lines.push_back(table_line(one_line(gap.topic),
                                 {shown(gap.importance), shown(gap.expectation), shown(gap.experience)},
                                 gap_in_words(gap), width));
    else
      append(lines, wrapped(fmt::format("{}: {} = {} × ({} − {})", one_line(gap.topic), gap_in_words(gap),
                                        shown(gap.importance), shown(gap.experience), shown(gap.expectation)),
                            width, "  "));
  }
  return lines;
}

Lines unranked(const std::vector<Gap>& gaps, int width) {
  Lines lines;
  for (const Gap& gap : gaps)
    if (!gap.gap) append(lines, wrapped(fmt::format("{}: {}", one_line(gap.topic), gap_in_words(gap)), width, "  "));
  if (!lines.empty()) lines.insert(lines.begin(), {Line(), Line("Not ranked", Paint::strong)});
  return lines;
}

std::size_t off_scale_in(const std::vector<Gap>& gaps) {
  std::size_t count = 0;
  for (const Gap& gap : gaps) count += gap.importance.off_scale + gap.expectation.off_scale + gap.experience.off_scale;
  return count;
}

}  // namespace

Lines gaps_text(const Report& report, int width) {
  const int prose = std::min(width, widest_prose);
  Lines lines = counts_text(report, width);
  lines.emplace_back();
  if (report.gaps.empty()) {
    append(lines, wrapped("No outcome has answers named importance_…, expectation_… or experience_….", prose));
    return lines;
  }
  append(lines, wrapped("What to better next, the worst first", prose, "", Paint::strong));
  append(lines, ranked(report.gaps, width));
  append(lines, unranked(report.gaps, prose));
  lines.emplace_back();
  append(lines,
         wrapped("A gap is importance × (experience − expectation), each the mean of answers from 0 to 10, whose "
                 "number stands behind it.",
                 prose, "", Paint::quiet));
  if (const std::size_t off_scale = off_scale_in(report.gaps); off_scale > 0)
    append(lines, wrapped(fmt::format("{} not from 0 to 10 left out.", counted(off_scale, "answer")), prose, "",
                          Paint::quiet));
  return lines;
}

}  // namespace bedside::cli
