// Which names a plan's texts and conditions read, and which steps ask for them.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace bedside::plan {

/// The bytes [begin, end) of a condition, as a place: exact to the word at least, but for very long ones.
SourceRange place_in(const When& when, std::size_t begin, std::size_t end);

/// Every text that a step speaks or shows, those of its options included. `option` is null but for an option's texts.
void for_each_text(const Step& step, const std::function<void(const Text&, const Option* option)>& visit);

/// The texts of the bridges, empty ones included.
std::vector<const Text*> texts_of(const Bridges& bridges);

/// Every condition of a step: its own and those of its options.
void for_each_condition(const Step& step, const std::function<void(const When&)>& visit);

/// All steps of a topic, over its parts, in order.
std::vector<const Step*> steps_of(const Topic& topic);

/// A name that a topic reads: in its own condition, a feeling, its title, a condition or text of a step, or (behind the
/// last step) in the condition of its rung.
struct Reading {
  std::string name;
  SourceRange range;
  std::size_t step = 0;  ///< its place among the topic's steps; 0 also for what the topic reads itself
};
std::vector<Reading> readings(const Topic& topic);

/// The names alone.
std::set<std::string> names_read(const Topic& topic);

/// A step that asks for an answer. Exactly one of `topic` and `button` is set; `place` counts the owner's steps.
struct Asking {
  const Answer* answer = nullptr;
  const Step* step = nullptr;
  const Topic* topic = nullptr;
  const Button* button = nullptr;
  std::size_t place = 0;
};

/// Every answer that the plan asks for, in the order written, topics before buttons.
std::vector<Asking> askings(const Plan& plan);

}  // namespace bedside::plan
