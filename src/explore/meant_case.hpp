// Tests of what nobody reaches: whoever the author meant gets there.
#pragma once

#include <string>
#include <vector>

#include "explore/findings.hpp"
#include "explore/survey.hpp"
#include "explore/test_patient.hpp"
#include "session/places.hpp"

namespace bedside::exploring {

/// Each adds a test that fails as long as the plan is so. It is about a patient for whom the condition itself is true,
/// before all other conditions that stand in the way: those are what is to be mended.
class MeantCases {
 public:
  /// Refers to the survey.
  explicit MeantCases(const Survey& survey);

  void add(const plan::Topic& topic, Found& found) const;
  void add(session::StepPlace step, Found& found) const;
  /// Of a feeling, an option or a button.
  void add(const PlacedCondition& placed, Found& found) const;
  /// Of a condition that is true wherever it is asked: about somebody for whom it isn't. Steps and buttons have none,
  /// as a test can't say that something isn't told.
  void add_other_side(const PlacedCondition& placed, Found& found) const;

 private:
  void add_feeling(const PlacedCondition& placed, Found& found) const;
  void add_option(const PlacedCondition& placed, Found& found) const;
  void add_button(const PlacedCondition& placed, Found& found) const;

  std::vector<Wish> wishes_of(const plan::Topic& topic) const;
  std::vector<Wish> wishes_around(const PlacedCondition& placed) const;
  void mean(Found& found, const std::vector<Wish>& wishes) const;
  void mean(Found& found, const PlacedCondition& placed, bool holds) const;
  std::vector<std::string> way_to(const plan::Button& button, const Found& found) const;
  std::vector<std::string> way_to(const PlacedCondition& option, const Found& found) const;
  std::string choices_of(const PlacedCondition& option, const Found& found, bool also) const;
  const plan::Step& step_of(const PlacedCondition& placed) const;

  const Survey& survey_;
  session::Places places_;
  TestPatients patients_;
};

}  // namespace bedside::exploring
