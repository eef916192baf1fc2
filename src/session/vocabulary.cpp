// The words of the live call, as they stand in JSON.
#include <algorithm>
#include <array>
#include <cstddef>
#include <variant>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "session/command_parts.hpp"

namespace bedside {
namespace {

// Each in the order of its enumeration, or of the alternatives of a command.

constexpr std::array<std::string_view, static_cast<std::size_t>(Because::other) + 1> because_names{
    "patient_asked", "already_known", "not_now",      "clinical_judgement",
    "time",          "red_flag",      "out_of_scope", "pressed_by_mistake",
    "ruled_out",     "no_answer",     "voicemail",    "wrong_person",
    "callback",      "do_not_call",   "declined",     "must_go",
    "other"};

constexpr std::array<std::string_view, topic_state_count> topic_state_names{
    "pending", "waiting", "active", "done", "skipped", "not_applicable", "deferred"};

constexpr std::array<std::string_view, 4> red_flags_names{"none", "raised", "withdrawn", "not_ruled_out"};

constexpr std::array<std::string_view, static_cast<std::size_t>(Disposition::other) + 1> disposition_names{
    "complete",    "partial",      "identity_not_confirmed",
    "handed_over", "emergency",    "no_answer",
    "voicemail",   "wrong_person", "callback",
    "do_not_call", "declined",     "must_go",
    "other"};

constexpr std::array<std::string_view, session::command_kinds> command_names{
    "next",  "answer", "back",     "correct", "skip",      "defer", "pick",
    "press", "return", "withdraw", "hurry",   "hand_over", "note",  "end"};

static_assert(!because_names.back().empty() && !disposition_names.back().empty() && !command_names.back().empty(),
              "every word is there");

constexpr bool in_range(Because first, Because because, Because last) {
  return first <= because && because <= last;
}

/// What the reasons of a command are; one overload for each kind of command that takes some.
struct Taken {
  Because because;

  bool operator()(const command::Skip&) const { return departs(); }
  bool operator()(const command::Defer&) const { return departs(); }
  bool operator()(const command::Pick&) const { return departs(); }
  bool operator()(const command::HandOver&) const {
    return because == Because::patient_asked || in_range(Because::red_flag, because, Because::out_of_scope) ||
           because == Because::other;
  }
  bool operator()(const command::Withdraw&) const {
    return in_range(Because::pressed_by_mistake, because, Because::ruled_out) || because == Because::other;
  }
  bool operator()(const command::End&) const { return in_range(Because::no_answer, because, Because::other); }
  template <class WithoutReason>
  bool operator()(const WithoutReason&) const {
    return false;
  }

 private:
  bool departs() const { return in_range(Because::patient_asked, because, Because::time) || because == Because::other; }
};

}  // namespace

std::string_view name_of(Because because) {
  return because_names[static_cast<std::size_t>(because)];
}

std::optional<Because> because_named(std::string_view name) {
  const auto found = std::find(because_names.begin(), because_names.end(), name);
  if (found == because_names.end()) return {};
  return static_cast<Because>(found - because_names.begin());
}

std::string_view name_of(const Command& command) {
  return command_names[command.what.index()];
}

std::optional<Command> command_named(std::string_view name) {
  const auto found = std::find(command_names.begin(), command_names.end(), name);
  if (found == command_names.end()) return {};
  return session::blank_command(static_cast<std::size_t>(found - command_names.begin()));
}

bool takes(const Command& command, Because because) {
  return std::visit(Taken{because}, command.what);
}

std::vector<Because> reasons_of(const Command& command) {
  std::vector<Because> reasons;
  for (std::size_t code = 0; code < because_names.size(); ++code)
    if (const auto because = static_cast<Because>(code); takes(command, because)) reasons.push_back(because);
  return reasons;
}

std::string_view name_of(TopicState state) {
  return topic_state_names[static_cast<std::size_t>(state)];
}

std::string_view name_of(RedFlags red_flags) {
  return red_flags_names[static_cast<std::size_t>(red_flags)];
}

std::string_view name_of(Disposition disposition) {
  return disposition_names[static_cast<std::size_t>(disposition)];
}

}  // namespace bedside
