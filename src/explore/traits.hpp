// What the plan can tell patients apart by: facts that its conditions read, with one value for each kind of patient.
#pragma once

#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "explore/questionnaire.hpp"
#include "plan/plan.hpp"

namespace bedside::exploring {

/// One fact, or several that a condition weighs against each other. Two patients of the same kind get the same answers
/// from every condition.
struct Trait {
  std::vector<std::string> facts;
  /// Of each kind one value for each fact; null where it isn't known. The first kind has the declared examples.
  std::vector<std::vector<Value>> kinds;
  bool is_sampled = false;  ///< there may be kinds that weren't found
};

/// What every patient starts from: the declared examples, and made-up values for required facts without one.
Values base_facts(const plan::Plan& plan, const plan::Catalogue& catalogue);

/// In the order in which the plan declares the facts. None for facts that no condition reads.
std::vector<Trait> traits_of(const plan::Plan& plan, const Questionnaire& questionnaire);

/// What a question can be answered with.
struct Choices {
  std::vector<Value> values;  ///< one of each kind that conditions tell apart
  bool is_spoken = false;     ///< a text puts it in, so that it matters whether it is given
  bool is_read = false;       ///< by a condition
  bool is_sampled = false;
};

/// As the catalogue lists the questions.
std::vector<Choices> choices_of(const plan::Plan& plan, const Questionnaire& questionnaire);

}  // namespace bedside::exploring
