// One call at random: any patient, and a nurse who skips, picks, presses, corrects and hurries.
#pragma once

#include <cstddef>
#include <optional>
#include <random>
#include <vector>

#include <bedside/command.hpp>

#include "explore/survey.hpp"
#include "explore/watch.hpp"
#include "session/live.hpp"

namespace bedside::exploring {

/// Any kind of each trait.
Values any_facts(const Survey& survey, std::mt19937_64& dice);

class RandomCall {
 public:
  /// The evidence is the watch's.
  RandomCall(const Survey& survey, Values facts, std::mt19937_64& dice);

  /// To its end; the number of commands. A call that doesn't come to one is evidence.
  std::size_t play(Watch& watch, Evidence& evidence);

 private:
  Command any_command(const session::Live& call);
  Command going_on(const session::Live& call);
  std::optional<Command> choosing(const session::Live& call);
  bool ends_early(const Command& answer, const session::Live& call) const;
  Command departing();
  Command pressing();
  Command correcting();
  Value any_value(std::size_t asking);
  Trace trace() const;

  const Survey& survey_;
  Values facts_;
  std::mt19937_64& dice_;
  std::size_t strangeness_ = 0;
  std::vector<Command> given_{};
};

/// By how many facts these differ from those of the examples.
std::size_t strangeness_of(const Values& facts, const Values& base);

}  // namespace bedside::exploring
