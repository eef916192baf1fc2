// What stands where in the plan: by its place, by the name that hosts know, and the other way round.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "call/call.hpp"
#include "plan/catalogue.hpp"
#include "plan/plan.hpp"
#include "session/place.hpp"

namespace bedside::session {

/// Refers to the plan and its catalogue, which outlive it. Knows nothing of how far the call has come.
class Places {
 public:
  Places(const plan::Plan& plan, const plan::Catalogue& catalogue) : plan_(&plan), catalogue_(&catalogue) {}

  const plan::Plan& plan() const { return *plan_; }
  const plan::Catalogue& catalogue() const { return *catalogue_; }

  const plan::Topic& topic_of(UnitPlace unit) const { return plan_->topics[unit.topic]; }
  const std::vector<plan::Step>& steps_of(UnitPlace unit) const { return topic_of(unit).parts[unit.part]; }
  Index place_of(const plan::Topic& topic) const { return static_cast<Index>(&topic - plan_->topics.data()); }
  /// As the catalogue lists them.
  std::uint32_t place_of(const plan::Asking& asking) const {
    return static_cast<std::uint32_t>(&asking - catalogue_->askings().data());
  }
  /// Null for a bridge, and for nothing.
  const plan::Step* written(StepPlace place) const;
  /// What the step asks for; null when it asks nothing.
  const plan::Asking* asking_of(StepPlace place) const;
  bool is_in(UnitPlace unit, const plan::Asking& asking) const;
  /// What the topic stands directly after; null when there is none.
  const plan::Topic* glued_to(const plan::Topic& topic) const;

  /// By its id, or by that of one of its parts.
  const plan::Topic* find_topic(std::string_view id) const;
  std::optional<Index> find_button(std::string_view id) const;

  std::string unit_id(UnitPlace unit) const;
  std::string unit_id(const plan::Topic& topic) const { return unit_id({place_of(topic), 0}); }
  /// Empty for nothing.
  std::string step_id(StepPlace place) const;

 private:
  const plan::Plan* plan_;
  const plan::Catalogue* catalogue_;
};

}  // namespace bedside::session
