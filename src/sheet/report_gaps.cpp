#include <string>

#include <fmt/format.h>

#include "sheet/report_sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

std::string shown(const Rating& rating) {
  if (rating.answers == 0) return "–";
  return fmt::format("{} ({})", figure_in_words(rating.mean, FigureUnit::points), rating.answers);
}

std::vector<std::string> row_of(const Gap& gap) {
  return {gap.topic, shown(gap.importance), shown(gap.expectation), shown(gap.experience),
          gap.gap ? figure_in_words(*gap.gap, FigureUnit::points) : fmt::format("no {}", listed(missing_in(gap)))};
}

std::size_t off_scale_in(const std::vector<Gap>& gaps) {
  std::size_t count = 0;
  for (const Gap& gap : gaps) count += gap.importance.off_scale + gap.expectation.off_scale + gap.experience.off_scale;
  return count;
}

}  // namespace

Html gaps(const std::vector<Gap>& gaps) {
  if (gaps.empty())
    return element("p", "", "No outcome has answers named importance_…, expectation_… or experience_….");
  std::vector<std::vector<std::string>> rows;
  for (const Gap& gap : gaps) rows.push_back(row_of(gap));
  Html html =
      element("p", "",
              "A gap is importance times (experience less expectation), each the mean of answers from 0 to 10, whose "
              "number stands behind it. The largest shortfall comes first.") +
      Html{"\n"} +
      report_table("Gaps, the worst first", {{"Topic"}, {"Importance"}, {"Expectation"}, {"Experience"}, {"Gap"}},
                   rows);
  if (const std::size_t off_scale = off_scale_in(gaps); off_scale > 0)
    html += element("p", "", fmt::format("{} not from 0 to 10 left out.", counted(off_scale, "answer")));
  return html;
}

}  // namespace bedside::sheet
