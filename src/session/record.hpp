// What was done in the call, in as little memory as will hold it: the events from which everything else follows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <bedside/command.hpp>

#include "session/deed.hpp"

namespace bedside::session {

class Record {
 public:
  static constexpr std::size_t most_deeds = 50'000;

  /// How much there is of everything.
  struct Size {
    std::size_t deeds = 0;
    std::size_t shown = 0;
    std::size_t values = 0;
    std::size_t texts = 0;
    std::size_t times = 0;
  };
  Size size() const { return {deeds_.size(), shown_.size(), values_.size(), texts_.size(), times_.size()}; }
  /// Forgets everything that came after it had this size.
  void cut(const Size& size) noexcept;

  /// A step comes anew. After the last command, or before the first one, the nurse looks at the one `back` before it.
  void show(StepPlace place);
  void look(std::size_t back);
  /// After the last command, nothing is shown.
  void look_at_nothing();

  void add(const Deed& deed);
  // Each gives its place among its like; none for nothing.
  Deed::Place keep(const Value& value);
  Deed::Place keep(const std::string& text);
  Deed::Place keep(const std::optional<Timestamp>& at);

  const std::vector<Deed>& deeds() const { return deeds_; }
  /// Every step that was shown, each as often as it came anew.
  const std::vector<StepPlace>& shown() const { return shown_; }
  /// Null when it has none.
  const Value& value(const Deed& deed) const;
  const std::string& text(const Deed& deed) const;
  std::optional<Timestamp> at(const Deed& deed) const;
  /// What was shown before the deed, and after it.
  StepPlace shown_before(std::size_t deed) const { return place(deed == 0 ? first_ : deeds_[deed - 1].then); }
  StepPlace shown_after(std::size_t deed) const { return place(deeds_[deed].then); }
  /// After the last command, or before the first one.
  bool shows_nothing() const { return (deeds_.empty() ? first_ : deeds_.back().then) == Deed::none; }
  bool is_full() const { return deeds_.size() >= most_deeds; }

 private:
  static_assert(most_deeds + 1 < Deed::none, "a deed keeps at most one of each, and shows at most one step");

  StepPlace place(Deed::Place shown) const { return shown == Deed::none ? StepPlace{} : shown_[shown]; }
  Deed::Place& latest() { return deeds_.empty() ? first_ : deeds_.back().then; }

  Deed::Place first_ = Deed::none;  ///< what is shown before the first deed
  std::vector<Deed> deeds_;
  std::vector<StepPlace> shown_;
  std::vector<Value> values_;
  std::vector<std::string> texts_;
  std::vector<Timestamp> times_;
};

}  // namespace bedside::session
