#include "cli/overview_call.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/notes.hpp"
#include "cli/sparkline.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr int number_width = 3;
constexpr int day_width = 12;
constexpr int call_width = 22;
constexpr int bars_width = 24;
constexpr std::string_view call_indent = "     ";

/// `+1`, `-2` or `0`.
std::string signed_number(int number) {
  return number == 0 ? "0" : fmt::format("{:+}", number);
}

std::string which(const CallAtAGlance& call) {
  std::string words = call.call;
  if (call.times > 1) words += fmt::format(" {}/{}", call.time, call.times);
  return words;
}

std::string how_it_went(const CallAtAGlance& call) {
  if (call.state == CallState::ahead) return call.is_last ? "ahead, the last one" : "ahead";
  std::string words = call.disposition.empty() ? "held" : in_words(call.disposition);
  if (!call.nurse.empty()) words += fmt::format(" · {}", one_line(call.nurse));
  return words;
}

Line headline(const CallAtAGlance& call) {
  const bool is_past = call.state == CallState::held;
  Line line;
  line.add_right(call.number > 0 ? std::to_string(call.number) : "·", number_width, Paint::strong).add("  ");
  line.add_fitted(day_of_call(call), day_width, is_past ? Paint::none : Paint::quiet);
  line.add_fitted(which(call), call_width, Paint::strong).add(" ");
  line.add(how_it_went(call), call.state == CallState::not_held ? Paint::yellow : Paint::quiet);
  return line;
}

Line curve_line(const CallFeeling& feeling, int width) {
  Line line(call_indent);
  const int bars = std::min(bars_width, std::max(1, width - 44));
  line.add(sparkline(feeling.course, bars)).fill_to(static_cast<int>(call_indent.size()) + bars + 2);
  line.add(fmt::format("mean {:+.1f} · lowest {} · ends at {}", feeling.mean, signed_number(feeling.lowest),
                       signed_number(feeling.ending)),
           Paint::quiet);
  return line;
}

void add(std::string_view name, const std::string& words, int width, Lines& lines) {
  if (!words.empty())
    append(lines, wrapped(fmt::format("{}: {}", name, words), std::min(width, widest_prose), call_indent));
}

std::string owed_in_words(const CarriedOver& owed) {
  if (owed.call.empty()) return owed.topic;
  return owed.date.empty() ? fmt::format("{} (left by {})", owed.topic, owed.call)
                           : fmt::format("{} (left by {} of {})", owed.topic, owed.call, owed.date);
}

std::string carried_over(const CallAtAGlance& call) {
  std::vector<std::string> words;
  for (const CarriedOver& owed : call.carried_over) words.push_back(owed_in_words(owed));
  return listed(words);
}

std::string left_to_later(const CallAtAGlance& call) {
  std::vector<std::string> words;
  for (const Deferral& left : call.deferred)
    words.push_back(left.because.empty() ? left.topic : fmt::format("{} ({})", left.topic, in_words(left.because)));
  return listed(words);
}

std::string skeleton_in_words(const SkeletonDistance& ritual, const std::vector<CallAtAGlance>& all) {
  const CallAtAGlance& other = all[ritual.compared_with];
  const std::string than = fmt::format("{} {}", other.number > 0 ? "call" : "the call", name_of_call(other));
  if (!ritual.tau) return fmt::format("one topic in common with {}", than);
  return fmt::format("{} of {} pairs stand the other way round than in {}, tau {:.2f}", ritual.swapped, ritual.pairs,
                     than, *ritual.tau);
}

}  // namespace

std::string name_of_call(const CallAtAGlance& call) {
  return call.number > 0 ? std::to_string(call.number) : call.call;
}

std::string day_of_call(const CallAtAGlance& call) {
  if (!call.date.empty()) return call.date;
  return call.day ? fmt::format("day {}", *call.day) : "";
}

Lines call_at_a_glance(const CallAtAGlance& call, const std::vector<CallAtAGlance>& all, int width) {
  Lines lines{headline(call)};
  if (call.feeling) lines.push_back(curve_line(*call.feeling, width));
  for (const CallSegment& segment : call.segments)
    add(segment.name, fmt::format("{}", fmt::join(segment.topics, ", ")), width, lines);
  if (call.segments.empty() && !call.topics.empty()) {
    std::vector<std::string> told;
    for (const CallTopic& topic : call.topics) told.push_back(topic.id);
    add("told", fmt::format("{}", fmt::join(told, ", ")), width, lines);
  }
  add(call.state == CallState::ahead ? "change" : "reached", listed(call.rungs), width, lines);
  add("carried over", carried_over(call), width, lines);
  add("left to a later call", left_to_later(call), width, lines);
  if (call.ritual) add("skeleton", skeleton_in_words(*call.ritual, all), width, lines);
  return lines;
}

}  // namespace bedside::cli
