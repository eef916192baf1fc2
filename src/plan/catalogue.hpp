// Everything that a plan declares, by its name: made once, read by every family of rules.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "condition/condition.hpp"
#include "plan/plan.hpp"
#include "plan/uses.hpp"

namespace bedside::plan {

/// Refers to the plan that it was made from, which has to outlive it. Of things with the same name, the first counts.
class Catalogue {
 public:
  explicit Catalogue(const Plan& plan);
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  const Topic* topic(std::string_view id) const;
  const Fact* fact(std::string_view name) const;
  const Asking* asking(std::string_view name) const;
  /// The declared fact or answer; null when there is none.
  const Field* field(std::string_view name) const;

  std::vector<std::string_view> topic_ids() const;
  std::vector<std::string_view> names() const;
  const std::vector<Asking>& askings() const { return askings_; }
  const condition::Declarations& declarations() const { return declarations_; }

  // What hangs on what, as a decision of one topic can change those of others.

  /// The topic that is glued behind this one; null when there is none.
  const Topic* behind(const Topic& topic) const;
  /// The topics that read this answer, in the order written.
  const std::vector<const Topic*>& readers(const Asking& asking) const;
  /// What the topic asks, in the order written.
  const std::vector<const Asking*>& questions(const Topic& topic) const;
  /// The answers that the topic speaks of in steps without a condition, but those that it asks itself.
  const std::vector<const Asking*>& spoken_always(const Topic& topic) const;
  /// What the hard rules put before the topic: `after`, `directly_after`, `resolves`, and what asks for the answers
  /// that it reads. Each once, in the order written; of the topics of any section.
  const std::vector<const Topic*>& predecessors(const Topic& topic) const;
  /// Those of them without which the topic makes no sense: all but what it only comes `after`.
  const std::vector<const Topic*>& needs(const Topic& topic) const;
  /// Whether it asks for an answer that the condition of an urgent button reads.
  bool feeds_alarm(const Topic& topic) const { return feeding_.contains(&topic); }
  bool feeds_alarm(const Asking& asking) const { return alarming_.contains(&asking); }
  /// The identity gate; null when there is none.
  const Topic* gate() const { return gate_; }
  /// Whether the text puts in something that may not be said before the identity gate has passed.
  bool is_private(const Text& text) const;
  bool is_private(const Step& step) const;
  bool is_private(const Topic& topic) const;

 private:
  void relate(const Plan& plan);
  void relate_predecessors(const Topic& topic);
  void relate_alarms(const Plan& plan);
  void relate_speech(const Topic& topic, const Step& step);

  std::map<std::string, const Topic*, std::less<>> topics_;
  std::map<std::string, const Fact*, std::less<>> facts_;
  std::vector<Asking> askings_;
  std::map<std::string, const Asking*, std::less<>> answers_;
  condition::Declarations declarations_;
  std::map<const Topic*, const Topic*> behind_;
  std::map<std::string, std::vector<const Topic*>> readers_;
  std::map<const Topic*, std::vector<const Asking*>> questions_;
  std::map<const Topic*, std::vector<const Asking*>> spoken_always_;
  std::map<const Topic*, std::vector<const Topic*>> predecessors_;
  std::map<const Topic*, std::vector<const Topic*>> needs_;
  std::set<const Topic*> feeding_;
  std::set<const Asking*> alarming_;
  const Topic* gate_ = nullptr;
};

}  // namespace bedside::plan
