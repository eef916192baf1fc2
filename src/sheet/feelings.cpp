#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

// In pixels of the drawing: a level of feeling, the line of what is neutral, and the room below for numbers.
constexpr int level = 26;
constexpr int zero = 60;
constexpr int height = 122;
constexpr int height_with_numbers = 140;
constexpr int numbers = 135;
constexpr int neutral_height = 4;

/// A topic on the line of time.
struct Stay {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  int valence = 0;
};

std::vector<Stay> course_of(const std::vector<std::string>& ids, const View& view) {
  std::vector<Stay> course;
  std::int64_t at = 0;
  for (const std::string& id : ids) {
    const CallTopic* topic = view.topic(id);
    if (topic == nullptr) continue;
    // What takes no time still has to be seen.
    const std::int64_t length = std::max<std::int64_t>(topic->milliseconds, 1);
    course.push_back({at, at + length, topic->valence});
    at += length;
  }
  return course;
}

Html bar(const Stay& stay, std::int64_t whole) {
  const int top = stay.valence > 0 ? zero - level * stay.valence : zero;
  const int size = stay.valence == 0 ? neutral_height : level * std::abs(stay.valence);
  return lone("rect", fmt::format(R"(class="{}" x="{}" y="{}" width="{}" height="{}")", feeling_of(stay.valence),
                                  percent(stay.begin, whole), stay.valence == 0 ? zero - neutral_height / 2 : top,
                                  percent(stay.end - stay.begin, whole), size)) +
         Html{"\n"};
}

Html levels() {
  Html html;
  for (int valence = -2; valence <= 2; ++valence)
    html += lone("line", fmt::format(R"(class="{0}" x1="0" y1="{1}" x2="100%" y2="{1}")",
                                     valence == 0 ? "zero" : "level", zero - level * valence));
  return html + Html{"\n"};
}

/// Where each segment begins, with its number, unless the last one stands too near.
Html segments(const View& view, std::int64_t whole) {
  constexpr std::int64_t nearest = 3;  // per cent
  Html html;
  std::int64_t at = 0;
  std::int64_t last = -whole;
  std::size_t place = 0;
  for (const CallSegment& segment : view.call().segments) {
    ++place;
    html += lone("line", fmt::format(R"(class="segment" x1="{0}" y1="0" x2="{0}" y2="{1}")", percent(at, whole),
                                     height_with_numbers));
    if ((at - last) * 100 >= whole * nearest) {
      html +=
          element("text", fmt::format(R"(x="{}" y="{}" dx="4")", percent(at, whole), numbers), std::to_string(place));
      last = at;
    }
    at += segment.milliseconds;
  }
  return html + Html{"\n"};
}

Html axis(int of_height) {
  Html html;
  for (int valence = -2; valence <= 2; ++valence)
    html += element("text", fmt::format(R"(x="100%" y="{}" dx="-6" dy="4" text-anchor="end")", zero - level * valence),
                    mark_of(valence));
  return element("svg", fmt::format(R"(class="axis" aria-hidden="true" width="100%" height="{}")", of_height), html);
}

/// The same in words; neighbours that feel alike are one.
Html in_words(const std::vector<Stay>& course) {
  Html html;
  int last = 0;
  bool is_first = true;
  for (const Stay& stay : course) {
    if (!is_first && stay.valence == last) continue;
    html += element("li", "", fmt::format("{} {}", clock(stay.begin), feeling_of(stay.valence))) + Html{"\n"};
    last = stay.valence;
    is_first = false;
  }
  return element("ol", R"(class="course")", html);
}

Html curve(std::string_view name, const std::vector<std::string>& ids, bool has_segments, const View& view) {
  const std::vector<Stay> course = course_of(ids, view);
  const std::int64_t whole = course.back().end;
  Html drawing = element("title", "", fmt::format("Curve of feeling, {}; the list below says the same", name));
  if (has_segments) drawing += segments(view, whole);
  drawing += levels();
  for (const Stay& stay : course) drawing += bar(stay, whole);
  const int of_height = has_segments ? height_with_numbers : height;
  const Html svg =
      element("svg", fmt::format(R"(class="curve" role="img" width="100%" height="{}")", of_height), drawing);
  const Html head = element("h3", "", name) + Html{"\n"};
  const Html ends = element("div", R"(class="ends" aria-hidden="true")",
                            element("span", "", "0:00") + element("span", "", clock(whole)));
  return element("div", R"(class="course-of-feeling")",
                 head + element("div", R"(class="drawing")", axis(of_height) + svg) + Html{"\n"} + ends +
                     in_words(course)) +
         Html{"\n"};
}

Html names_of_segments(const View& view) {
  Html html;
  for (const CallSegment& segment : view.call().segments)
    html += element("li", "", fmt::format("{} ({})", segment.name, clock(segment.milliseconds))) + Html{"\n"};
  return element("p", R"(class="label")", "Segments as delivered") + element("ol", R"(class="segments")", html) +
         Html{"\n"};
}

}  // namespace

Html feelings(const View& view) {
  if (view.call().topics.empty()) return {};
  return element("p", "",
                 "How each topic is likely to feel to this patient, as the plan says it, over the time of the call. "
                 "Above the middle line is pleasant, below it unpleasant.") +
         Html{"\n"} + curve("As written", view.call().as_written, false, view) +
         curve("As delivered", view.call().order, true, view) + names_of_segments(view);
}

}  // namespace bedside::sheet
