// What a nurse may do next, sensible or not.
#pragma once

#include <string>
#include <vector>

#include <bedside/bedside.hpp>

#include "session/choices.hpp"
#include "session/plan_text.hpp"

namespace texts {

class AnyCommand {
 public:
  AnyCommand(Choices& choices, const PlanText& text);
  /// Now and then with a time of the host.
  bedside::Command at(const bedside::Session& session);

 private:
  Choices& choices_;
  std::vector<std::string> topics_{};
  std::vector<std::string> buttons_{};
  std::vector<PlanName> answers_;
  std::int64_t clock_ = 1'796'083'200;

  bedside::Command moves_on(const std::optional<bedside::Step>& step);
  bedside::Command departs();
  bedside::Command presses();
  bedside::Command ends();
  bedside::Command corrects();
  bedside::BecauseOf because(std::initializer_list<bedside::Because> reasons);
  const std::string& topic() { return topics_[choices_.below(topics_.size())]; }
  const std::string& button() { return buttons_[choices_.below(buttons_.size())]; }
};

/// Yes, the first option, the least number: the shortest way on.
bedside::Command going_on(const bedside::Session& session);

}  // namespace texts
