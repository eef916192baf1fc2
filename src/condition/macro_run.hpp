// One run of a macro over the elements of a list or the keys of a map.
#pragma once

#include <cstddef>
#include <optional>

#include <bedside/value.hpp>

#include "condition/result.hpp"

namespace bedside::condition {

/// How many there are to go over. Nothing for other values.
std::optional<std::size_t> elements_in(const Value& value);

class MacroRun {
 public:
  /// `over` outlives the run; it has `size` elements.
  MacroRun(NodeIndex node, const Value* over, std::size_t size, Kind macro)
      : node_(node), over_(over), size_(size), macro_(macro) {}

  NodeIndex node() const { return node_; }
  const Value& current() const;

  /// What the current element was asked or became, by the node `at`.
  void take(const Result& body, NodeIndex at, Steps& steps);
  /// What it became if it was chosen.
  void take_if(const Result& question, NodeIndex at, const Result& body, Steps& steps);
  /// To the next element; false when there is none, or when the result is sure.
  bool go_on() { return ++at_ < size_ && !decided_; }

  /// What the elements so far come to. Afterwards there is nothing left to ask.
  Result take_result();

 private:
  bool is_question() const { return macro_ != Kind::transform; }
  bool is_usable(const Result& part, NodeIndex at, bool question);
  void keep(const Value& value, Steps& steps);

  NodeIndex node_;  ///< of the loop
  const Value* over_;
  std::size_t size_;
  Kind macro_;
  std::size_t at_ = 0;
  bool decided_ = false;
  std::size_t chosen_ = 0;
  Value::List made_;
  Result spoilt_;  ///< unknown or in error as soon as an element is
};

}  // namespace bedside::condition
