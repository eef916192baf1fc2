#include "cli/typed_line.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <bedside/diagnostic.hpp>

#include "cli/characters.hpp"
#include "cli/typed_command.hpp"

namespace bedside::cli {
namespace {

constexpr std::string_view signs = ":!";

bool begins_with_sign(std::string_view line) {
  return !line.empty() && signs.find(line.front()) != std::string_view::npos;
}

bool has_doubled_sign(std::string_view line) {
  return line.size() > 1 && begins_with_sign(line) && line[1] == line[0];
}

/// What one key left at the beginning of the line: a character, or all that an arrow sends.
std::string_view first_key(std::string_view line) {
  if (line.starts_with("\x1bO")) return line.substr(0, 3);
  if (!line.starts_with("\x1b[")) return first_character(line);
  const std::size_t end = line.find_first_not_of("0123456789;", 2);
  return line.substr(0, end == std::string_view::npos ? end : end + 1);
}

bool is_yes(std::string_view typed) {
  return typed == "y" || typed == "Y" || typed == "yes";
}

/// The exact words have to be read out, and said to have been.
bool waits_for_confirmation(const Moment& moment) {
  return moment.step.wording == Wording::verbatim && !moment.step.answer && moment.status.looking_back == 0;
}

Meaning nothing_typed(const Moment& moment) {
  if (waits_for_confirmation(moment)) return Explanation{"Read it out word for word, then type y."};
  return Command{command::Next{}};
}

Meaning answer_typed(std::string_view typed, const Moment& moment) {
  const Step& step = moment.step;
  if (waits_for_confirmation(moment) && is_yes(typed)) return Command{command::Next{}};
  if (waits_for_confirmation(moment))
    return Explanation{
        "This step waits for a y: that it has been read out word for word. `:note` keeps what you typed."};
  if (!step.answer) return Explanation{"This step asks nothing. Enter goes on, and `:note` keeps what you typed."};
  const auto answer = answer_in(typed, step, is_gate(step, moment));
  if (const auto* explanation = std::get_if<Explanation>(&answer)) return *explanation;
  return Command{command::Answer{step.step, std::get<Value>(answer)}};
}

}  // namespace

Meaning meaning_of(std::string_view line, const Moment& moment) {
  std::string_view typed = trimmed(line);
  if (typed.empty()) return nothing_typed(moment);
  if (has_doubled_sign(typed))
    typed.remove_prefix(1);
  else if (typed.front() == ':')
    return meaning_of_command(trimmed(typed.substr(1)), moment);
  else if (typed.front() == '!')
    return meaning_of_button(trimmed(typed.substr(1)), moment);
  return answer_typed(typed, moment);
}

std::optional<std::string> completed(const Question& question, std::string_view line) {
  std::string_view typed = trimmed(line);
  if (typed.empty()) return {};
  if (has_doubled_sign(typed))
    typed.remove_prefix(1);
  else if (begins_with_sign(typed))
    return {};
  return fmt::format("{} {}", question.so_far, typed);
}

bool is_text(std::string_view line) {
  std::string text(line);
  std::replace(text.begin(), text.end(), '\t', ' ');
  return text.find('\n') == std::string::npos && shown_safely(text) == text;
}

std::string text_in(std::string_view line) {
  std::string text;
  while (!line.empty()) {
    const std::string_view key = first_key(line);
    if (key == "\t")
      text += ' ';
    else if (is_text(key))
      text += key;
    line.remove_prefix(key.size());
  }
  return text;
}

}  // namespace bedside::cli
