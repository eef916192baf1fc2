#include "cli/cost_table.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include <bedside/diagnostic.hpp>

#include "cli/notes.hpp"
#include "cli/order_columns.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr int principle_width = 14;
constexpr int widest_meaning = 40;

struct CostRow {
  std::string name;
  std::string meaning;
  std::string written;
  std::string delivered;
  std::string remark;
};

CostRow row_for(Principle principle, const PreparedCall& call) {
  const auto& applied = call.principles;
  const bool is_applied = std::find(applied.begin(), applied.end(), principle) != applied.end();
  CostRow row;
  row.name = name_of(principle);
  row.meaning = meaning_of(principle);
  row.written = std::to_string(call.body.costs_as_written[principle]);
  row.delivered = std::to_string(call.body.costs[principle]);
  if (call.as_written_arm) return row;
  if (!is_applied) row.remark = "not applied";
  if (is_applied && !call.body.optimal) row.remark = fmt::format("≥ {}", call.body.lower_bound[principle]);
  return row;
}

// In the plan's priority, then those that the plan doesn't apply.
std::vector<CostRow> rows_of(const PreparedCall& call) {
  std::vector<Principle> principles = call.principles;
  for (const Principle principle : all_principles)
    if (std::find(principles.begin(), principles.end(), principle) == principles.end()) principles.push_back(principle);
  std::vector<CostRow> rows;
  for (const Principle principle : principles) rows.push_back(row_for(principle, call));
  return rows;
}

Lines table_row(const CostRow& row, int number_width, int remark_width, int width) {
  const int numbers_width = 2 * number_width + 3;
  Line line;
  line.add("  ").add_fitted(row.name, principle_width).add("  ");
  if (width >= narrow) {
    const int room = width - line.width() - numbers_width - remark_width - 2;
    line.add_fitted(row.meaning, std::min(widest_meaning, room), Paint::quiet);
  }
  const bool changed = row.written != row.delivered;
  line.add_right(row.written, number_width).add(" → ", Paint::quiet);
  line.add_right(row.delivered, number_width, changed ? Paint::strong : Paint::none);
  if (width >= narrow) return {line.add("  ").add(row.remark, Paint::quiet)};
  Lines lines{line};
  append(lines, wrapped(row.meaning + (row.remark.empty() ? "" : " · ") + row.remark, width, "    ", Paint::quiet));
  return lines;
}

std::string verdict(const PreparedCall& call) {
  if (call.as_written_arm || call.principles.empty()) return "";
  if (!call.body.optimal)
    return "Not proved to be the best: the search stopped at its budget, and this is the best order that it found. "
           "No order that keeps the hard rules costs less than the number after ≥, for each principle taken alone.";
  return "No order that keeps the hard rules costs less, in this priority.";
}

}  // namespace

Lines cost_table(const PreparedCall& call, int width) {
  const std::vector<CostRow> rows = rows_of(call);
  std::size_t digits = 1;
  int remark_width = 0;
  for (const CostRow& row : rows) {
    digits = std::max({digits, row.written.size(), row.delivered.size()});
    remark_width = std::max(remark_width, display_width(row.remark));
  }
  Lines lines = wrapped("Costs of the order, as written → as delivered (smaller is better)", width, "", Paint::strong);
  for (const CostRow& row : rows) append(lines, table_row(row, static_cast<int>(digits), remark_width, width));
  const std::string words = verdict(call);
  if (!words.empty()) append(lines, wrapped(words, std::min(width, widest_prose), "  "));
  return lines;
}

}  // namespace bedside::cli
