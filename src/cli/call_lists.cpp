#include "cli/call_lists.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/call_words.hpp"
#include "cli/notes.hpp"
#include "cli/typed_command.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr std::int64_t milliseconds = 1'000;

Line topic_line(const TopicToCome& topic, const Overview& overview, int width) {
  constexpr int clock_width = 7;
  const int title_width = std::max(width / 2, 10);
  Line line("    ");
  line.add_fitted(title_of(topic.id, overview), title_width - line.width());
  line.add_right(clock(topic.seconds * milliseconds), clock_width);
  const std::string_view why = topic.why.empty() ? std::string_view() : why_in_short(topic.why.front());
  return line.add("  ").add(cut(why, width - line.width()), Paint::quiet);
}

Lines to_come(const Moment& moment, int width) {
  std::int64_t seconds = 0;
  for (const TopicToCome& topic : moment.overview.to_come) seconds += topic.seconds;
  Lines lines{Line("What is left, in this order", Paint::strong).add(" · " + about_minutes(seconds * milliseconds))};
  std::string segment;
  for (const TopicToCome& topic : moment.overview.to_come) {
    if (topic.segment != segment) lines.emplace_back("  " + topic.segment, Paint::cyan);
    segment = topic.segment;
    lines.push_back(topic_line(topic, moment.overview, width));
  }
  return lines;
}

Lines waiting(const Moment& moment, int width) {
  Lines lines;
  if (!moment.overview.waiting.empty()) lines.emplace_back("May still come", Paint::strong);
  for (const Waiting& topic : moment.overview.waiting)
    append(lines, wrapped(fmt::format("{}: waits for the {} {}", topic.title,
                                      topic.names.size() == 1 ? "answer" : "answers", listed(topic.names)),
                          width, "    "));
  return lines;
}

Lines left_out(const Moment& moment, TopicState state, std::string_view heading, int width) {
  Lines lines;
  for (const TopicStatus& topic : moment.status.topics) {
    if (topic.state != state) continue;
    if (lines.empty()) lines.emplace_back(heading, Paint::strong);
    append(lines, wrapped(fmt::format("{}: {}", title_of(topic.topic, moment.overview), reason_in_words(topic.because)),
                          width, "    "));
  }
  return lines;
}

}  // namespace

Lines question_lines(const Question& question, const Paper& paper) {
  const int prose = std::min(paper.width, widest_prose);
  Lines lines;
  if (!question.complaint.empty()) append(lines, wrapped(question.complaint, prose, "", Paint::yellow));
  if (question.about) append(lines, question_again(*question.about, paper));
  append(lines, wrapped(question.heading, prose, "", Paint::strong));
  std::size_t widest_typed = 0;
  for (const ChoiceLine& choice : question.choices) widest_typed = std::max(widest_typed, choice.typed.size());
  for (const ChoiceLine& choice : question.choices) {
    const std::string typed = fmt::format("  {:>{}}  ", choice.typed, widest_typed);
    append(lines, wrapped(choice.text, prose, typed));
    if (!choice.detail.empty())
      append(lines, wrapped(choice.detail, prose, std::string(typed.size(), ' '), Paint::quiet));
  }
  append(lines, wrapped("Enter alone leaves everything as it is.", prose, "", Paint::quiet));
  return lines;
}

Lines help_lines(int width) {
  const int prose = std::min(width, widest_prose);
  Lines lines = wrapped(
      "What you type is the answer to the question shown; Enter alone goes on. Commands begin with a colon, and can be "
      "cut short as long as they stay clear: `:b` is `:back`. Most of them ask for what is missing.",
      prose);
  constexpr std::size_t widest_word = 9;
  for (const CommandWord& command : command_words())
    append(lines, wrapped(command.meaning, prose, fmt::format("  :{:<{}}  ", command.word, widest_word)));
  append(lines, wrapped("press the first button", prose, fmt::format("  !{:<{}}  ", 1, widest_word)));
  append(lines, wrapped("An answer that begins with : or ! is typed with that sign doubled: `::`, `!!`.", prose));
  return lines;
}

Lines left_lines(const Moment& moment, int width) {
  const int prose = std::min(width, widest_prose);
  Lines lines = to_come(moment, prose);
  append(lines, waiting(moment, prose));
  append(lines, left_out(moment, TopicState::skipped, "Left out of this call", prose));
  append(lines, left_out(moment, TopicState::deferred, "Left to the next call", prose));
  return lines;
}

Lines why_lines(const Step& step, int width) {
  std::string text = fmt::format("Why “{}” is here:", step.title);
  for (const std::string& name : step.why) text += fmt::format(" {}", why_in_words(name));
  if (step.conditional) text += " It depends on an answer.";
  if (step.line > 0) text += fmt::format(" Line {} of the plan.", step.line);
  return wrapped(text, std::min(width, widest_prose));
}

}  // namespace bedside::cli
