// What was done in the call, in as little memory as will hold it: the events from which everything else follows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <bedside/command.hpp>

#include "session/deed.hpp"

namespace bedside::session {

/// Only ever grows. A copy costs next to nothing: copies share what they have in common, and the first that goes on
/// from there adds to it.
class Record {
 public:
  static constexpr std::size_t most_deeds = 50'000;

  /// What is shown before the first command.
  void begin(StepPlace shown) { first_ = shown; }
  void add(Deed deed);
  /// What is shown after the last command, which this copy added.
  void finish(StepPlace shown) { all_->deeds.back().then = shown; }
  void show(StepPlace place);

  // Each gives its place among its like; none for nothing.
  Deed::Place keep(const Value& value);
  Deed::Place keep(const std::string& text);
  Deed::Place keep(const std::optional<Timestamp>& at);

  std::span<const Deed> deeds() const { return all_ ? std::span{all_->deeds}.first(size_.deeds) : std::span<Deed>{}; }
  /// Every step that was shown, each as often as it came anew.
  std::span<const StepPlace> shown() const {
    return all_ ? std::span{all_->shown}.first(size_.shown) : std::span<StepPlace>{};
  }
  /// Null when it has none.
  const Value& value(const Deed& deed) const;
  const std::string& text(const Deed& deed) const;
  std::optional<Timestamp> at(const Deed& deed) const;
  /// What was shown when the deed was done.
  StepPlace shown_at(std::size_t deed) const { return deed == 0 ? first_ : deeds()[deed - 1].then; }
  bool is_full() const { return size_.deeds >= most_deeds; }

 private:
  struct All {
    std::vector<Deed> deeds;
    std::vector<StepPlace> shown;
    std::vector<Value> values;
    std::vector<std::string> texts;
    std::vector<Timestamp> times;
  };
  struct Size {
    std::uint32_t deeds = 0;
    std::uint32_t shown = 0;
    Deed::Place values = 0;
    Deed::Place texts = 0;
    Deed::Place times = 0;
    bool operator==(const Size&) const = default;
  };
  static_assert(most_deeds < Deed::none, "a deed keeps at most one of each");

  static Size size_of(const All& all);
  All& own();

  StepPlace first_;
  std::shared_ptr<All> all_;  ///< null as long as it is empty; may hold more, which another copy has added
  Size size_;
};

}  // namespace bedside::session
