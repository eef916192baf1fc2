#include "call/inherited.hpp"

#include <algorithm>

#include "call/call.hpp"

namespace bedside::call {

const std::string* Call::why_withheld(const plan::Topic& topic) const {
  if (!inherited_) return nullptr;
  for (const Withheld& each : inherited_->withheld)
    if (each.topic == topic.id) return &each.because;
  return nullptr;
}

const CarriedOver* Call::carried_over(const plan::Topic& topic) const {
  if (!inherited_) return nullptr;
  for (const CarriedOver& each : inherited_->carried_over)
    if (each.topic == topic.id) return &each;
  return nullptr;
}

const std::vector<CarriedOver>& Call::all_carried_over() const {
  static const std::vector<CarriedOver> none;
  return inherited_ ? inherited_->carried_over : none;
}

const std::string* Call::chosen_before(const plan::Answer& answer) const {
  if (!inherited_) return nullptr;
  const auto found = inherited_->chosen.find(answer.name);
  return found == inherited_->chosen.end() ? nullptr : &found->second;
}

const Habits& Call::habits() const {
  static const Habits none;
  return inherited_ ? inherited_->habits : none;
}

}  // namespace bedside::call
