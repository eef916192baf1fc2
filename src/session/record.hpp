// What was done in the call, in as little memory as will hold it: the events from which everything else follows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <bedside/command.hpp>

#include "session/place.hpp"

namespace bedside::session {

/// A command by its places in the plan. `about` is a topic or a button in the plan, or (of a correction) an answer as
/// the catalogue lists them.
struct Deed {
  std::uint8_t kind = 0;  ///< the alternative of `Command::what`
  Because because = Because::other;
  std::uint32_t about = 0;
  std::uint32_t value = none;  ///< in `Record::values`
  std::uint32_t text = none;   ///< in `Record::texts`
  std::uint32_t at = none;     ///< in `Record::times`
  StepPlace then;              ///< what was shown afterwards

  static constexpr std::uint32_t none = 0xFFFFFFFF;
};

class Record {
 public:
  static constexpr std::size_t most_deeds = 50'000;

  /// What is shown before the first command.
  void begin(StepPlace shown) { first_ = shown; }
  void add(Deed deed) { deeds_.push_back(deed); }
  /// What is shown after the last command.
  void finish(StepPlace shown) { deeds_.back().then = shown; }

  std::uint32_t keep(Value value);
  std::uint32_t keep(const std::string& text);
  std::uint32_t keep(const std::optional<Timestamp>& at);

  const std::vector<Deed>& deeds() const { return deeds_; }
  const Value& value(const Deed& deed) const { return values_[deed.value]; }
  const std::string& text(const Deed& deed) const;
  std::optional<Timestamp> at(const Deed& deed) const;
  /// What was shown when the deed was done.
  StepPlace shown_at(std::size_t deed) const { return deed == 0 ? first_ : deeds_[deed - 1].then; }
  bool is_full() const { return deeds_.size() >= most_deeds; }

 private:
  StepPlace first_;
  std::vector<Deed> deeds_;
  std::vector<Value> values_;
  std::vector<std::string> texts_;
  std::vector<Timestamp> times_;
};

}  // namespace bedside::session
