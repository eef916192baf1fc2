#include "cli/typed_command.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/typed_choice.hpp"
#include "cli/typed_departure.hpp"
#include "cli/typed_number.hpp"
#include "cli/typed_time.hpp"

namespace bedside::cli {
namespace {

Meaning typed_next(std::string_view, const Moment&) {
  return Command{command::Next{}};
}

Meaning typed_back(std::string_view, const Moment&) {
  return Command{command::Back{}};
}

Meaning typed_return(std::string_view, const Moment&) {
  return Command{command::Return{}};
}

Meaning typed_hurry(std::string_view text, const Moment&) {
  if (const std::optional<std::int64_t> seconds = seconds_in(text)) return Command{command::Hurry{*seconds}};
  const auto [number, rest] = first_word(text);
  const bool is_number = number_in<std::size_t>(number).has_value();
  // Behind the question for the unit, all of it may be typed again.
  if (const auto seconds = seconds_in(rest); is_number && seconds) return Command{command::Hurry{*seconds}};
  if (is_number && rest.empty())
    return Question{fmt::format(":hurry {}", number), "", fmt::format("{} seconds or {} minutes?", number, number)};
  return Question{":hurry", text.empty() ? "" : fmt::format("`{}` is no length of time.", text),
                  "How long can the patient stay? Such as `90 seconds` or `5 minutes`."};
}

Meaning typed_note(std::string_view text, const Moment& moment) {
  if (!text.empty()) return Command{command::Note{std::string(text)}};
  if (!moment.untaken.empty()) return Command{command::Note{moment.untaken}};
  return Question{":note", "", "What is to be noted?"};
}

Question which_answer(const Moment& moment, std::string_view typed) {
  Question question{":correct", none_of_these(typed), "Which answer?"};
  for (const Step& step : moment.overview.asked) {
    const auto known = moment.answers.find(step.answer->name);
    const std::string words = known == moment.answers.end() ? "left open" : answer_in_words(known->second, step);
    question.choices.push_back({std::to_string(question.choices.size() + 1), step.text, words});
  }
  return question;
}

Meaning typed_correct(std::string_view text, const Moment& moment) {
  const auto [word, rest] = first_word(text);
  const std::vector<Step>& asked = moment.overview.asked;
  if (asked.empty()) return Explanation{"Nothing has been asked yet that could be corrected."};
  std::vector<std::string> names;
  for (const Step& step : asked) names.push_back(step.answer->name);
  const std::optional<std::size_t> place = chosen(word, names);
  if (!place) return which_answer(moment, word);
  Step step = asked[*place];
  step.answer->optional = false;
  Question question{fmt::format(":correct {}", names[*place]),
                    "",
                    "What is the answer now? " + how_to_answer(step, is_gate(step, moment)),
                    {},
                    asked[*place]};
  if (rest.empty()) return question;
  const auto answer = answer_in(rest, step, is_gate(step, moment));
  if (const auto* value = std::get_if<Value>(&answer)) return Command{command::Correct{names[*place], *value}};
  question.complaint = std::get<Explanation>(answer).text;
  question.heading = "What is the answer now?";
  return question;
}

Meaning typed_quit(std::string_view text, const Moment&) {
  if (text.empty()) return Leaving{};
  if (text == "y" || text == "yes") return Leaving{true};
  return Explanation{"The call goes on."};
}

template <View view>
Meaning look_at(std::string_view, const Moment&) {
  return view;
}

struct Entry {
  CommandWord command;
  Meaning (*meaning)(std::string_view text, const Moment& moment);
};

// In the order of the help.
constexpr Entry entries[] = {
    {{"next", "go on, as Enter does"}, typed_next},
    {{"back", "look at the step before; Enter comes forward again"}, typed_back},
    {{"skip", "leave this topic out of this call: it is not wanted, or not needed"}, typed_skip},
    {{"later", "leave this topic to the next call: it is wanted, but not now"}, typed_later},
    {{"pick", "tell another topic now, or take up one that was left"}, typed_pick},
    {{"hurry", "the patient must go: `:hurry 5 minutes`, `:hurry 90 seconds`"}, typed_hurry},
    {{"correct", "change an earlier answer"}, typed_correct},
    {{"note", "write something down: `:note …`; alone, what could not be taken"}, typed_note},
    {{"return", "come back from a button before its steps are through"}, typed_return},
    {{"withdraw", "take a button back that was pressed, or went off, by mistake"}, typed_withdraw},
    {{"hand-over", "hand the patient over to somebody, which ends the call"}, typed_hand_over},
    {{"end", "end the call here, with the reason"}, typed_end},
    {{"left", "what is left of the call, in which order and why"}, look_at<View::left>},
    {{"why", "why this step is here"}, look_at<View::why>},
    {{"show", "show this step again"}, look_at<View::step>},
    {{"help", "this list"}, look_at<View::help>},
    {{"quit", "leave the call as it is"}, typed_quit},
};

/// Those that begin with what was typed; one alone where it is the whole word.
std::vector<const Entry*> entries_for(std::string_view word) {
  std::vector<const Entry*> found;
  for (const Entry& entry : entries) {
    if (entry.command.word == word) return {&entry};
    if (!word.empty() && entry.command.word.starts_with(word)) found.push_back(&entry);
  }
  return found;
}

constexpr const char* doubled = "An answer that begins with this sign is typed with the sign doubled.";

}  // namespace

std::vector<CommandWord> command_words() {
  std::vector<CommandWord> words;
  for (const Entry& entry : entries) words.push_back(entry.command);
  return words;
}

Meaning meaning_of_command(std::string_view line, const Moment& moment) {
  const auto [word, rest] = first_word(line);
  if (word.empty()) return View::help;
  const std::vector<const Entry*> found = entries_for(word);
  if (found.size() == 1) return found.front()->meaning(rest, moment);
  if (found.empty())
    return Explanation{fmt::format("There is no command `:{}`; `:help` lists them. {}", word, doubled)};
  std::string candidates;
  for (const Entry* entry : found)
    candidates += fmt::format("{}`:{}`", candidates.empty() ? "" : " or ", entry->command.word);
  return Explanation{fmt::format("`:{}` can be {}.", word, candidates)};
}

Meaning meaning_of_button(std::string_view line, const Moment& moment) {
  if (line.empty()) return View::buttons;
  std::vector<std::string> ids;
  for (const StepButton& button : buttons_in_order(moment.step)) ids.push_back(button.button);
  const std::optional<std::size_t> place = chosen(line, ids);
  if (place) return Command{command::Press{ids[*place]}};
  return Explanation{fmt::format("There is no button `!{}`; `!` lists them. {}", line, doubled)};
}

}  // namespace bedside::cli
