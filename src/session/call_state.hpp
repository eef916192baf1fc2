// Where a live call stands: values, and nothing that is done with them. What reads them is `Position` and the readers
// built on it; what changes them are the commands, and `Course`, which goes on to the next step.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <bedside/reply.hpp>

#include "call/call.hpp"
#include "session/agenda.hpp"
#include "session/alarms.hpp"
#include "session/next_offers.hpp"
#include "session/place.hpp"
#include "session/record.hpp"

namespace bedside::session {

/// Whether the patient is the right person.
enum class Gate : std::uint8_t { passed, failed, not_asked };

/// Why a topic is left to the next call.
struct Aside {
  enum class By : std::uint8_t { skip, defer, hurry };
  Index topic = 0;
  By by = By::skip;
  Because because = Because::other;
};

/// A button whose steps are being shown.
struct OpenButton {
  Index button = 0;
  std::uint32_t next = 0;  ///< the first step that isn't finished
};

/// How the call ended, and what it will come to.
struct Ending {
  bool is_over = false;
  bool reached_the_end = false;
  bool handed_over = false;
  bool emergency = false;
  std::vector<Index> buttons;  ///< that end the call and are through; other urgent ones may still be open
  std::optional<Disposition> ended_by;
  std::optional<Timestamp> call_back_at;
};

/// What has to be done before the next step is shown.
struct Needs {
  bool order = true;    ///< what remains is arranged anew
  bool drop = false;    ///< what is no longer told is taken off the agenda
  bool look = true;     ///< the conditions of urgent buttons are looked at
  bool choice = false;  ///< it is found out what could come next as well
};

struct CallState {
  CallState(call::Call prepared, bool speaks_bridges)
      : call(std::move(prepared)), alarms(call.plan()), with_bridges(speaks_bridges) {}

  call::Call call;
  Agenda agenda;
  Alarms alarms;
  Record record;
  std::optional<UnitPlace> current;  ///< what is told
  std::optional<UnitPlace> last;     ///< what was told before it; what is glued behind that comes next
  std::optional<UnitPlace> picked;   ///< what was picked to be told next
  StepPlace bridge;                  ///< what is said before it begins
  NextOffers next_offers;            ///< what is asked before there is a current one
  std::vector<OpenButton> buttons;   ///< the innermost last
  std::size_t begun_before = 0;      ///< how many entries of the agenda the last command found begun
  std::size_t learnt_before = 0;     ///< how often something had been learnt before it
  std::uint32_t back = 0;            ///< how many steps before the last one shown is looked at
  std::vector<StepPlace> redo;       ///< steps of begun topics that are asked again
  std::vector<Aside> asides;
  std::array<std::uint16_t, steps::bridge_count> bridges_spoken{};
  std::optional<steps::Segment> segment;
  bool with_bridges;
  Gate gate = Gate::passed;
  Needs needs;
  Ending ending;
  std::optional<std::int64_t> over_by;                    ///< of `hurry`: seconds that what is kept takes too long
  std::optional<std::vector<UnitPlace>> expected_before;  ///< what the command found still to be told
  std::optional<Rearrangement> rearranged;                ///< by the last command
  std::vector<std::string_view> violations;
};

}  // namespace bedside::session
