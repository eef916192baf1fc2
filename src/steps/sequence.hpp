// Every step of the call, one after another, with the bridges between the segments.
#pragma once

#include <vector>

#include <bedside/prepared_call.hpp>

#include "arrange/next_choice.hpp"
#include "steps/outline.hpp"

namespace bedside::steps {

/// What the steps of a call are made of. All of it outlives the making.
struct Course {
  const call::Call& call;
  const std::vector<Unit>& units;
  const std::vector<CallSegment>& segments;
  const Arrangement& body;
  const std::vector<arrange::ChoicePoint>& choices;
  bool with_bridges = true;
};

std::vector<Step> step_sequence(const Course& course);

}  // namespace bedside::steps
