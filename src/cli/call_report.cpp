#include "cli/call_report.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "cli/call_changes.hpp"
#include "cli/call_words.hpp"
#include "cli/notes.hpp"
#include "cli/typed_answer.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

/// What was done, of commands whose effect the next step doesn't show by itself.
struct Done {
  const Overview& overview;

  std::string operator()(const command::Skip& it) const { return left(it.topic, "is left out of this call"); }
  std::string operator()(const command::Defer& it) const { return left(it.topic, "is left to the next call"); }
  std::string operator()(const command::Note&) const { return "Noted."; }
  std::string operator()(const command::Correct&) const { return "Corrected."; }
  std::string operator()(const command::Withdraw&) const { return "Taken back."; }
  template <class Other>
  std::string operator()(const Other&) const {
    return "";
  }

 private:
  std::string left(const std::string& topic, std::string_view where) const {
    return fmt::format("“{}” {}.", title_of(topic, overview), where);
  }
};

/// What had to go, and whether what has to stay fits.
Lines hurry_lines(const CallStatus& before, const Reply& reply, const CallStatus& after, const Overview& overview,
                  int width) {
  std::vector<std::string> left;
  for (std::size_t place = 0; place < after.topics.size(); ++place)
    if (after.topics[place].state == TopicState::deferred && before.topics[place].state != TopicState::deferred)
      left.push_back(fmt::format("“{}”", title_of(after.topics[place].topic, overview)));
  std::string text = left.empty() ? "Nothing has to be left out." : "Left to the next call: " + listed(left) + ".";
  if (reply.over_by)
    text += fmt::format(" What every call has to tell takes {} longer than that, and none of it is left out.",
                        about_minutes(*reply.over_by * 1'000));
  return wrapped(text, width, "", reply.over_by ? Paint::yellow : Paint::green);
}

TopicState state_of(const std::string& topic, const Outcome& outcome) {
  const auto is_it = [&](const TopicStatus& each) { return each.topic == topic; };
  const auto found = std::find_if(outcome.topics.begin(), outcome.topics.end(), is_it);
  return found == outcome.topics.end() ? TopicState::deferred : found->state;
}

/// How the call ended is said above; no topic has to say it again.
std::string why_left(const Deferral& topic, const Outcome& outcome) {
  const bool is_cut_off = outcome.disposition && topic.because == name_of(*outcome.disposition) &&
                          *outcome.disposition != Disposition::other;
  return is_cut_off ? "the call ended before it" : reason_in_words(topic.because);
}

/// The reasons in the order in which they come up, each with its topics.
Lines topics_left(const Outcome& outcome, TopicState state, std::string_view heading, const Overview& overview,
                  int width) {
  std::vector<std::pair<std::string, std::vector<std::string>>> by_reason;
  for (const Deferral& topic : outcome.deferred) {
    if (state_of(topic.topic, outcome) != state) continue;
    const std::string reason = why_left(topic, outcome);
    const auto is_it = [&](const auto& each) { return each.first == reason; };
    auto found = std::find_if(by_reason.begin(), by_reason.end(), is_it);
    if (found == by_reason.end()) found = by_reason.insert(found, {reason, {}});
    found->second.push_back(title_of(topic.topic, overview));
  }
  Lines lines;
  if (!by_reason.empty()) lines.emplace_back(heading);
  for (const auto& [reason, titles] : by_reason)
    append(lines, wrapped(fmt::format("{}: {}", reason, listed(titles)), width, "    "));
  return lines;
}

/// Ids of topics and buttons in the message, such as `walking`, as people know them.
std::string with_titles(std::string_view message, const Moment& moment) {
  std::string words;
  while (!message.empty()) {
    const std::size_t begin = message.find('`');
    const std::size_t end = begin == std::string_view::npos ? begin : message.find('`', begin + 1);
    if (end == std::string_view::npos) break;
    const std::string id(message.substr(begin + 1, end - begin - 1));
    std::string title = title_of(id, moment.overview);
    for (const StepButton& button : moment.step.buttons)
      if (button.button == id) title = button.label;
    words += message.substr(0, begin);
    words += title == id ? fmt::format("`{}`", id) : fmt::format("“{}”", title);
    message.remove_prefix(end + 1);
  }
  return words + std::string(message);
}

std::string as_sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text + ".";
}

bool is_about_the_answer(const Refusal& refused) {
  constexpr std::string_view codes[] = {"answer_required", "not_an_offered_answer", "wrong_type", "out_of_range"};
  return std::find(std::begin(codes), std::end(codes), refused.code) != std::end(codes);
}

/// The question that the command answers, or wants to pass over; null when there is none.
const Step* question_of(const Command& command, const Moment& moment) {
  const auto* correct = std::get_if<command::Correct>(&command.what);
  if (correct == nullptr) return moment.step.answer ? &moment.step : nullptr;
  for (const Step& step : moment.overview.asked)
    if (step.answer->name == correct->answer) return &step;
  return nullptr;
}

std::string why_refused(const Refusal& refused, const Command& command, const Moment& moment) {
  const Step* question = question_of(command, moment);
  if (question == nullptr || !is_about_the_answer(refused)) return as_sentence(with_titles(refused.message, moment));
  const std::string_view what =
      refused.code == "answer_required" ? "This question needs an answer." : "That is no answer to this question.";
  return fmt::format("{} {}", what, how_to_answer(*question, is_gate(*question, moment)));
}

}  // namespace

Lines done_lines(const Command& command, const Moment& before, const Reply& reply, const CallStatus& status,
                 const Overview& overview, int width) {
  const int prose = std::min(width, widest_prose);
  if (std::holds_alternative<command::Hurry>(command.what))
    return hurry_lines(before.status, reply, status, overview, prose);
  Lines lines;
  const std::string done = std::visit(Done{overview}, command.what);
  if (!done.empty()) append(lines, wrapped(done, prose, "", Paint::green));
  if (status.rearranged) append(lines, change_lines(command, *status.rearranged, overview, prose));
  return lines;
}

Lines refused_lines(const Refusal& refused, const Command& command, const Moment& moment, int width) {
  std::string text = why_refused(refused, command, moment);
  const bool is_gate_left = refused.code == "answer_required" && is_gate(moment.step, moment);
  const std::string_view code = is_gate_left ? std::string_view("gate_must_be_asked") : refused.code;
  if (const std::string_view advice = what_to_do(code); !advice.empty()) text += fmt::format(" {}", advice);
  return wrapped(text, std::min(width, widest_prose), "", Paint::yellow);
}

Lines end_lines(const Outcome& outcome, const Overview& overview, int width) {
  const int prose = std::min(width, widest_prose);
  const bool is_over = outcome.disposition.has_value();
  Lines lines{Line(), Line(is_over ? "The call has ended" : "The call has not ended", Paint::strong)};
  if (is_over) append(lines, wrapped(in_words(*outcome.disposition), prose, "  "));
  const bool is_quiet = outcome.red_flags == RedFlags::none;
  append(lines, wrapped(fmt::format("Red flags: {}.", in_words(outcome.red_flags, is_over)), prose, "  ",
                        is_quiet ? Paint::none : Paint::red));
  append(lines, topics_left(outcome, TopicState::skipped, "  Left out of this call:", overview, prose));
  append(lines, topics_left(outcome, TopicState::deferred, "  Left to the next call:", overview, prose));
  for (const std::string& broken : outcome.violations)
    append(lines, wrapped("bedside broke a promise: " + broken, prose, "  ", Paint::red));
  return lines;
}

}  // namespace bedside::cli
