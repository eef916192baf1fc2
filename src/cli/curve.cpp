#include "cli/curve.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "cli/call_index.hpp"
#include "cli/feeling.hpp"
#include "cli/order_columns.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr int axis_width = 3;

// Of topics that share a cell of time the strongest feeling shows, the painful one on a tie.
bool stronger(int valence, int than) {
  return std::abs(valence) > std::abs(than) || (std::abs(valence) == std::abs(than) && valence < than);
}

std::vector<int> valence_per_cell(const std::vector<const CallTopic*>& topics, int cells) {
  std::vector<int> valences(static_cast<std::size_t>(cells), 0);
  std::int64_t total = 0;
  for (const CallTopic* topic : topics) total += std::max<std::int64_t>(topic->milliseconds, 1);
  std::int64_t start = 0;
  for (const CallTopic* topic : topics) {
    const std::int64_t end = start + std::max<std::int64_t>(topic->milliseconds, 1);
    const std::int64_t first = std::min<std::int64_t>(start * cells / total, cells - 1);
    for (std::int64_t cell = first; cell < std::max(first + 1, end * cells / total); ++cell) {
      int& shown = valences[static_cast<std::size_t>(cell)];
      if (stronger(topic->valence, shown)) shown = topic->valence;
    }
    start = end;
  }
  return valences;
}

std::string_view cell_at(int level, int valence) {
  if (level == 0) return "─";
  const bool filled = level > 0 ? valence >= level : valence <= level;
  return filled ? "█" : " ";
}

Lines curve(std::string_view name, const std::vector<const CallTopic*>& topics, int width) {
  const std::vector<int> valences = valence_per_cell(topics, width - axis_width);
  Lines lines{Line(name, Paint::strong)};
  for (int level = 2; level >= -2; --level) {
    Line line;
    line.add_right(mark_of(level), axis_width - 1, paint_of(level)).add(" ");
    for (const int valence : valences) line.add(cell_at(level, valence), level == 0 ? Paint::quiet : paint_of(valence));
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
