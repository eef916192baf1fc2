// What came up in the calls that were played, and for what matters the patient and the commands that show it best.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/value.hpp>

namespace bedside::exploring {

/// What a call can show. The number beside it says of what.
enum class Shows : std::uint8_t {
  whole_call,             ///< one that was told to its end; 0
  step_passed_over,       ///< a topic or part was told without this step
  side_yes,               ///< a condition was asked and held
  side_no,                ///< a condition was asked and didn't hold
  mandatory_missed,       ///< a mandatory topic
  mandatory_not_for_all,  ///< a mandatory topic whose condition is false
  unpleasant_ending,      ///< of a body that had something better; 0
  nothing_pleasant,       ///< an ending on something unpleasant, where the body held nothing better; 0
  broken_promise,         ///< by its place among those that were broken
  text_unsaid,            ///< a step whose time had come, and that says what nobody knows
  red_flags_open,         ///< an urgent button whose condition can't be decided, also in the end
  no_end,                 ///< 0
};

struct Sighting {
  Shows what = Shows::whole_call;
  std::size_t about = 0;
  auto operator<=>(const Sighting&) const = default;
};

struct Witness {
  std::size_t strangeness = 0;  ///< facts that differ from the examples
  Values facts;
  std::vector<Command> commands;
};

/// A call as far as it has been played; its commands are only put together when somebody wants them.
struct Trace {
  std::size_t strangeness = 0;
  std::size_t commands = 0;
  std::function<Witness()> witness;
};

class Evidence {
 public:
  Evidence(std::size_t steps, std::size_t conditions) : shown_(steps, false), sides_(conditions, 0) {}

  /// The witness that is kept is the one with fewest changed facts, then with fewest commands.
  void add(Sighting sighting, const Trace& trace);
  const Witness* find(Sighting sighting) const;
  const std::map<Sighting, Witness>& all() const { return witnesses_; }

  void show(std::size_t step) { shown_[step] = true; }
  bool is_shown(std::size_t step) const { return shown_[step]; }
  const std::vector<bool>& shown() const { return shown_; }
  /// That the condition was asked, and which side it came to.
  void ask(std::size_t condition, bool holds, const Trace& trace);
  bool has_side(std::size_t condition, bool holds) const { return (sides_[condition] & (holds ? 1U : 2U)) != 0; }
  bool has_both_sides(std::size_t condition) const { return sides_[condition] == 3; }

  /// The number of a promise by its words.
  std::size_t number_of(std::string_view promise);
  const std::vector<std::string_view>& promises() const { return promises_; }

 private:
  std::map<Sighting, Witness> witnesses_;
  std::vector<bool> shown_;
  std::vector<std::uint8_t> sides_;
  std::vector<std::string_view> promises_{};
};

}  // namespace bedside::exploring
