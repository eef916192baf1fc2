#include "cli/yardstick_table.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <bedside/diagnostic.hpp>

#include "cli/notes.hpp"

namespace bedside::cli {
namespace {

constexpr int name_width = 10;
constexpr int meaning_width = 33;
constexpr std::string_view higher = "higher is better";
constexpr std::string_view lower_is_better = "lower is better";

std::string_view direction_of(const Yardstick& yardstick) {
  return yardstick.higher_is_better ? higher : lower_is_better;
}

// Where nothing was rearranged there is only one order to measure.
bool has_one_order(const PreparedCall& call) {
  return call.as_written_arm || call.principles.empty();
}

std::string two_decimals(double figure) {
  const std::string text = fmt::format("{:.2f}", figure);
  return text == "-0.00" ? "0.00" : text;
}

struct YardstickRow {
  const Yardstick& yardstick;
  std::string written;
  std::string delivered;
};

std::vector<YardstickRow> rows_of(const Appraisal& appraisal) {
  std::vector<YardstickRow> rows;
  for (const Yardstick& each : all_yardsticks)
    rows.push_back(
        {each, two_decimals(appraisal.as_written.*each.figure), two_decimals(appraisal.delivered.*each.figure)});
  return rows;
}

Line figures_of(const YardstickRow& row, int digits, bool has_one) {
  Line line;
  if (has_one) return line.add_right(row.delivered, digits);
  line.add_right(row.written, digits).add(" → ", Paint::quiet);
  return line.add_right(row.delivered, digits, row.written == row.delivered ? Paint::none : Paint::strong);
}

// The figures beside the name, or below it as text where they are too long for that; then the meaning.
Lines stacked(const YardstickRow& row, const Line& name, const Line& figures, int width) {
  Lines lines;
  if (name.width() + figures.width() <= width) {
    lines.push_back(Line(name).add(figures));
  } else {
    const std::string both = fmt::format("{} → {}", row.written, row.delivered);
    lines = wrapped(row.yardstick.name, width, "  ");
    append(lines, wrapped(row.written == row.delivered ? row.delivered : both, width, "    "));
  }
  const std::string words = fmt::format("{} · {}", row.yardstick.meaning, direction_of(row.yardstick));
  append(lines, wrapped(words, width, "    ", Paint::quiet));
  return lines;
}

Lines table_row(const YardstickRow& row, const Line& figures, int width) {
  Line name("  ");
  name.add_fitted(row.yardstick.name, name_width).add("  ");
  const Line direction = Line("  ").add(direction_of(row.yardstick), Paint::quiet);
  const int taken = name.width() + figures.width() + static_cast<int>(higher.size()) + 2;
  if (taken + meaning_width > width) return stacked(row, name, figures, width);
  return {name.add_fitted(row.yardstick.meaning, meaning_width, Paint::quiet).add(figures).add(direction)};
}

}  // namespace

Lines yardstick_table(const PreparedCall& call, int width) {
  if (!call.yardsticks) return {};
  const std::vector<YardstickRow> rows = rows_of(*call.yardsticks);
  std::size_t digits = 1;
  for (const YardstickRow& row : rows) digits = std::max({digits, row.written.size(), row.delivered.size()});
  const bool has_one = has_one_order(call);
  const int prose = std::min(width, widest_prose);
  Lines lines =
      wrapped(has_one ? "Yardsticks of the order as written" : "Yardsticks of the order, as written → as delivered",
              width, "", Paint::strong);
  append(lines, wrapped("Predicted under assumed models; none of them decides the order.", prose, "  "));
  for (const YardstickRow& row : rows)
    append(lines, table_row(row, figures_of(row, static_cast<int>(digits), has_one), width));
  append(lines, wrapped(in_words(call.yardsticks->assumed), prose, "  ", Paint::quiet));
  append(lines, wrapped(steady_rise_in_words(*call.yardsticks), prose, "  "));
  return lines;
}

}  // namespace bedside::cli
