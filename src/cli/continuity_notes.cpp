#include "cli/continuity_notes.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "cli/notes.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

std::string place_of(const Continuity& continuity) {
  std::string words = continuity.number > 0 ? fmt::format("call {} of {}", continuity.number, continuity.of)
                                            : "a call that is held if needed";
  words += fmt::format(" · {}", continuity.call);
  if (continuity.times > 1) words += fmt::format(", {} of {}", continuity.time, continuity.times);
  if (continuity.is_last) words += ", the last one";
  return fmt::format("{} · {}", continuity.programme, words);
}

/// Where the patient stands on a ladder, and what this call does about it.
std::string progress_on(const LadderState& ladder) {
  std::vector<std::string> parts;
  if (!ladder.reached.empty()) parts.push_back(fmt::format("reached {}", listed(ladder.reached)));
  if (ladder.next.empty())
    parts.emplace_back("nothing left to reach");
  else if (ladder.in_this_call)
    parts.push_back(fmt::format("{} {} in this call", ladder.next, ladder.is_begun ? "comes again" : "starts"));
  else
    parts.push_back(fmt::format("{} comes in a later call", ladder.next));
  return fmt::format("{}: {}", ladder.ladder, fmt::join(parts, "; "));
}

std::string left_by(const CarriedOver& owed) {
  std::string words = owed.call.empty() ? "left by an earlier call" : fmt::format("left by the call {}", owed.call);
  if (!owed.date.empty()) words += fmt::format(" of {}", owed.date);
  return fmt::format("{} ({})", words, in_words(owed.because));
}

std::string title_of_topic(const PreparedCall& call, const std::string& topic) {
  for (const CallTopic& each : call.topics)
    if (each.topic == topic) return each.title;
  for (const LeftOut& each : call.left_out)
    if (each.topic == topic) return each.title;
  for (const Waiting& each : call.waiting)
    if (each.topic == topic) return each.title;
  return topic;
}

bool is_left_out(const PreparedCall& call, const std::string& topic) {
  return std::any_of(call.left_out.begin(), call.left_out.end(),
                     [&](const LeftOut& each) { return each.topic == topic; });
}

void add(Lines& lines, const std::string& words, int width) {
  append(lines, wrapped(words, std::min(width, widest_prose), "  "));
}

void add_programme(const Continuity& continuity, Lines& lines, int width) {
  lines.emplace_back("Programme", Paint::strong);
  add(lines, place_of(continuity), width);
  if (!continuity.trial.empty())
    add(lines, fmt::format("trial {}: this patient is in the arm {}", continuity.trial, continuity.arm), width);
  for (const LadderState& ladder : continuity.ladders) add(lines, progress_on(ladder), width);
  if (!continuity.same_nurse.empty())
    add(lines, fmt::format("the nurse of last time: {}", continuity.same_nurse), width);
  if (continuity.same_time)
    add(lines, fmt::format("the time of last time: {} UTC", time_of_day(*continuity.same_time)), width);
  if (!continuity.recalled.empty())
    add(lines, fmt::format("facts from earlier calls: {}", listed(continuity.recalled)), width);
}

}  // namespace

Lines continuity_of(const PreparedCall& call, int width) {
  Lines lines;
  if (call.continuity) add_programme(*call.continuity, lines, width);
  const bool has_elsewhere = call.continuity && !call.continuity->elsewhere.empty();
  if (call.carried_over.empty() && !has_elsewhere) return lines;
  lines.emplace_back("Carried over from earlier calls", Paint::strong);
  for (const CarriedOver& owed : call.carried_over)
    add(lines,
        fmt::format("{}: {}{}", title_of_topic(call, owed.topic), left_by(owed),
                    is_left_out(call, owed.topic) ? "; left out of this call too" : ""),
        width);
  if (has_elsewhere)
    for (const CarriedOver& owed : call.continuity->elsewhere)
      add(lines, fmt::format("{}: {}; this call's plan has no such topic", owed.topic, left_by(owed)), width);
  return lines;
}

}  // namespace bedside::cli
