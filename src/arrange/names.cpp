#include <array>

#include <bedside/arrangement.hpp>

namespace bedside {
namespace {

constexpr std::array<std::string_view, 5> rule_names{"after", "directly_after", "resolves", "answer", "parts"};

}  // namespace

std::string_view name_of(RuleKind kind) {
  return rule_names[static_cast<std::size_t>(kind)];
}

}  // namespace bedside
