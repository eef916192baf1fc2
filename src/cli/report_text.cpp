#include "cli/report_text.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "cli/notes.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr int narrowest_arm_table = 78;
constexpr int calls_width = 7;
constexpr int figure_width = 9;
constexpr int difference_width = 12;
constexpr int interval_width = 20;
constexpr int needed_width = 8;
constexpr int widest_arm = 34;

std::string endings_of(const ArmReport& arm) {
  std::vector<std::string> words;
  for (const auto& [disposition, count] : arm.dispositions)
    words.push_back(fmt::format("{} {}", count, in_words(name_of(disposition))));
  return listed(words);
}

std::string patients_of(const ArmReport& arm) {
  if (arm.patients == 0) return ", patients not known";
  std::string words = fmt::format(" of {}", counted(arm.patients, "patient"));
  if (arm.calls_without_patient > 0) words += fmt::format(", {} without one", arm.calls_without_patient);
  return words;
}

Lines arms_of(const TrialReport& trial, int width) {
  Lines lines;
  for (const ArmReport& arm : trial.arms) {
    append(lines, wrapped(fmt::format("{}: {}{}", one_line(arm.arm), counted(arm.calls, "call"), patients_of(arm)),
                          width, "  "));
    append(lines, wrapped(endings_of(arm), width, "    ", Paint::quiet));
  }
  return lines;
}

std::string interval_of(const Difference& difference, FigureUnit unit) {
  if (!difference.interval) return "–";
  return fmt::format("{} to {}", difference_in_words(difference.interval->low, unit),
                     difference_in_words(difference.interval->high, unit));
}

/// The columns of one arm, by one measure; empty where it is the reference.
struct Cells {
  std::string calls;
  std::string figure;
  std::string difference;
  std::string interval;
  std::string needed;
};

Cells cells_of(const MeasureReport& measure, std::size_t place) {
  const FigureUnit unit = unit_of(measure.measure);
  const ArmFigure& arm = measure.arms[place];
  Cells cells;
  cells.calls = std::to_string(arm.calls);
  cells.figure = arm.figure ? figure_in_words(*arm.figure, unit) : "–";
  if (place == 0) return cells;
  const Difference& difference = measure.differences[place - 1];
  cells.difference = difference.difference ? difference_in_words(*difference.difference, unit) : "–";
  cells.interval = interval_of(difference, unit);
  cells.needed = difference.calls_needed ? std::to_string(*difference.calls_needed) : "–";
  return cells;
}

Line table_line(const Line& name, int name_width, const Cells& cells, Paint difference) {
  Line line = name;
  line.fill_to(name_width).add_right(cells.calls, calls_width).add_right(cells.figure, figure_width);
  line.add_right(cells.difference, difference_width, difference).add_right(cells.interval, interval_width);
  return line.add_right(cells.needed, needed_width);
}

int name_width_in(int width) {
  const int numbers = calls_width + figure_width + difference_width + interval_width + needed_width;
  return std::min(width - numbers, widest_arm);
}

Lines heading_of_table(int width) {
  if (width < narrowest_arm_table) return {};
  return {table_line(Line(""), name_width_in(width), {"calls", "figure", "difference", "95 % interval", "needed"},
                     Paint::none)};
}

/// Where there is no room for columns.
Lines stacked(const std::string& arm, const Cells& cells, const std::string& words, int width) {
  Lines lines = wrapped(fmt::format("{}: {} (calls: {})", arm, cells.figure, cells.calls), width, "  ");
  if (!words.empty()) append(lines, wrapped(words, width, "    "));
  return lines;
}

std::string beside_reference(const MeasureReport& measure, std::size_t place) {
  const Difference& difference = measure.differences[place - 1];
  std::string words = in_words(difference, measure.measure);
  if (difference.calls_needed) words += fmt::format("; calls still needed: {}", *difference.calls_needed);
  return words;
}

Lines arm_of(const TrialReport& trial, const MeasureReport& measure, std::size_t place, int width) {
  const std::string arm = one_line(trial.arms[place].arm);
  const Cells cells = cells_of(measure, place);
  const bool is_reference = place == 0;
  if (width < narrowest_arm_table)
    return stacked(arm, cells, is_reference ? "" : beside_reference(measure, place), width);
  const bool is_apart = !is_reference && measure.differences[place - 1].is_told_apart();
  const int room = name_width_in(width);
  Line name("  ");
  name.add_fitted(arm, room - 2);
  return {table_line(name, room, cells, is_apart ? Paint::strong : Paint::none)};
}

