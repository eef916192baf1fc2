#include "cli/typed_departure.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/call_words.hpp"
#include "cli/typed_choice.hpp"
#include "cli/typed_time.hpp"

namespace bedside::cli {
namespace {

bool is_of_button(const Step& step) {
  return step.step.starts_with("button:");
}

/// Skip and later, of the topic that is told now.
template <class Aside>
Meaning set_aside(std::string_view text, const Moment& moment, const std::string& so_far, std::string_view where) {
  if (is_of_button(moment.step))
    return Explanation{fmt::format("This step belongs to a button, and to no topic that could be left.{}",
                                   moment.overview.can_return ? " `:return` comes back to the call." : "")};
  const std::string title = title_of(moment.step.topic, moment.overview);
  const auto reason = reason_in(text, Command{Aside{}}, so_far, fmt::format("Why is “{}” left {}?", title, where));
  if (const auto* question = std::get_if<Question>(&reason)) return *question;
  return Command{Aside{moment.step.topic, std::get<BecauseOf>(reason)}};
}

bool can_be_picked(const TopicStatus& topic, const Moment& moment) {
  if (topic.state == TopicState::skipped || topic.state == TopicState::deferred) return true;
  if (topic.topic == topic_of_part(moment.step.topic)) return false;
  const auto& to_come = moment.overview.to_come;
  return std::any_of(to_come.begin(), to_come.end(), [&](const TopicToCome& each) {
    const bool is_in_the_body = each.segment != "opening" && each.segment != "closing";
    return is_in_the_body && topic_of_part(each.id) == topic.topic;
  });
}

/// A topic keeps its number through the whole call: its place in the plan.
Meaning which_topic(const Moment& moment, std::string_view typed) {
  Question question{":pick", none_of_these(typed), "Which topic shall come next?"};
  for (std::size_t place = 0; place < moment.status.topics.size(); ++place) {
    const TopicStatus& topic = moment.status.topics[place];
    if (!can_be_picked(topic, moment)) continue;
    question.choices.push_back({std::to_string(place + 1), title_of(topic.topic, moment.overview),
                                topic.because.empty() ? "" : "left out: " + reason_in_words(topic.because)});
  }
  if (question.choices.empty()) return Explanation{"There is no other topic to pick."};
  return question;
}

/// Urgent buttons that are raised, and the button that is being gone through.
std::vector<std::string> what_can_be_withdrawn(const Moment& moment) {
  std::vector<std::string> ids = moment.raised;
  const std::string& open = moment.overview.button;
  if (!open.empty() && std::find(ids.begin(), ids.end(), open) == ids.end()) ids.push_back(open);
  return ids;
}

std::string label_of(const std::string& id, const Moment& moment) {
  for (const StepButton& button : moment.step.buttons)
    if (button.button == id) return button.label;
  return id;
}

/// The reason `callback` has when to call behind it.
Meaning call_back(std::string_view when) {
  Command command{command::End{{Because::callback, ""}}};
  if (when == "-") return command;
  command.at = moment_in(when);
  if (command.at) return command;
  return Question{":end callback", when.empty() ? "" : fmt::format("`{}` is no date with a time.", when),
                  "When shall the patient be called back? Such as 2026-12-03 14:30, or `-` where that is open."};
}

}  // namespace

Meaning typed_skip(std::string_view text, const Moment& moment) {
  return set_aside<command::Skip>(text, moment, ":skip", "out of this call");
}

Meaning typed_later(std::string_view text, const Moment& moment) {
  return set_aside<command::Defer>(text, moment, ":later", "to the next call");
}

Meaning typed_pick(std::string_view text, const Moment& moment) {
  const auto [word, rest] = first_word(text);
  std::vector<std::string> ids;
  for (const TopicStatus& topic : moment.status.topics) ids.push_back(topic.topic);
  const std::optional<std::size_t> place = chosen(word, ids);
  if (!place) return which_topic(moment, word);
  const auto reason = reason_in(rest, Command{command::Pick{}}, fmt::format(":pick {}", ids[*place]),
                                fmt::format("Why does “{}” come now?", title_of(ids[*place], moment.overview)));
  if (const auto* question = std::get_if<Question>(&reason)) return *question;
  return Command{command::Pick{ids[*place], std::get<BecauseOf>(reason)}};
}

Meaning typed_withdraw(std::string_view text, const Moment& moment) {
  const auto [word, rest] = first_word(text);
  const std::vector<std::string> ids = what_can_be_withdrawn(moment);
  if (ids.empty()) return Explanation{"No button has been pressed that could be taken back."};
  const std::optional<std::size_t> place = chosen(word, ids);
  if (!place) {
    Question question{":withdraw", none_of_these(word), "Which button was pressed, or went off, by mistake?"};
    for (const std::string& id : ids)
      question.choices.push_back({std::to_string(question.choices.size() + 1), label_of(id, moment)});
    return question;
  }
  const auto reason = reason_in(rest, Command{command::Withdraw{}}, fmt::format(":withdraw {}", ids[*place]),
                                fmt::format("Why is “{}” taken back?", label_of(ids[*place], moment)));
  if (const auto* question = std::get_if<Question>(&reason)) return *question;
  return Command{command::Withdraw{ids[*place], std::get<BecauseOf>(reason)}};
}

Meaning typed_hand_over(std::string_view text, const Moment&) {
  const auto reason = reason_in(text, Command{command::HandOver{}}, ":hand-over",
                                "Why is the patient handed over? This ends the call.", WordsOfOther::not_needed);
  if (const auto* question = std::get_if<Question>(&reason)) return *question;
  const BecauseOf& because = std::get<BecauseOf>(reason);
  if (because.text.empty()) return Question{fmt::format(":hand-over {}", name_of(because.code)), "", "To whom?"};
  return Command{command::HandOver{because.text, {because.code, ""}}};
}

Meaning typed_end(std::string_view text, const Moment&) {
  const auto reason = reason_in(text, Command{command::End{}}, ":end", "Why does the call end here?");
  if (const auto* question = std::get_if<Question>(&reason)) return *question;
  const BecauseOf& because = std::get<BecauseOf>(reason);
  if (because.code == Because::callback) return call_back(because.text);
  return Command{command::End{because}};
}

}  // namespace bedside::cli
