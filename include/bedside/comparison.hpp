// What differs between two versions of a plan: in what the author wrote, and in the order that patients hear it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/export.hpp>

namespace bedside {

/// What of the plan a change is about. `plan` is its head: title, language, principles and so on.
enum class PlanPart : std::uint8_t { plan, fact, bridge, topic, button };
BEDSIDE_EXPORT std::string_view name_of(PlanPart part);

enum class ChangeKind : std::uint8_t { added, dropped, changed, moved };
BEDSIDE_EXPORT std::string_view name_of(ChangeKind kind);

/// A run of a text that was changed, white space included. Those that are kept or dropped are the text before, those
/// that are kept or added the text after.
struct WordRun {
  enum class Kind : std::uint8_t { kept, dropped, added };
  Kind kind = Kind::kept;
  std::string words;
  bool operator==(const WordRun&) const = default;
};
BEDSIDE_EXPORT std::string_view name_of(WordRun::Kind kind);

/// Whether a step came to be said word for word, or no longer is.
enum class VerbatimChange : std::uint8_t { none, gained, lost };
BEDSIDE_EXPORT std::string_view name_of(VerbatimChange change);

struct PlanChange {
  PlanPart part{};
  std::string id;   ///< of the topic or button, the name of the fact or bridge; empty for the head of the plan
  std::string key;  ///< `say`, `steps/2/when`, `options/near/say`; empty where the part as a whole is meant
  ChangeKind kind{};
  /// As written, lists and mappings on one line; where it was moved from and to; empty where there is nothing, and
  /// where the part as a whole was added or dropped.
  std::string before;
  std::string after;
  int line_before = 0;  ///< from 1; 0 where there is none
  int line_after = 0;
  bool is_text = false;      ///< words that people say or read
  bool is_verbatim = false;  ///< of a step that is said word for word, before or after
  /// Of the key that says so; a step that is new or gone as a whole has only `is_verbatim`.
  VerbatimChange verbatim_change = VerbatimChange::none;
  std::vector<WordRun> words{};  ///< of a text that was changed
  bool operator==(const PlanChange&) const = default;
};

/// A topic (or part) that stands elsewhere among those that both calls have.
struct OrderMove {
  std::string topic;
  std::size_t from = 0;  ///< place in the call before, from 1
  std::size_t to = 0;    ///< place in the call after, from 1
  bool operator==(const OrderMove&) const = default;
};

/// What changes in the order delivered to one patient.
struct ProfileChange {
  std::string profile;  ///< whose facts
  std::vector<std::string> order_before;
  std::vector<std::string> order_after;
  std::vector<std::string> dropped;  ///< topics and parts of the call before that the call after doesn't have
  std::vector<std::string> added;
  std::vector<OrderMove> moved;  ///< as few as explain the rest
  bool operator==(const ProfileChange&) const = default;

  bool differs() const { return order_before != order_after; }
};

struct Comparison {
  std::string plan;  ///< id of the version after
  std::string sha256_before;
  std::string sha256_after;
  std::vector<PlanChange> changes;
  std::vector<ProfileChange> profiles;  ///< one for each patient who was looked at

  bool differs() const {
    for (const ProfileChange& profile : profiles)
      if (profile.differs()) return true;
    return !changes.empty();
  }
};

}  // namespace bedside
