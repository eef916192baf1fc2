#include "cli/notes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <bedside/diagnostic.hpp>

#include "cli/call_index.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

std::string arranged_by(const PreparedCall& call) {
  if (call.as_written_arm || call.principles.empty())
    return "Nothing was rearranged: this is the call in the author's order (control arm of a trial).";
  std::vector<std::string> names;
  for (const Principle principle : call.principles) names.emplace_back(name_of(principle));
  return fmt::format("Arranged by {}.", listed(names));
}

Lines move_lines(const Move& move, std::string_view title, int digits, int width) {
  Line head("  ");
  head.add(arrow_of(move), Paint::cyan).add_right(std::to_string(move.from), digits + 1, Paint::cyan);
  head.add(" → ", Paint::cyan).add_right(std::to_string(move.to), digits, Paint::cyan).add("  ");
  head.add(cut(one_line(title), width - head.width()), Paint::strong);
  Lines lines{head};
  append(lines, wrapped(main_reason_of(move), width, "      "));
  return lines;
}

std::string origin_in_words(const Origin& origin, const PreparedCall& call) {
  std::string words = call.plan + " · ";
  words +=
      origin.facts.empty() ? "with the plan's example facts, no --facts" : fmt::format("facts from {}", origin.facts);
  if (!origin.history.empty() && origin.habits == 0)
    words += fmt::format(" · no habit from {}, which has none of these topics", origin.history);
  else if (!origin.history.empty())
    words += fmt::format(" · habit of {} from {}", counted(origin.habits, "topic"), origin.history);
  if (call.language != "en" && !call.language.empty()) words += " · language " + call.language;
  return words;
}

std::string waits_for(const std::vector<std::string>& answers) {
  return fmt::format("waits for the {} {}", answers.size() == 1 ? "answer" : "answers", listed(answers));
}

}  // namespace

Lines head_of(const PreparedCall& call, const Origin& origin, int width) {
  Lines lines;
  const std::string title = one_line(call.title.empty() ? call.plan : call.title);
  const std::string length = about_minutes(milliseconds_of(call));
  if (display_width(title) + 3 + display_width(length) <= width) {
    lines.push_back(Line(title, Paint::strong).add(" · ").add(length));
  } else {
    lines = wrapped(title, width, "", Paint::strong);
    lines.emplace_back(length);
  }
  append(lines, wrapped(origin_in_words(origin, call), width, "", Paint::quiet));
  append(lines, wrapped(arranged_by(call), std::min(width, widest_prose)));
  return lines;
}

Lines moves_of(const PreparedCall& call, int width) {
  const CallIndex index(call);
  const int prose = std::min(width, widest_prose);
  Lines lines{Line("What moved, and why", Paint::strong)};
  if (call.body.moves.empty()) append(lines, wrapped("Nothing: every topic stands where it was written.", prose, "  "));
  const int digits = static_cast<int>(std::to_string(call.body.order.size()).size());
  for (const Move& move : call.body.moves) {
    const CallTopic* topic = index.topic(move.topic);
    append(lines, move_lines(move, topic == nullptr ? move.topic : title_of(*topic), digits, prose));
  }
  return lines;
}

Lines left_out_of(const PreparedCall& call, int width) {
  Lines lines;
  if (!call.left_out.empty()) lines.emplace_back("Left out of this call", Paint::strong);
  for (const LeftOut& topic : call.left_out)
    append(lines, wrapped(fmt::format("{}: {}", topic.title, topic.because), std::min(width, widest_prose), "  "));
  return lines;
}

Lines waiting_of(const PreparedCall& call, int width) {
  Lines lines;
  if (!call.waiting.empty()) lines.emplace_back("Decided during the call", Paint::strong);
  for (const Waiting& topic : call.waiting)
    append(lines,
           wrapped(fmt::format("{}: {}", topic.title, waits_for(topic.names)), std::min(width, widest_prose), "  "));
  return lines;
}

Lines open_buttons_of(const PreparedCall& call, int width) {
  const int prose = std::min(width, widest_prose);
  Lines lines;
  for (const UndecidedButton& button : call.undecided_buttons)
    append(lines, wrapped(fmt::format("{}: {}", button.label, button.because), prose, "  "));
  for (const WaitingButton& button : call.waiting_buttons)
    if (!button.missing.empty())
      append(lines, wrapped(fmt::format("{}: {}, and can stay undecided without {}", button.label,
                                        waits_for(button.names), listed(button.missing)),
                            prose, "  "));
  if (lines.empty()) return {};
  Lines all = wrapped(call.undecided_buttons.empty() ? "Urgent buttons that can stay undecided"
                                                     : "Urgent buttons that this call can't decide",
                      prose, "", Paint::red);
  append(all, lines);
  append(all,
         wrapped("An undecided button doesn't go off by itself: it has to be pressed. Nor can the call end as free "
                 "of red flags.",
                 prose, "  "));
  return all;
}

}  // namespace bedside::cli
