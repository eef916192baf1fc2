#include <array>

#include <bedside/comparison.hpp>

namespace bedside {

std::string_view name_of(PlanPart part) {
  constexpr std::array<std::string_view, 5> names{"plan", "fact", "bridge", "topic", "button"};
  return names[static_cast<std::size_t>(part)];
}

std::string_view name_of(ChangeKind kind) {
  constexpr std::array<std::string_view, 4> names{"added", "dropped", "changed", "moved"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(WordRun::Kind kind) {
  constexpr std::array<std::string_view, 3> names{"kept", "dropped", "added"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(VerbatimChange change) {
  constexpr std::array<std::string_view, 3> names{"none", "gained", "lost"};
  return names[static_cast<std::size_t>(change)];
}

}  // namespace bedside
