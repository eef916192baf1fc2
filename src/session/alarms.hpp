// The urgent buttons of a call: which went off, which were pressed, and which were taken back.
#pragma once

#include <cstdint>
#include <vector>

#include <bedside/reply.hpp>

#include "call/call.hpp"
#include "session/place.hpp"

namespace bedside::session {

class Alarms {
 public:
  explicit Alarms(const plan::Plan& plan) : buttons_(plan.buttons.size()) {}

  /// Looks at every condition anew. A button whose condition turned true is due; one that was taken back, also when
  /// answers that are new since then make its condition true by themselves.
  void look(const call::Call& call);
  /// The buttons, as written, that went off and weren't opened yet.
  std::vector<Index> due() const;
  /// Its steps are being shown now, or were.
  void open(Index button);
  void press(Index button);
  /// Quiet until its condition becomes true anew. Precondition: it is raised.
  void withdraw(Index button, const call::Call& call);

  bool is_raised(Index button) const { return buttons_[button].raised; }
  /// Raised, also where it was withdrawn since.
  bool has_gone_off(Index button) const { return buttons_[button].raised || buttons_[button].withdrawn; }
  /// What the call says of itself. At its end an answer that never came leaves a condition open.
  RedFlags red_flags(const plan::Plan& plan, bool at_end) const;

 private:
  enum class Truth : std::uint8_t { no, yes, waits, unknown };
  struct State {
    Truth truth = Truth::no;
    bool due = false;
    bool raised = false;
    bool withdrawn = false;
    std::vector<const plan::Asking*> known;  ///< of one taken back: what had been answered by then
  };
  static bool is_borne_out(const plan::Button& button, const State& state, const call::Call& call);
  static Truth truth_of(const plan::Button& button, const call::Call& call);

  std::vector<State> buttons_;
};

}  // namespace bedside::session
