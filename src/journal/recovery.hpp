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
    not_one,       ///< not a journal
    newer,
  };

  State state = State::empty;
  Header header;                         ///< of whole, torn and gap; of newer, its versions
  std::vector<Event> events;             ///< the longest valid prefix
  std::size_t valid = 0;                 ///< bytes of that prefix, the first line included
  std::string last;                      ///< SHA-256 of its last line
  std::vector<Unconfirmed> unconfirmed;  ///< of a gap; of a damaged one, all that is whole

  bool has_header() const { return state <= State::gap; }
  bool is_sound() const { return state <= State::torn; }
  /// Of the first line that isn't valid.
  std::size_t broken_line() const { return events.size() + (has_header() ? 2 : 1); }
};

/// Says the same of the same bytes, and never takes an event for another.
Recovered recover(std::string_view bytes);

}  // namespace bedside::journal
