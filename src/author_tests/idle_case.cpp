#include "author_tests/idle_case.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bedside::author_tests {
namespace {

using diagnostics::Code;

template <class What>
bool is_command(const CallItem& item) {
  const auto* carry = std::get_if<item::Carry>(&item.what);
  return carry && std::holds_alternative<What>(carry->command.what);
}

/// Whether it happens in every call that is held, whatever its plan.
bool only_goes_on(const CallItem& item) {
  if (!item.refused.empty()) return false;
  if (const auto* go = std::get_if<item::GoTo>(&item.what)) return go->where.empty();
  return std::holds_alternative<item::Give>(item.what) || is_command<command::Next>(item) ||
         is_command<command::Note>(item);
}

bool ends_the_call(const CallItem& item) {
  if (!item.refused.empty()) return false;
  const auto* go = std::get_if<item::GoTo>(&item.what);
  return (go && go->where.empty()) || is_command<command::End>(item) || is_command<command::HandOver>(item);
}

/// What there is none of any more once the call has ended; empty for expectations that can still be so or not.
std::string_view gone_at_the_end(const Expectation& expectation, bool at_this_moment) {
  const auto* shows = std::get_if<expected::Shows>(&expectation.what);
  if (shows && !shows->what.empty()) return "nothing is shown any more";
  if (std::holds_alternative<expected::Buttons>(expectation.what)) return "no button can be pressed any more";
  if (!at_this_moment) return {};
  if (std::holds_alternative<expected::Hears>(expectation.what)) return "nothing is said any more";
  return std::holds_alternative<expected::Choices>(expectation.what) ? "nothing can be chosen any more" : "";
}

void refuse_gone(TestReader& reader, const std::vector<Expectation>& expectations, bool at_this_moment) {
  for (const Expectation& expectation : expectations) {
    const std::string_view gone = gone_at_the_end(expectation, at_this_moment);
    if (gone.empty()) continue;
    reader.findings()
        .error(Code::key_not_here, expectation.range, fmt::format("the call has ended by then: {}", gone))
        .hint = "put it in `call`, in front of what ends the call";
  }
}

}  // namespace

void refuse_idle_call(TestReader& reader, const TestCase& test) {
  if (!test.call || !test.expectations.empty()) return;
  if (!std::all_of(test.call->begin(), test.call->end(), only_goes_on)) return;
  reader.findings().error(Code::missing_key, test.range, "this case expects nothing of its call").hint =
      "add `expect: …`, such as `expect: {disposition: complete}`";
}

void refuse_after_the_end(TestReader& reader, const TestCase& test) {
  if (!test.call) return;
  bool has_ended = false;
  for (const CallItem& item : *test.call) {
    const auto* look = std::get_if<item::Look>(&item.what);
    if (look && has_ended) refuse_gone(reader, look->expectations, true);
    has_ended = has_ended || ends_the_call(item);
  }
  if (has_ended) refuse_gone(reader, test.expectations, false);
}

}  // namespace bedside::author_tests
