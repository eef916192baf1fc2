// A command by its places in the plan, and the command again from there: what is kept of it in as little memory as will
// hold it.
#pragma once

#include <cstdint>

#include <bedside/command.hpp>

#include "session/place.hpp"

namespace bedside::session {

class Places;
class Record;

/// `about` is a topic or a button in the plan, or (of a correction) an answer as the catalogue lists them.
struct Deed {
  using Place = std::uint16_t;
  static constexpr Place none = 0xFFFF;

  std::uint8_t kind = 0;  ///< the alternative of `Command::what`
  Because because = Because::other;
  Place value = none;  ///< among the values of the record
  Place text = none;   ///< among its texts
  Place at = none;     ///< among its times
  Place then = none;   ///< what was shown afterwards, among what the record has shown
  std::uint32_t about = 0;
};

/// Keeps in the record what the deed needs. Precondition: the plan has what the command is about.
Deed deed_of(const Command& command, const Places& places, Record& record);
/// The command with which this deed of the record was done.
Command command_of(std::size_t deed, const Places& places, const Record& record);

}  // namespace bedside::session
