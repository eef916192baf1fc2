#include <string>

#include <fmt/format.h>

#include "sheet/sections.hpp"

namespace bedside::sheet {
namespace {

Html number(double figure) {
  const std::string text = fmt::format("{:.2f}", figure);
  return element("span", R"(class="number")", text == "-0.00" ? "0.00" : text);
}

Html yardstick_row(const Yardstick& yardstick, const Appraisal& appraisal, bool is_arranged) {
  std::vector<Html> cells{
      escaped(yardstick.name),
      escaped(fmt::format("{}; {} is better", yardstick.meaning, yardstick.higher_is_better ? "higher" : "lower"))};
  if (is_arranged) cells.push_back(number(appraisal.as_written.*yardstick.figure));
  cells.push_back(number(appraisal.delivered.*yardstick.figure));
  return row(cells);
}

}  // namespace

Html yardsticks(const View& view) {
  if (!view.call().yardsticks) return {};
  const Appraisal& appraisal = *view.call().yardsticks;
  std::vector<std::string_view> columns{"Yardstick", "What it measures"};
  if (view.is_arranged()) columns.emplace_back("As written");
  columns.emplace_back(view.is_arranged() ? "As delivered" : "As written");
  Html rows;
  for (const Yardstick& each : all_yardsticks) rows += yardstick_row(each, appraisal, view.is_arranged());
  return element("p", element("strong", "", "Predicted under assumed models; none of them decides the order.") +
                          escaped(" They measure the topics between opening and closing.")) +
         Html{"\n"} + table(R"(class="figures-table")", "Yardsticks of the order", columns, rows) +
         element("p", "", in_words(appraisal.assumed)) + element("p", "", steady_rise_in_words(appraisal));
}

}  // namespace bedside::sheet
