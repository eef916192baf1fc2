// What is known of a plan before any of its calls is played.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <bedside/engine.hpp>

#include "explore/meetings.hpp"
#include "explore/names_in.hpp"
#include "explore/questionnaire.hpp"
#include "explore/traits.hpp"
#include "session/place.hpp"

namespace bedside::exploring {

/// Refers to the plan, which outlives it.
class Survey {
 public:
  explicit Survey(const CallPlan& plan);

  const CallPlan& call_plan() const { return call_plan_; }
  const plan::Plan& plan() const { return plan_; }
  const plan::Catalogue& catalogue() const { return catalogue_; }
  const std::vector<PlacedCondition>& conditions() const { return questionnaire_.conditions(); }
  const std::vector<Trait>& traits() const { return traits_; }
  const std::vector<Choices>& choices() const { return choices_; }
  const Meetings& meetings() const { return meetings_; }
  /// Of a patient of the examples.
  const Values& base() const { return base_; }
  /// Facts and answers of which there may be further kinds.
  std::vector<std::string> sampled() const;

  /// Every step that the plan writes, counted through: topics, then buttons.
  const std::vector<session::StepPlace>& steps() const { return steps_; }
  /// In units of work: everything is looked at, and topics may be arranged anew, each against the others.
  std::size_t work_of_a_command() const {
    constexpr std::size_t arranged_at_once = 20;
    const std::size_t topics = plan_.topics.size();
    return topics + steps_.size() + conditions().size() + topics * topics / arranged_at_once;
  }
  /// Precondition: the step is one of a topic or a button.
  std::size_t number_of(session::StepPlace place) const;
  std::size_t number_of(const PlacedCondition& condition) const;

  /// Whether it matters when a button is pressed: something else reads what it asks, or it reads what others ask.
  bool matters(session::Index button) const { return matters_[button]; }
  /// Whether some patients or answers make a button another one: a condition decides about it or a step of it.
  bool varies(session::Index button) const;
  /// The topics whose steps read each answer, as the catalogue lists these; by their places in the plan.
  const std::vector<std::vector<session::Index>>& step_readers() const { return step_readers_; }
  /// Of each answer, whether something else reads it: a button, or what decides whether a topic comes and how it feels.
  const std::vector<bool>& always_read() const { return always_read_; }

 private:
  void number_steps();
  void find_readers();
  void find_what_matters(const plan::Asking& asking, const std::vector<Names>& by_button, bool is_read);

  const CallPlan& call_plan_;
  const plan::Plan& plan_;
  const plan::Catalogue& catalogue_;
  Questionnaire questionnaire_;
  std::vector<Trait> traits_;
  std::vector<Choices> choices_;
  Meetings meetings_;
  Values base_;
  std::vector<session::StepPlace> steps_;
  std::vector<std::vector<std::size_t>> first_of_part_;  ///< by topic
  std::vector<std::size_t> first_of_button_;
  std::vector<bool> matters_;
  std::vector<std::vector<session::Index>> step_readers_;
  std::vector<bool> always_read_;
};

}  // namespace bedside::exploring
