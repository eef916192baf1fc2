// Why the topics of a body stand where they stand: what moved them, what keeps neighbours in their order, and what each
// hard rule costs. docs/arrangement.md says how each of these is found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/costs.hpp>
#include <bedside/export.hpp>

namespace bedside {

/// Why one topic has to follow another, whatever the principles say.
enum class RuleKind : std::uint8_t {
  after,           ///< the author wrote `after`
  directly_after,  ///< the author wrote `directly_after`: the two are neighbours
  resolves,        ///< the author wrote `resolves`: coaching follows what it deals with
  answer,          ///< a condition, a feeling or a text reads an answer that the other topic asks
  parts,           ///< parts of a topic keep their order
};
/// `after`, `directly_after`, `resolves`, `answer`, `parts`.
BEDSIDE_EXPORT std::string_view name_of(RuleKind kind);

/// A hard rule that a reason is about.
struct BindingRule {
  RuleKind kind{};
  std::string topic;  ///< the one that follows
  std::string other;  ///< the one that is followed; of kind `parts` the same
  /// Topics that aren't told, by way of which `topic` has to follow `other`; that nearest to `topic` first.
  std::vector<std::string> through;
  int line = 0;  ///< in the plan, from 1: where `topic` says so; 0 for a body that comes from no plan
  bool operator==(const BindingRule&) const = default;
};

/// One reason why a topic stands where it stands.
struct Reason {
  /// A principle, a kind of hard rule, `author-order`, `told` (in this call already), or (not `optimal`) `best-found`.
  std::string name;
  std::string text;
  std::optional<BindingRule> rule{};  ///< for a hard rule
  bool operator==(const Reason&) const = default;
};

/// Where a hard rule forbids putting a topic back: the place nearest to that which the rules allow, between there and
/// where the topic stands, and why the topic doesn't stand there.
struct NearestPlace {
  Costs costs;                  ///< with the topic there, all else as delivered
  std::vector<Reason> reasons;  ///< principles, `author-order` or `best-found`, the deciding one first
  bool operator==(const NearestPlace&) const = default;
};

/// A topic (or part) that stands elsewhere than the author wrote it.
struct Move {
  std::string topic;
  std::size_t from = 0;  ///< place in the body as written, from 1
  std::size_t to = 0;    ///< place in the body as delivered, from 1
  /// Principles that get worse when the topic is put back, in the plan's priority; or the hard rules that forbid it.
  std::vector<std::string> because;
  std::string text;                       ///< the same in words
  std::optional<Costs> when_put_back;     ///< the costs with the topic put back; none where a hard rule forbids that
  std::vector<Reason> reasons{};          ///< the same one by one, the deciding one first
  std::optional<NearestPlace> nearest{};  ///< none where the topic can be put back, or stands as near as it can
  bool operator==(const Move&) const = default;
};

/// Why two neighbours don't stand the other way round, all else as it is. What is glued changes places as one.
struct NeighbourReason {
  std::string earlier;
  std::string later;
  /// Hard rules that forbid it, or the principles that would get worse, in the plan's priority.
  std::vector<std::string> because;
  std::vector<std::string> would_gain;  ///< principles that it would make better, lower in priority than the deciding
  std::string text;
  std::optional<Costs> when_swapped;  ///< none where a hard rule forbids it
  std::vector<Reason> reasons{};      ///< the deciding one first
  bool operator==(const NeighbourReason&) const = default;
};

/// What one hard rule costs: the best arrangement with it and without it. Also of a rule that carries over: one of its
/// topics, or both, aren't told in this call, and still it keeps others in order.
struct RulePrice {
  RuleKind kind{};
  std::string topic;  ///< the one that follows, as the plan says
  std::string other;  ///< the one that is followed; of kind `parts` the same
  Costs with;
  Costs without;
  std::string text;
  /// False: a search stopped at its budget. Then `without` (or both) is the best found, and the rule may cost more.
  bool exact = true;
  int line = 0;  ///< of the rule in the plan, from 1; 0 for a body that comes from no plan
  /// What the rule keeps in order in this call, each of `followers` behind each of `followed`: `topic` and `other`, or
  /// where one of these isn't told, topics that follow or are followed by way of it. As written, `most_named` of each
  /// at the most; `more_followers` and `more_followed` count the rest. Empty for `parts`.
  std::vector<std::string> followers{};
  std::vector<std::string> followed{};
  std::size_t more_followers = 0;
  std::size_t more_followed = 0;
  static constexpr std::size_t most_named = 10;
  bool operator==(const RulePrice&) const = default;
};

}  // namespace bedside
