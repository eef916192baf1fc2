#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "sheet/report_sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

constexpr std::string_view nothing = "–";

std::string in_words(Disposition disposition) {
  std::string words{name_of(disposition)};
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string endings(const ArmReport& arm) {
  std::vector<std::string> words;
  for (const auto& [disposition, count] : arm.dispositions)
    words.push_back(fmt::format("{} {}", count, in_words(disposition)));
  return listed(words);
}

Html arms(const TrialReport& trial) {
  std::vector<std::vector<std::string>> rows;
  for (const ArmReport& arm : trial.arms)
    rows.push_back({arm.arm, std::to_string(arm.calls), std::to_string(arm.patients),
                    std::to_string(arm.calls_without_patient), endings(arm)});
  return report_table("Calls of each arm",
                      {{"Arm"}, {"Calls"}, {"Patients"}, {"Calls without a patient"}, {"How they ended", true}}, rows);
}

std::string figure(const std::optional<double>& figure, Measure measure) {
  return figure ? figure_in_words(*figure, unit_of(measure)) : std::string{nothing};
}

std::string needed(const Difference& difference) {
  return difference.calls_needed ? std::to_string(*difference.calls_needed) : std::string{nothing};
}

std::vector<std::string> row_of(const TrialReport& trial, const MeasureReport& measure, std::size_t place) {
  const ArmFigure& arm = measure.arms[place];
  std::vector<std::string> cells{trial.arms[place].arm, std::to_string(arm.calls), std::to_string(arm.patients),
                                 figure(arm.figure, measure.measure)};
  if (place == 0) {
    cells.insert(cells.end(), {std::string{nothing}, "what the others are compared with"});
    return cells;
  }
  const Difference& difference = measure.differences[place - 1];
  cells.insert(cells.end(), {needed(difference), in_words(difference, measure.measure)});
  return cells;
}

Html remarks(const MeasureReport& measure) {
  if (measure.is_answered_in_two_ways)
    return element("p", "", "Answered by numbers and by yes or no: these can't be one figure.");
  std::size_t off_scale = 0;
  for (const ArmFigure& arm : measure.arms) off_scale += arm.off_scale;
  if (off_scale == 0) return {};
  return element("p", "", fmt::format("{} not from 0 to 10 left out.", counted(off_scale, "answer")));
}

Html measured(const TrialReport& trial, const MeasureReport& measure) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < trial.arms.size(); ++i) rows.push_back(row_of(trial, measure, i));
  const std::vector<ReportColumn> columns{{"Arm"},    {"Calls"},        {"Patients"},
                                          {"Figure"}, {"Still needed"}, {"Beside the first arm", true}};
  return report_table(capitalised(title_of(measure)), columns, rows) + remarks(measure);
}

}  // namespace

Html trial(const TrialReport& trial) {
  Html html = arms(trial);
  for (const MeasureReport& measure : trial.measures)
    if (measure.is_known()) html += measured(trial, measure);
  if (const std::vector<std::string> unknown = unknown_measures(trial); !unknown.empty())
    html += element("p", "", fmt::format("Not in these outcomes: {}.", listed(unknown))) + Html{"\n"};
  for (const std::string& paragraph : explanations_of(trial)) html += element("p", "", paragraph) + Html{"\n"};
  return html;
}

}  // namespace bedside::sheet
