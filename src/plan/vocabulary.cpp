#include <bedside/vocabulary.hpp>

#include <algorithm>

namespace bedside {
namespace {

constexpr std::array<std::string_view, principle_count> principle_names{
    "finish-strong", "bad-news-first", "combine-pain", "split-pleasure", "keep-habits"};
constexpr std::array<std::string_view, 8> step_kind_names{"say", "ask",        "offer",     "do",
                                                          "cue", "teach_back", "hand_over", "bridge"};
constexpr std::array<std::string_view, 3> wording_names{"verbatim", "guide", "free"};

}  // namespace

std::string_view name_of(Principle principle) {
  return principle_names[static_cast<std::size_t>(principle)];
}

std::optional<Principle> principle_named(std::string_view name) {
  const auto found = std::find(principle_names.begin(), principle_names.end(), name);
  if (found == principle_names.end()) return {};
  return all_principles[static_cast<std::size_t>(found - principle_names.begin())];
}

std::string_view name_of(StepKind kind) {
  return step_kind_names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Wording wording) {
  return wording_names[static_cast<std::size_t>(wording)];
}

}  // namespace bedside
