// All that the conditions of a plan ask about a patient, question by question.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "condition/atoms.hpp"
#include "explore/placed_condition.hpp"
#include "explore/values_to_try.hpp"
#include "plan/catalogue.hpp"

namespace bedside::exploring {

/// Refers to the plan and its catalogue, which outlive it.
class Questionnaire {
 public:
  Questionnaire(const plan::Plan& plan, const plan::Catalogue& catalogue);
  Questionnaire(const Questionnaire&) = delete;
  Questionnaire& operator=(const Questionnaire&) = delete;

  const plan::Catalogue& catalogue() const { return catalogue_; }
  const std::vector<PlacedCondition>& conditions() const { return conditions_; }
  /// The questions that read this name; none for one that only texts speak of.
  const Atoms& about(const std::string& name) const;
  /// The answers to the questions that read one of these names and no other, where they have these values. Only of
  /// conditions that are `counted`, by their places; of all when that is empty. Equal texts: the plan can't tell them
  /// apart.
  std::string answers(const std::vector<std::string>& names, const std::vector<Value>& values,
                      const std::vector<bool>& counted = {}) const;
  /// Whether some question reads one of the names together with another one.
  bool reaches_beyond(const std::vector<std::string>& names) const;

 private:
  const plan::Catalogue& catalogue_;
  std::vector<PlacedCondition> conditions_;
  std::vector<std::vector<condition::Atom>> atoms_;  ///< of each condition
  std::map<std::string, Atoms> by_name_;
};

}  // namespace bedside::exploring
