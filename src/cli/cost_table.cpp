#include "cli/cost_table.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "cli/order_columns.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr int name_width = 14;

struct Row {
  std::string name;
  std::string meaning;
  std::string written;
  std::string delivered;
  std::string remark;
};

Row row_for(Principle principle, const PreparedCall& call) {
  const auto& applied = call.principles;
  const bool is_applied = std::find(applied.begin(), applied.end(), principle) != applied.end();
  Row row;
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
std::vector<Row> rows_of(const PreparedCall& call) {
  std::vector<Principle> principles = call.principles;
  for (const Principle principle : all_principles)
    if (std::find(principles.begin(), principles.end(), principle) == principles.end()) principles.push_back(principle);
  std::vector<Row> rows;
  for (const Principle principle : principles) rows.push_back(row_for(principle, call));
  return rows;
}

Lines table_row(const Row& row, int number_width, int width) {
  Line line;
  line.add("  ").add_fitted(row.name, name_width).add("  ");
  constexpr int meaning_width = 40;
  if (width >= narrow) line.add_fitted(row.meaning, meaning_width, Paint::quiet);
  const bool changed = row.written != row.delivered;
  line.add_right(row.written, number_width).add(" → ", Paint::quiet);
  line.add_right(row.delivered, number_width, changed ? Paint::strong : Paint::none);
  if (!row.remark.empty()) line.add("  ").add(row.remark, Paint::quiet);
  Lines lines{line};
  if (width < narrow) append(lines, wrapped(row.meaning, width, "    ", Paint::quiet));
  return lines;
}

std::string verdict(const PreparedCall& call) {
  if (call.as_written_arm) return "";
  if (!call.body.optimal)
    return "Not proved to be the best: the search stopped at its budget, and this is the best order that it found. "
           "No order that keeps the hard rules costs less than the numbers after ≥.";
  return "No order that keeps the hard rules costs less, in this priority.";
}

}  // namespace

Lines cost_table(const PreparedCall& call, int width) {
  const std::vector<Row> rows = rows_of(call);
  std::size_t digits = 1;
  for (const Row& row : rows) digits = std::max({digits, row.written.size(), row.delivered.size()});
  Lines lines = wrapped("Costs of the order, as written → as delivered (smaller is better)", width, "", Paint::strong);
  for (const Row& row : rows) append(lines, table_row(row, static_cast<int>(digits), width));
  const std::string words = verdict(call);
  if (!words.empty()) append(lines, wrapped(words, std::min(width, 100), "  "));
  return lines;
}

}  // namespace bedside::cli
