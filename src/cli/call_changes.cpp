#include "cli/call_changes.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "cli/call_words.hpp"
#include "cli/moment.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr std::string_view of_names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

std::string topic_named_by(const Command& command) {
  if (const auto* skip = std::get_if<command::Skip>(&command.what)) return topic_of_part(skip->topic);
  if (const auto* defer = std::get_if<command::Defer>(&command.what)) return topic_of_part(defer->topic);
  if (const auto* pick = std::get_if<command::Pick>(&command.what)) return topic_of_part(pick->topic);
  return "";
}

/// Whether the author's condition reads the name; what it holds in quotes is no name.
bool reads(std::string_view condition, std::string_view name) {
  char quote = 0;
  for (std::size_t at = 0; at < condition.size(); ++at) {
    if (quote != 0 && condition[at] == '\\') {
      ++at;
    } else if (quote != 0 || condition[at] == '"' || condition[at] == '\'') {
      quote = quote == 0 ? condition[at] : condition[at] == quote ? '\0' : quote;
    } else if (of_names.find(condition[at]) != std::string_view::npos) {
      const std::size_t end = std::min(condition.find_first_not_of(of_names, at), condition.size());
      if (condition.substr(at, end - at) == name) return true;
      at = end - 1;
    }
  }
  return false;
}

/// The topic that asked, or the question itself where a button did.
std::string what_asked(const Step& question, const Overview& overview) {
  constexpr int enough = 60;
  if (question.step.starts_with("button:")) return cut(one_line(question.text), enough);
  return title_of(topic_of_part(question.step), overview);
}

/// What decided it, in quotes.
std::vector<std::string> questions_behind(std::string_view condition, const Overview& overview) {
  std::vector<std::string> titles;
  for (const Step& step : overview.asked) {
    if (!reads(condition, step.answer->name)) continue;
    std::string title = fmt::format("“{}”", what_asked(step, overview));
    if (std::find(titles.begin(), titles.end(), title) == titles.end()) titles.push_back(std::move(title));
  }
  return titles;
}

/// A condition is the author's: what decided it is a question that the nurse has asked. Empty where it is none.
std::string because_of_an_answer(std::string_view because, const Overview& overview) {
  if (!because.starts_with('`') && !because.starts_with("it needs `")) return "";
  const std::vector<std::string> titles = questions_behind(because, overview);
  if (titles.empty()) return "";
  const bool is_decided = because.ends_with("` is true") || because.ends_with("` is false");
  if (!is_decided) return fmt::format(" because there is no answer to {}", listed(titles));
  return fmt::format(" because of the {} to {}", titles.size() == 1 ? "answer" : "answers", listed(titles));
}

std::string why_it_changed(const std::string& because, const Overview& overview) {
  constexpr std::string_view glued = "it stands directly after `";
  std::string answer = because_of_an_answer(because, overview);
  if (!answer.empty()) return answer;
  if (!because.starts_with(glued)) return ": " + reason_in_words(because);
  const std::string id = because.substr(glued.size(), because.size() - glued.size() - 1);
  return fmt::format(": it stands directly after “{}”", title_of(id, overview));
}

/// Of an explanation such as `bad news first: put back, it would wait …; …`, the first principle in short.
std::string why_it_moved(const std::string& because) {
  const std::size_t colon = because.find(": ");
  std::string name = because.substr(0, colon);
  std::replace(name.begin(), name.end(), ' ', '-');
  const std::string_view in_short = why_in_short(name);
  return ": " + (colon != std::string::npos && in_short != name ? std::string(in_short) : reason_in_words(because));
}

Lines one_change(std::string_view sign, const std::string& title, std::string_view what, const std::string& why,
                 int width) {
  return wrapped(fmt::format("{} {}{}", title, what, why), width, fmt::format("  {} ", sign));
}

}  // namespace

Lines change_lines(const Command& command, const Rearrangement& change, const Overview& overview, int width) {
  constexpr std::size_t most_lines = 8;
  const std::string except = topic_named_by(command);
  Lines lines;
  const auto add = [&](std::string_view sign, std::string_view what, const Rearranged& one, const std::string& why) {
    if (topic_of_part(one.topic) != except)
      append(lines, one_change(sign, title_of(one.topic, overview), what, why, width));
  };
  for (const Rearranged& one : change.added) add("+", "comes in", one, why_it_changed(one.because, overview));
  for (const Rearranged& one : change.dropped) add("-", "is left out", one, why_it_changed(one.because, overview));
  for (const Rearranged& one : change.moved) add("↕", "moved", one, why_it_moved(one.because));
  if (lines.empty()) return lines;
  if (lines.size() > most_lines) {
    lines.resize(most_lines);
    lines.emplace_back("  and more: `:left` shows the order", Paint::quiet);
  }
  lines.insert(lines.begin(), Line("What remains was rearranged", Paint::strong));
  return lines;
}

}  // namespace bedside::cli
