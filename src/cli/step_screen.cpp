#include "cli/step_screen.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <bedside/diagnostic.hpp>

#include "cli/notes.hpp"
#include "cli/typed_answer.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr const char* step_indent = "  ";

Line ruled(const std::string& left, const std::string& right, int width, Paint paint) {
  Line line("── ", Paint::quiet);
  line.add(left, paint).add(" ", Paint::quiet);
  const int end = width - display_width(right) - 4;
  if (right.empty() || end <= line.width()) return line.fill_to(width, "─", Paint::quiet);
  return line.fill_to(end, "─", Paint::quiet).add(" ").add(right).add(" ──", Paint::quiet);
}

bool is_red_flag(const Step& step) {
  return std::find(step.why.begin(), step.why.end(), "red-flag") != step.why.end();
}

/// The steps of a button have its label for a title.
bool is_of_topic(const Step& step) {
  return !step.step.starts_with("button:");
}

Lines head(const Moment& moment, int width) {
  const Step& step = moment.step;
  constexpr std::int64_t milliseconds = 1'000;
  const std::string left = about_minutes(step.seconds_left * milliseconds) + " left";
  const std::string place = fmt::format("topic {} of {}", step.progress_topic, step.progress_of);
  const std::string whole = fmt::format("{} · {}", place, left);
  const bool fits = display_width(whole) + display_width(step.segment) + 10 <= width;
  Lines lines{ruled(step.segment, fits ? whole : "", width, Paint::cyan)};
  if (!fits) lines.emplace_back(whole);
  if (is_red_flag(step))
    append(lines, wrapped("RED FLAG: " + step.title, width, "", Paint::red));
  else
    append(lines,
           wrapped(is_of_topic(step) ? title_of(step.topic, moment.overview) : step.title, width, "", Paint::strong));
  if (moment.status.looking_back > 0)
    append(lines, wrapped(fmt::format("You are looking back, {} before where the call is.",
                                      counted(moment.status.looking_back, "step")),
                          std::min(width, widest_prose), "", Paint::yellow));
  return lines;
}

/// What the nurse does with the text, in capitals, and how closely she keeps to it.
std::string_view mark_of(const Step& step) {
  switch (step.kind) {
    case StepKind::say:
      return "SAY";
    case StepKind::ask:
      return "ASK";
    case StepKind::offer:
      return "OFFER: the patient chooses";
    case StepKind::action:
      return "DO, in your own system";
    case StepKind::cue:
      return "FOR YOUR EYES: do not say this";
    case StepKind::teach_back:
      return "LET THE PATIENT TELL IT BACK";
    case StepKind::hand_over:
      return "HAND OVER TO";
    case StepKind::bridge:
      return "SAY, to lead over";
  }
  return "";
}

bool is_spoken(StepKind kind) {
  return kind != StepKind::action && kind != StepKind::cue && kind != StepKind::hand_over;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    if (end == text.size()) return lines;
    text.remove_prefix(end + 1);
  }
}

/// Breaks behind spaces, and takes nothing away.
Lines broken(std::string_view text, int width) {
  Lines lines;
  const std::string safe = one_line(text);
  std::string_view rest = safe;
  while (display_width(rest) > width) {
    std::string_view part = first_cells(rest, width);
    const std::size_t space = part.rfind(' ');
    if (rest[part.size()] == ' ')
      part = rest.substr(0, part.size() + 1);
    else if (space != std::string_view::npos)
      part = part.substr(0, space + 1);
    lines.emplace_back(part, Paint::strong);
    rest.remove_prefix(part.size());
  }
  lines.emplace_back(rest, Paint::strong);
  return lines;
}

/// Between two rules and from the first cell on: nothing on these lines is anything but the plan's own words.
Lines exact_words(const Step& step, const Paper& paper) {
  const std::string mark = fmt::format("{} WORD FOR WORD", step.kind == StepKind::ask ? "ASK" : "READ OUT");
  Lines lines{ruled(mark, "", paper.width, Paint::yellow)};
  std::string_view text = step.text;
  if (text.ends_with('\n')) text.remove_suffix(1);
  for (const std::string_view line : lines_of(text))
    if (paper.has_edge)
      append(lines, broken(line, paper.width));
    else
      lines.push_back(Line(line, Paint::strong).exact());
  lines.push_back(ruled("end of the exact words", "", paper.width, Paint::yellow));
  return lines;
}

Lines words_to_say(const Step& step, const Paper& paper) {
  if (step.wording == Wording::verbatim && is_spoken(step.kind)) return exact_words(step, paper);
  Line mark(mark_of(step), step.kind == StepKind::cue ? Paint::yellow : Paint::cyan);
  if (is_spoken(step.kind))
    mark.add(step.wording == Wording::free ? " · this is the aim, find the words yourself" : " · in your own words",
             Paint::quiet);
  Lines lines{mark};
  for (const std::string_view line : lines_of(step.text))
    append(lines, wrapped(line, std::min(paper.width, widest_prose), step_indent));
  if (!step.because.empty())
    append(lines, wrapped("because: " + step.because, std::min(paper.width, widest_prose), step_indent, Paint::quiet));
  return lines;
}

