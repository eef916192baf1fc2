// What the bytes of a journal still say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/session.hpp>

#include "journal/header.hpp"

namespace bedside::journal {

/// A whole line behind a break.
struct Unconfirmed {
  std::size_t line = 0;        ///< in the file, from 1
  std::optional<Event> event;  ///< none when it is a first line, or one that can't be read
};

struct Recovered {
  enum class State : std::uint8_t {
    whole,
    torn,          ///< behind the longest valid prefix there is nothing that is whole
    gap,           ///< something whole stands behind a break
    empty,         ///< not a byte
    torn_at_once,  ///< the first line was never written to its end
    damaged,       ///< the first line can't be read
    edited,        ///< the plan or the facts in the first line don't have the fingerprints that stand beside them
    rewritten,     ///< its lines end in CRLF, and would go on from one another if they didn't
    not_one,       ///< not a journal
    newer,
  };

  State state = State::empty;
  Header header;                         ///< of whole, torn and gap; of newer, its versions
  std::vector<Event> events;             ///< the longest valid prefix
  std::size_t valid = 0;                 ///< bytes of that prefix, the first line included
  std::string last;                      ///< SHA-256 of its last line
  std::vector<Unconfirmed> unconfirmed;  ///< of a gap; of a damaged or edited one, all events that are whole

  bool has_header() const { return state <= State::gap; }
  bool is_sound() const { return state <= State::torn; }
  /// Whether it may have been left like this by a loss of power before its first line was on disk.
  bool is_unfinished() const { return state == State::empty || state == State::torn_at_once; }
  /// Of the first line that isn't valid.
  std::size_t broken_line() const { return events.size() + (valid > 0 ? 2 : 1); }
};

/// Says the same of the same bytes, and never takes an event for another.
Recovered recover(std::string_view bytes);

}  // namespace bedside::journal
