// All calls of one patient: every answer that makes a difference, at every question, the shortest ways first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "explore/survey.hpp"
#include "explore/watch.hpp"
#include "explore/work.hpp"
#include "session/live.hpp"
#include "session/position.hpp"

namespace bedside::exploring {

/// Why a search ended before all calls had been played.
enum class Stopped : std::uint8_t { never, by_calls, by_moments, by_work };

struct SearchCounts {
  std::size_t calls = 0;   ///< that came to their end
  std::size_t joined = 0;  ///< that came to where another one had been
  std::size_t moments = 0;
  std::size_t commands = 0;
  std::size_t unusual = 0;  ///< of the calls, those in which somebody pressed a button or chose what comes next
  Stopped stopped = Stopped::never;

  std::size_t played() const { return calls + joined; }
};

/// Who the calls are played with.
struct Caller {
  Values facts;
  std::size_t strangeness = 0;
};

class Search {
 public:
  /// At most so many calls. Buttons that some condition tells apart are pressed, and with `press_all` the others, too;
  /// one place for each is enough, unless it matters when it is pressed.
  Search(const Survey& survey, const Caller& caller, std::size_t most_calls, bool press_all, Work& work, Watch& watch,
         Evidence& evidence);

  SearchCounts run();

 private:
  using Number = std::uint32_t;
  static constexpr Number nobody = 0xFFFFFFFF;

  /// What led from one moment to the next.
  struct Move {
    enum class Kind : std::uint8_t { begin, next, answer, choose, press };
    Kind kind = Kind::begin;
    session::Index button = 0;
    std::uint32_t asking = 0;  ///< of `choose`: the topic that comes next
    std::uint32_t value = 0;   ///< of `choose`: its part
  };
  struct Moment {
    Number before = nobody;
    Number commands = 0;
    Move move;
    session::StepPlace shown;  ///< where the move was made
    bool is_plain = true;      ///< no button was pressed
    bool is_chosen = false;    ///< the patient chose what comes next
    bool is_end = false;

    bool is_usual() const { return is_plain && !is_chosen; }
  };
  struct Open {
    Number moment = 0;
    session::Live call;
  };

  Stopped reached() const;
  Open next();
  void expand(Open open);
  std::vector<Move> moves_at(const session::Live& call, bool is_usual);
  void add_answers(const session::Position& at, std::vector<Move>& moves) const;
  void add_choices(const session::CallState& state, std::vector<Move>& moves) const;
  void add_presses(const session::CallState& state, std::vector<Move>& moves);
  Command command_of(const Move& move, session::StepPlace shown) const;
  void arrive(Number from, const Move& move, session::StepPlace shown, session::Live call);
  void join(Number from, Number moment, bool is_usual);
  Trace trace_of(const Moment& moment) const;
  Witness witness_of(const Moment& moment) const;
  void look_for_dead_ends();

  const Survey& survey_;
  const Caller& caller_;
  std::size_t most_calls_;
  Work& work_;
  Watch& watch_;
  Evidence& evidence_;
  SearchCounts counts_{};
  std::vector<Moment> moments_{};
  std::vector<std::pair<Number, Number>> ways_{};  ///< from, to
  std::unordered_map<std::string, Number> known_{};
  std::deque<Open> open_{};
  std::vector<bool> pressed_;  ///< and needn't be again
};

}  // namespace bedside::exploring
