#include <bedside/vocabulary.hpp>

#include <algorithm>

#include <bedside/plan_summary.hpp>

#include "plan/words.hpp"

namespace bedside {
namespace {

constexpr std::array<std::string_view, 8> step_kind_names{"say", "ask",        "offer",     "do",
                                                          "cue", "teach_back", "hand_over", "bridge"};

}  // namespace

std::string_view name_of(Principle principle) {
  return plan::principle_words[static_cast<std::size_t>(principle)];
}

std::optional<Principle> principle_named(std::string_view name) {
  const auto found = std::find(plan::principle_words.begin(), plan::principle_words.end(), name);
  if (found == plan::principle_words.end()) return {};
  return all_principles[static_cast<std::size_t>(found - plan::principle_words.begin())];
}

std::string_view name_of(StepKind kind) {
  return step_kind_names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(FileKind kind) {
  constexpr std::array<std::string_view, 3> names{"plan", "programme", "test"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Wording wording) {
  return plan::wording_words[static_cast<std::size_t>(wording)];
}

std::string_view meaning_of(Principle principle) {
  switch (principle) {
    case Principle::finish_strong:
      return "how much better the ending could be";
    case Principle::bad_news_first:
      return "how long the pain waits behind others";
    case Principle::combine_pain:
      return "times the pain is taken up again";
    case Principle::split_pleasure:
      return "how unevenly the pleasure is spread";
    case Principle::keep_habits:
      return "pairs out of their usual order";
  }
  return "";
}

}  // namespace bedside
