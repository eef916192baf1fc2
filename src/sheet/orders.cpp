#include <string>

#include <fmt/format.h>

#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

/// More than these don't fit on a page of paper, where lines would end at its foot.
constexpr std::size_t rows_of_a_page = 36;

/// A column of rows of the same height: headings and topics. Lines between two columns need to know where a topic is.
struct Column {
  Html rows;
  std::size_t count = 0;
  std::map<std::string, std::size_t, std::less<>> row_of;
};

std::string_view name_of(Section section) {
  switch (section) {
    case Section::opening:
      return "Opening";
    case Section::body:
      return "Topics";
    case Section::closing:
      break;
  }
  return "Closing";
}

Html number(std::size_t place) {
  return element("span", R"(class="place")", place == 0 ? "" : std::to_string(place));
}

Html moved(const Move& move) {
  if (move.from == move.to) return element("span", R"(class="was")", "others moved past it");
  const bool is_earlier = move.from > move.to;
  return element("span", is_earlier ? R"(class="was earlier")" : R"(class="was later")",
                 element("span", R"(aria-hidden="true")", is_earlier ? "↑ " : "↓ ") +
                     element("span", R"(class="for-ears")", is_earlier ? "earlier, " : "later, ") +
                     escaped(fmt::format("was {}", move.from)));
}

Html topic_row(const CallTopic& topic, std::size_t place, const Move* move, const View& view) {
  Html title = view.title(topic);
  if (move != nullptr) title += escaped(" ") + moved(*move);
  return element("li", R"(class="row")",
                 number(place) + mark(topic.valence) + element("span", R"(class="title")", title) +
                     element("span", R"(class="time")", clock(topic.milliseconds))) +
         Html{"\n"};
}

Html heading_row(std::string_view name, std::int64_t milliseconds) {
  return element("h4", R"(class="row")",
                 element("span", R"(class="title")", name) + element("span", R"(class="time")", clock(milliseconds))) +
         Html{"\n"};
}

void add_group(Column& column, std::string_view name, std::int64_t milliseconds, const Html& topics) {
  column.rows +=
      element("div", R"(class="group")", heading_row(name, milliseconds) + element("ol", R"(class="group")", topics)) +
      Html{"\n"};
}

/// Where the other column has more segments, so that opening and closing stand side by side.
void add_blank_rows(Column& column, std::size_t rows) {
  for (const std::size_t whole = column.count + rows; column.count < whole; ++column.count)
    column.rows += element("div", R"(class="row blank")", "") + Html{"\n"};
}

Html topics_of(Section section, Column& column, std::int64_t& milliseconds, const View& view) {
  Html topics;
  for (const std::string& id : view.call().as_written) {
    const CallTopic* topic = view.topic(id);
    if (topic == nullptr || topic->section != section) continue;
    column.row_of.emplace(id, column.count++);
    topics += topic_row(*topic, view.written_at(id), nullptr, view);
    milliseconds += topic->milliseconds;
  }
  return topics;
}

/// As high as the column of the order delivered, which has `rows`: what is missing stands before the closing.
Column as_written(const View& view, std::size_t rows) {
  Column column;
  std::size_t closing = 0;
  for (const CallTopic& topic : view.call().topics) closing += topic.section == Section::closing ? 1 : 0;
  if (closing > 0) ++closing;
  for (const Section section : {Section::opening, Section::body, Section::closing}) {
    if (section == Section::closing && column.count + closing < rows)
      add_blank_rows(column, rows - closing - column.count);
    std::int64_t milliseconds = 0;
    const std::size_t heading = column.count++;
    const Html topics = topics_of(section, column, milliseconds, view);
    if (topics.empty())
      column.count = heading;
    else
      add_group(column, name_of(section), milliseconds, topics);
  }
  return column;
}

Column as_delivered(const View& view) {
  Column column;
  for (const CallSegment& segment : view.call().segments) {
    Html topics;
    ++column.count;
    for (const std::string& id : segment.topics) {
      const CallTopic* topic = view.topic(id);
      if (topic == nullptr) continue;
      column.row_of.emplace(id, column.count++);
      topics += topic_row(*topic, view.delivered_at(id), view.move(id), view);
    }
    add_group(column, capitalised(segment.name), segment.milliseconds, topics);
  }
  return column;
}

/// The middle of a row as a share of the height, whatever that is on the page.
std::string height_of(std::size_t row, std::size_t rows) {
  return percent(2 * static_cast<std::int64_t>(row) + 1, 2 * static_cast<std::int64_t>(rows));
}

std::string_view kind_of(const Move* move) {
  if (move == nullptr || move->from == move->to) return "kept";
  return move->from > move->to ? "earlier" : "later";
}

Html links(const Column& written, const Column& delivered, const View& view) {
  Html kept;
  Html moved;
  for (const auto& [id, row] : written.row_of) {
    const auto there = delivered.row_of.find(id);
    if (there == delivered.row_of.end()) continue;
    const std::string_view kind = kind_of(view.move(id));
    const std::string from = height_of(row, written.count);
    const std::string to = height_of(there->second, delivered.count);
    (kind == "kept" ? kept : moved) +=
        lone("line", fmt::format(R"(class="{}" x1="4" y1="{}" x2="100%" y2="{}")", kind, from, to)) +
        lone("circle", fmt::format(R"(class="{}" cx="4" cy="{}" r="2.5")", kind, from)) +
        lone("circle", fmt::format(R"(class="{}" cx="100%" cy="{}" r="2.5")", kind, to)) + Html{"\n"};
  }
  const Html title = element("title", "", "Lines from the place of each topic as written to its place as delivered");
  return element("svg", R"(class="links" role="img" width="100%" height="100%")", title + kept + moved) + Html{"\n"};
}

Html legend() {
  Html entries;
  for (int valence = -2; valence <= 2; ++valence)
    entries += element("li", element("span", fmt::format(R"(class="mark {}" aria-hidden="true")", feeling_of(valence)),
                                     mark_of(valence)) +
                                 escaped(" ") + escaped(feeling_of(valence)));
  entries += element("li", element("span", R"(class="key earlier")", "") + escaped(" ↑ moved earlier"));
  entries += element("li", element("span", R"(class="key later")", "") + escaped(" ↓ moved later"));
  return element("ul", R"(class="legend")", entries) + Html{"\n"};
}

}  // namespace

Html mark(int valence) {
  const std::string_view feeling = feeling_of(valence);
  return element("span", fmt::format(R"(class="mark {}")", feeling),
                 element("span", R"(aria-hidden="true")", mark_of(valence)) +
                     element("span", R"(class="for-ears")", fmt::format("{}: ", feeling)));
}

Html orders(const View& view) {
  if (view.call().order.empty()) return {};
  const Column delivered = as_delivered(view);
  const Column written = as_written(view, delivered.count);
  const bool is_long = delivered.count > rows_of_a_page;
  Html html = element("h3", R"(class="written")", "As written") + Html{"\n"};
  html += element("div", R"(class="rows written")", written.rows) + Html{"\n"};
  html += links(written, delivered, view);
  html += element("h3", R"(class="delivered")", "As delivered") + Html{"\n"};
  html += element("div", R"(class="rows delivered")", delivered.rows) + Html{"\n"};
  return element("div", is_long ? R"(class="orders long")" : R"(class="orders")", html) + Html{"\n"} + legend() +
         element("p", R"(class="remark")",
                 "Opening and closing keep the author’s order. The numbers count the topics between them, on each side "
                 "in its own order; “was” names the number on the left. Times are minutes and seconds.");
}

}  // namespace bedside::sheet