Lines remarks_on(const MeasureReport& measure, int width) {
  if (measure.is_answered_in_two_ways)
    return wrapped("answered by numbers and by yes or no: these can't be one figure", width, "  ", Paint::yellow);
  std::size_t off_scale = 0;
  for (const ArmFigure& arm : measure.arms) off_scale += arm.off_scale;
  if (off_scale == 0) return {};
  return wrapped(fmt::format("{} not from 0 to 10 left out", counted(off_scale, "answer")), width, "  ", Paint::yellow);
}

Lines measures_of(const TrialReport& trial, int width) {
  Lines lines = heading_of_table(width);
  for (const MeasureReport& measure : trial.measures) {
    if (!measure.is_known()) continue;
    append(lines, wrapped(title_of(measure), width, "", Paint::strong));
    for (std::size_t i = 0; i < trial.arms.size(); ++i) append(lines, arm_of(trial, measure, i, width));
    append(lines, remarks_on(measure, width));
  }
  if (const std::vector<std::string> unknown = unknown_measures(trial); !unknown.empty())
    append(lines, wrapped(fmt::format("Not in these outcomes: {}.", listed(unknown)), std::min(width, widest_prose), "",
                          Paint::quiet));
  return lines;
}

std::string measures_where(const TrialReport& trial, std::size_t arm, bool apart) {
  std::vector<std::string> names;
  for (const MeasureReport& measure : trial.measures) {
    const Difference& difference = measure.differences[arm];
    if (difference.interval && difference.is_told_apart() == apart)
      names.emplace_back(bedside::in_words(measure.measure));
  }
  return listed(names);
}

/// What the intervals say of one arm beside the reference.
Lines verdict_on(const TrialReport& trial, std::size_t arm, int width) {
  const std::string apart = measures_where(trial, arm, true);
  const std::string together = measures_where(trial, arm, false);
  std::string words = fmt::format("{} and {}:", one_line(trial.arms[arm + 1].arm), one_line(trial.arms[0].arm));
  if (apart.empty() && together.empty()) words += " too little to go by";
  if (!apart.empty()) words += fmt::format(" the data tell them apart in {}", apart);
  if (!apart.empty() && !together.empty()) words += ";";
  if (!together.empty()) words += fmt::format(" the data don't tell them apart in {}", together);
  return wrapped(words + ".", width);
}

Lines trial_text(const TrialReport& trial, int width) {
  const int prose = std::min(width, widest_prose);
  Lines lines{Line()};
  append(lines, wrapped(trial.trial.empty() ? "Calls from no trial" : "Trial " + one_line(trial.trial), prose, "",
                        Paint::strong));
  append(lines, arms_of(trial, prose));
  lines.emplace_back();
  append(lines, measures_of(trial, width));
  if (trial.arms.size() > 1) lines.emplace_back();
  for (std::size_t i = 0; i + 1 < trial.arms.size(); ++i) append(lines, verdict_on(trial, i, prose));
  for (const std::string& paragraph : explanations_of(trial))
    append(lines, wrapped(paragraph, prose, "", Paint::quiet));
  return lines;
}

}  // namespace

Lines counts_text(const Report& report, int width) {
  std::vector<std::string> reasons;
  if (report.practice > 0) reasons.push_back(fmt::format("{} of practice", report.practice));
  if (report.unfinished > 0) reasons.push_back(fmt::format("{} that went on", report.unfinished));
  if (report.repeated > 0) reasons.push_back(fmt::format("{} given twice", report.repeated));
  if (report.unread > 0) reasons.push_back(fmt::format("{} that could not be read", report.unread));
  std::string words = report.calls == 0 ? "No calls to report" : counted(report.calls, "call");
  if (!reasons.empty()) words += fmt::format("; left out: {}", listed(reasons));
  return wrapped(words, std::min(width, widest_prose));
}

Lines report_text(const Report& report, int width) {
  Lines lines = counts_text(report, width);
  for (const TrialReport& trial : report.trials) append(lines, trial_text(trial, width));
  return lines;
}

}  // namespace bedside::cli
