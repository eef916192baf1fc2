#include "cli/order_columns.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "cli/call_index.hpp"
#include "cli/feeling.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr int mark_width = 2;

// Place, mark, title, length: the widths are the same on both sides.
struct Column {
  int width = 0;
  int place = 0;
  int length = 0;

  int title() const { return std::max(width - place - mark_width - length - 3, 4); }
};

Column column_of(const PreparedCall& call, int width) {
  Column column;
  column.width = std::min(width, widest_column);
  column.place = static_cast<int>(std::to_string(call.body.order.size()).size()) + 1;
  column.length = static_cast<int>(clock(milliseconds_of(call)).size());
  return column;
}

Line heading(std::string_view name, std::int64_t milliseconds, const Column& column) {
  const std::string length = clock(milliseconds);
  Line line(cut(one_line(name), column.width - column.length - 3), Paint::strong);
  line.add(" ").fill_to(column.width - static_cast<int>(length.size()) - 1, "─", Paint::quiet);
  return line.add(" ").add(length, Paint::quiet);
}

Line row(const CallTopic& topic, std::string_view place, Paint paint, const Column& column) {
  Line line;
  line.add_right(place, column.place, paint).add(" ");
  line.add_fitted(mark_of(topic.valence), mark_width, paint_of(topic.valence)).add(" ");
  line.add_fitted(title_of(topic), column.title(), paint_of(topic.valence)).add(" ");
  return line.add_right(clock(topic.milliseconds), column.length, Paint::quiet);
}

Line bridge_row(const Step& bridge, const Column& column) {
  constexpr int indent = 2;
  Line line;
  return line.fill_to(indent).add(cut("“" + one_line(bridge.text) + "”", column.width - indent), Paint::quiet);
}

std::string_view name_of(Section section) {
  switch (section) {
    case Section::opening:
      return "opening";
    case Section::body:
      return "topics";
    case Section::closing:
      return "closing";
  }
  return "";
}

Lines as_written(const PreparedCall& call, const CallIndex& index, const Column& column) {
  Lines lines{Line("AS WRITTEN", Paint::strong)};
  const std::vector<const CallTopic*> topics = index.topics(call.as_written);
  for (const Section section : {Section::opening, Section::body, Section::closing}) {
    std::int64_t milliseconds = 0;
    Lines rows;
    for (const CallTopic* topic : topics) {
      if (topic->section != section) continue;
      const std::size_t place = index.written_at(topic->id);
      rows.push_back(row(*topic, place == 0 ? "" : std::to_string(place), Paint::quiet, column));
      milliseconds += topic->milliseconds;
    }
    if (rows.empty()) continue;
    lines.push_back(heading(name_of(section), milliseconds, column));
    append(lines, rows);
  }
  return lines;
}

Line delivered_row(const CallTopic& topic, const CallIndex& index, const Column& column) {
  if (const Move* move = index.move(topic.id))
    return row(topic, fmt::format("{}{}", arrow_of(*move), move->from), Paint::cyan, column);
  const std::size_t place = index.written_at(topic.id);
  return row(topic, place == 0 ? "" : std::to_string(place), Paint::quiet, column);
}

Lines as_delivered(const PreparedCall& call, const CallIndex& index, const Column& column) {
  Lines lines{Line("AS DELIVERED", Paint::strong)};
  for (const CallSegment& segment : call.segments) {
    lines.push_back(heading(segment.name, segment.milliseconds, column));
    for (const CallTopic* topic : index.topics(segment.topics)) {
      for (const Step* bridge : index.bridges_before(topic->id)) lines.push_back(bridge_row(*bridge, column));
      lines.push_back(delivered_row(*topic, index, column));
    }
  }
  return lines;
}

}  // namespace

Lines order_columns(const PreparedCall& call, int width) {
  const CallIndex index(call);
  const bool stacked = width < narrow;
  // The order delivered is what is read aloud from, so it gets the larger share.
  const int share = stacked ? width : (width - 3) * 9 / 20;
  const Column left = column_of(call, share);
  Lines written = as_written(call, index, left);
  const Lines delivered = as_delivered(call, index, column_of(call, stacked ? width : width - 3 - share));
  if (!stacked) return side_by_side(written, left.width, " │ ", delivered);
  written.emplace_back();
  append(written, delivered);
  return written;
}

}  // namespace bedside::cli
