// Topics that `directly_after` glues together.
#pragma once

#include <cstddef>
#include <vector>

#include "plan/catalogue.hpp"

namespace bedside::check {

/// Of a plan without errors: at most one topic is glued to each, and there are no circles. Refers to the plan.
class Chains {
 public:
  Chains(const plan::Plan& plan, const plan::Catalogue& catalogue);

  /// The topic that `topic` is glued behind, at the very front; itself when it isn't glued.
  const plan::Topic& head(const plan::Topic& topic) const { return *links_[place_of(topic)].head; }
  /// Whether every patient gets it: neither the topic nor what it is glued to has a `when`.
  bool is_in_every_call(const plan::Topic& topic) const { return links_[place_of(topic)].in_every_call; }

 private:
  struct Link {
    const plan::Topic* head = nullptr;
    bool in_every_call = false;
  };

  std::size_t place_of(const plan::Topic& topic) const {
    return static_cast<std::size_t>(&topic - plan_->topics.data());
  }
  void follow(const plan::Topic& head, const plan::Catalogue& catalogue);

  const plan::Plan* plan_;
  std::vector<Link> links_;  ///< one for each topic, in the same order
};

}  // namespace bedside::check
