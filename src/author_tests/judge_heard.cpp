// Expectations of what is said.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "author_tests/as_heard.hpp"
#include "author_tests/judge_call.hpp"
#include "author_tests/kept_text.hpp"
#include "loaded_plan.hpp"

namespace bedside::author_tests {
namespace {

using How = expected::Hears::How;

std::string without_final_newlines(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

struct Said {
  const Step* step = nullptr;
  std::string text;
  std::string option{};  ///< that it belongs to; or empty
};

/// What a step says: its text, and that of the options that can be chosen, with the reasons of recommendations.
std::vector<Said> all_said(const Step& step) {
  std::vector<Said> all{{&step, without_final_newlines(step.text)}};
  for (const StepOption& option : step.options) {
    if (!option.available) continue;
    all.push_back({&step, without_final_newlines(option.say), option.id});
    if (!option.because.empty()) all.push_back({&step, without_final_newlines(option.because), option.id});
  }
  return all;
}

bool says(const std::string& text, const expected::Hears& wanted) {
  switch (wanted.how) {
    case How::exactly:
      return text == without_final_newlines(wanted.text);
    case How::contains:
      return text.find(wanted.text) != std::string::npos;
    case How::never:
      break;
  }
  return as_heard(text).find(as_heard(wanted.text)) != std::string::npos;
}

std::optional<Said> said(const Seen& seen, const expected::Hears& wanted) {
  for (const Step* step : heard(seen))
    for (Said& each : all_said(*step))
      if (says(each.text, wanted)) return std::move(each);
  return {};
}

/// Adds who says it: the option, or the step.
Verdict because_of_saying(Verdict verdict, const Seen& seen, const Said& said) {
  const plan::Option* option = said.option.empty() ? nullptr : option_of(seen, said.step->answer->name, said.option);
  if (!option) return because_of_step(std::move(verdict), *said.step);
  return because_of_option(std::move(verdict), seen, *option,
                           fmt::format("the option `{}` of `{}`", option->id, said.step->answer->name));
}

Verdict never_heard(const expected::Hears& wanted, const Seen& seen) {
  if (seen.at_this_moment && !seen.call->now()) return broken("the call has ended, and nothing is said");
  const std::optional<Said> found = said(seen, wanted);
  if (!found) return met();
  Verdict verdict = broken(fmt::format("`{}` says it: {}", found->step->step, on_one_line(found->text)));
  return because_of_conditions(because_of_saying(std::move(verdict), seen, *found), seen, found->step->step);
}

std::vector<std::string> sorted_words(std::string_view text) {
  constexpr std::string_view spaces = " \n\t";
  std::vector<std::string> words;
  for (std::size_t at = text.find_first_not_of(spaces); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = text.find_first_not_of(spaces, end);
  }
  std::sort(words.begin(), words.end());
  return words;
}

/// How many words two texts share, of how many they have together. More is nearer.
struct Likeness {
  std::size_t shared = 0;
  std::size_t together = 1;
  bool is_nearer_than(const Likeness& other) const { return shared * other.together > other.shared * together; }
};

Likeness likeness(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  std::vector<std::string> shared;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(shared));
  return {shared.size(), std::max<std::size_t>(one.size() + other.size(), 1)};
}

/// The text that shares the most words with the one that is wanted; nothing where none shares any.
std::optional<Said> nearest(const Seen& seen, const expected::Hears& wanted) {
  const std::vector<std::string> words = sorted_words(wanted.text);
  std::optional<Said> nearest;
  Likeness best;
  for (const Step* step : heard(seen))
    for (Said& each : all_said(*step)) {
      const Likeness like = likeness(words, sorted_words(each.text));
      if (!like.is_nearer_than(best)) continue;
      best = like;
      nearest = std::move(each);
    }
  return nearest;
}

/// The whole text of a step, which nothing that is said is.
Verdict not_exactly(const expected::Hears& wanted, const Seen& seen) {
  const std::optional<Said> near = nearest(seen, wanted);
  if (!near) return because_of_failed_gate(broken("no step of this call says that, or anything like it"), seen);
  Verdict verdict = broken(fmt::format("no step of this call says that; the nearest is `{}`", near->step->step));
  verdict->difference = difference(without_final_newlines(wanted.text), near->text);
  return because_of_failed_gate(because_of_saying(std::move(verdict), seen, *near), seen);
}

}  // namespace

Verdict judge(const expected::Hears& wanted, const Seen& seen) {
  if (wanted.how == How::never) return never_heard(wanted, seen);
  if (said(seen, wanted)) return met();
  const Step* now = seen.call->now();
  if (seen.at_this_moment && !now) return broken("the call has ended, and nothing is said");
  if (seen.at_this_moment) {
    Verdict verdict = broken(fmt::format("`{}` says: {}", now->step, on_one_line(now->text)));
    if (wanted.how == How::exactly) verdict->difference = difference(without_final_newlines(wanted.text), now->text);
    return because_of_failed_gate(because_of_step(std::move(verdict), *now), seen);
  }
  if (wanted.how == How::exactly) return not_exactly(wanted, seen);
  return because_of_steps(broken(fmt::format("no step of this call says “{}”", wanted.text)), seen, wanted.text);
}

}  // namespace bedside::author_tests
