#include "cli/curve.hpp"

#include <algorithm>
#include <string>

#include "cli/call_index.hpp"
#include "cli/feeling.hpp"
#include "cli/order_columns.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr int axis_width = 3;

// Topics that share a cell of time show the best above the axis and the worst below it, so that none is hidden.
struct Cell {
  int best = 0;
  int worst = 0;
};

std::vector<Cell> cells_of(const std::vector<const CallTopic*>& topics, int count) {
  std::vector<Cell> cells(static_cast<std::size_t>(count));
  std::int64_t total = 0;
  for (const CallTopic* topic : topics) total += std::max<std::int64_t>(topic->milliseconds, 1);
  std::int64_t start = 0;
  for (const CallTopic* topic : topics) {
    const std::int64_t end = start + std::max<std::int64_t>(topic->milliseconds, 1);
    const std::int64_t first = start * count / total;
    for (std::int64_t at = first; at < std::max(first + 1, end * count / total); ++at) {
      Cell& cell = cells[static_cast<std::size_t>(at)];
      cell.best = std::max(cell.best, topic->valence);
      cell.worst = std::min(cell.worst, topic->valence);
    }
    start = end;
  }
  return cells;
}

void add_cell(Line& line, int level, const Cell& cell) {
  const int valence = level > 0 ? cell.best : cell.worst;
  const bool filled = level > 0 ? valence >= level : valence <= level;
  if (level == 0)
    line.add("─", Paint::quiet);
  else if (filled)
    line.add("█", paint_of(valence));
  else
    line.add(" ");
}

Lines curve(std::string_view name, const std::vector<const CallTopic*>& topics, int width) {
  const std::vector<Cell> cells = cells_of(topics, width - axis_width);
  Lines lines{Line(name, Paint::strong)};
  for (int level = 2; level >= -2; --level) {
    Line line;
    line.add_right(mark_of(level), axis_width - 1, paint_of(level)).add(" ");
    for (const Cell& cell : cells) add_cell(line, level, cell);
    lines.push_back(line);
  }
  std::int64_t milliseconds = 0;
  for (const CallTopic* topic : topics) milliseconds += topic->milliseconds;
  Line times;
  const std::string end = clock(milliseconds);
  times.fill_to(axis_width).add("0:00", Paint::quiet).add_right(end, width - axis_width - 4, Paint::quiet);
  lines.push_back(times);
  return lines;
}

}  // namespace

Lines feeling_curves(const PreparedCall& call, int width) {
  if (call.topics.empty()) return {};
  const CallIndex index(call);
  const bool stacked = width < narrow;
  const int each = std::min(stacked ? width : (width - 3) / 2, widest_column);
  Lines written = curve("as written", index.topics(call.as_written), each);
  const Lines delivered = curve("as delivered", index.topics(call.order), each);
  if (!stacked) return side_by_side(written, each, "   ", delivered);
  append(written, delivered);
  return written;
}

}  // namespace bedside::cli