Lines options(const Step& step, int width) {
  Lines lines;
  const int digits = static_cast<int>(std::to_string(step.options.size()).size());
  for (std::size_t place = 0; place < step.options.size(); ++place) {
    const StepOption& option = step.options[place];
    const std::string number = fmt::format("{}{:>{}}  ", step_indent, place + 1, digits);
    const std::string under(number.size(), ' ');
    append(lines, wrapped(option.say, width, number, option.available ? Paint::strong : Paint::quiet));
    if (option.recommended)
      append(lines, wrapped(option.because.empty() ? "recommended" : "recommended: " + option.because, width, under,
                            Paint::green));
    if (option.chosen_last_time) append(lines, wrapped("chosen last time", width, under, Paint::quiet));
    if (!option.available)
      append(lines, wrapped("can't be chosen now: " + option.unavailable, width, under, Paint::yellow));
  }
  return lines;
}

std::string how_to_go_on_from_the_past(const Moment& moment) {
  if (!moment.step.answer) return "Enter comes forward.";
  Step needed = moment.step;
  needed.answer->optional = false;
  return "Enter comes forward, and anything else changes the answer. " + how_to_answer(needed, is_gate(needed, moment));
}

std::string how_to_finish(const Moment& moment) {
  const Step& step = moment.step;
  if (step.answer) return how_to_answer(step, is_gate(step, moment));
  if (step.wording == Wording::verbatim && is_spoken(step.kind))
    return "Type y once you have read it out word for word.";
  if (step.kind == StepKind::hand_over) return "Enter once the patient has been handed over.";
  if (step.kind == StepKind::action) return "Enter once it is done.";
  return "Enter goes on.";
}

std::string how_to_go_on(const Moment& moment) {
  if (moment.status.looking_back > 0) return how_to_go_on_from_the_past(moment);
  std::string how = how_to_finish(moment);
  if (is_red_flag(moment.step))
    how += " `:withdraw` takes it back where it is a mistake.";
  else if (moment.overview.can_return)
    how += " `:return` comes back to the call.";
  return how;
}

Lines present_answer(const Moment& moment, int width) {
  if (!moment.step.answer) return {};
  const auto known = moment.answers.find(moment.step.answer->name);
  if (known == moment.answers.end()) return {};
  return wrapped("answered so far: " + answer_in_words(known->second, moment.step), width, step_indent, Paint::quiet);
}

Lines from_earlier_calls(const Step& step, int width) {
  Lines lines;
  if (step.carried_over) append(lines, wrapped("carried over from an earlier call", width, "", Paint::quiet));
  if (!step.instead_of.empty())
    append(lines, wrapped("a change, instead of: " + step.instead_of, width, "", Paint::quiet));
  return lines;
}

Lines help_line(const Step& step, int width) {
  Lines lines =
      wrapped(":help commands  :left what is left  :back  :skip  :later  :note  :quit", width, "", Paint::quiet);
  if (step.answer && step.answer->type == "text")
    append(lines,
           wrapped("An answer that begins with : or ! is typed with that sign doubled.", width, "", Paint::quiet));
  return lines;
}

}  // namespace

Lines question_again(const Step& step, const Paper& paper) {
  Lines lines = words_to_say(step, paper);
  append(lines, options(step, std::min(paper.width, widest_prose)));
  return lines;
}

Lines button_lines(const Step& step, int width) {
  std::vector<Line> entries;
  for (const StepButton& button : buttons_in_order(step)) {
    const Paint paint = button.urgent ? Paint::red : Paint::none;
    Line entry(fmt::format("!{} ", entries.size() + 1), paint);
    entries.push_back(entry.add(cut(one_line(button.label), width - entry.width()), paint));
  }
  return flowed(entries, width);
}

Lines step_screen(const Moment& moment, const Paper& paper) {
  const int prose = std::min(paper.width, widest_prose);
  Lines lines{Line()};
  append(lines, head(moment, paper.width));
  lines.emplace_back();
  append(lines, from_earlier_calls(moment.step, prose));
  append(lines, words_to_say(moment.step, paper));
  append(lines, options(moment.step, prose));
  append(lines, present_answer(moment, prose));
  lines.emplace_back();
  append(lines, wrapped(how_to_go_on(moment), prose, "", Paint::strong));
  append(lines, button_lines(moment.step, paper.width));
  append(lines, help_line(moment.step, paper.width));
  return lines;
}

}  // namespace bedside::cli
