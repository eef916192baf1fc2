#include <array>

#include <bedside/arrangement.hpp>

namespace bedside {
namespace {

constexpr std::array<std::string_view, principle_count> principle_names{
    "finish-strong", "bad-news-first", "combine-pain", "split-pleasure", "keep-habits"};
constexpr std::array<std::string_view, 5> rule_names{"after", "directly_after", "resolves", "answer", "parts"};

}  // namespace

std::string_view name_of(Principle principle) {
  return principle_names[static_cast<std::size_t>(principle)];
}

std::optional<Principle> principle_named(std::string_view name) {
  for (const Principle principle : all_principles) {
    if (name_of(principle) == name) return principle;
  }
  return std::nullopt;
}

std::string_view name_of(RuleKind kind) {
  return rule_names[static_cast<std::size_t>(kind)];
}

}  // namespace bedside
