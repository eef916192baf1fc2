// What a live call says to each command.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/export.hpp>
#include <bedside/step.hpp>

namespace bedside {

/// A topic is in exactly one of these. `active`: begun and not finished, such as a split topic between its parts.
enum class TopicState : std::uint8_t { pending, waiting, active, done, skipped, not_applicable, deferred };
inline constexpr std::size_t topic_state_count = 7;
BEDSIDE_EXPORT std::string_view name_of(TopicState state);

/// Whether urgent buttons went off: `not_ruled_out` when the condition of one can't be decided.
enum class RedFlags : std::uint8_t { none, raised, withdrawn, not_ruled_out };
BEDSIDE_EXPORT std::string_view name_of(RedFlags red_flags);

/// How the call ended.
enum class Disposition : std::uint8_t {
  complete,
  partial,
  identity_not_confirmed,
  handed_over,
  emergency,
  no_answer,
  voicemail,
  wrong_person,
  callback,
  do_not_call,
  declined,
  must_go,
  other,
};
BEDSIDE_EXPORT std::string_view name_of(Disposition disposition);

struct TopicStatus {
  std::string topic;  ///< as written; never a part
  TopicState state = TopicState::pending;
  std::string because;  ///< of skipped, not_applicable and deferred: in words, never a value
  bool operator==(const TopicStatus&) const = default;
};

/// A topic (or part) that came into what is still to be told, left it, or changed its place there, and why.
struct Rearranged {
  std::string topic;
  std::string because;
  bool operator==(const Rearranged&) const = default;
};

/// What one command changed in the order of what remains.
struct Rearrangement {
  std::vector<std::string> order;  ///< what is still to be told, as it stands now
  std::vector<Rearranged> added;
  std::vector<Rearranged> dropped;
  std::vector<Rearranged> moved;
  bool operator==(const Rearrangement&) const = default;
};

/// Where the call stands.
struct CallStatus {
  std::vector<TopicStatus> topics;  ///< every topic of the plan, as written
  std::vector<std::string> order;   ///< topics and parts: as delivered so far, then as they are to come
  RedFlags red_flags = RedFlags::none;
  std::optional<Rearrangement> rearranged;  ///< by the last command
  std::optional<Disposition> disposition;   ///< once the call has ended
  bool practice = false;                    ///< with the plan's example facts
  std::size_t looking_back = 0;             ///< steps between the one shown and the one that the call has come to
  std::size_t events = 0;                   ///< commands that were carried out so far
};

/// Why a command was refused. It changed nothing.
struct Refusal {
  std::string code;     ///< stable, in snake_case: docs/live-call.md lists them
  std::string message;  ///< never holds the value of a fact or an answer
  std::string step;     ///< the step shown; empty when the call has ended
  bool operator==(const Refusal&) const = default;
};

struct Reply {
  std::optional<Refusal> refused;
  std::optional<Step> step;             ///< what to show now; none once the call has ended
  std::optional<std::int64_t> over_by;  ///< of `hurry`: seconds too long, until the next accepted command
  bool durable = true;                  ///< false: there is a journal, and it no longer takes anything

  bool ok() const { return !refused; }
};

}  // namespace bedside
