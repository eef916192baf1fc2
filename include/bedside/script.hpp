// Everything that can be said in one patient's call, in full: its steps with what was put into their texts and the
// conditions that decide about them, and the steps of every button. For people who sign what is said.
#pragma once

#include <string>
#include <vector>

#include <bedside/passage.hpp>
#include <bedside/step.hpp>

namespace bedside {

/// An option in words; its place among `ScriptStep::options` is that of the option it belongs to in the step.
struct ScriptOption {
  Passage say;
  Passage because;   ///< of a recommendation
  std::string when;  ///< the condition as the author wrote it; empty: always
  bool operator==(const ScriptOption&) const = default;
};

struct ScriptStep {
  Step step;  ///< the texts in it are those of the passages below, in one piece
  Passage text;
  Passage because;  ///< of a hand-over
  std::vector<ScriptOption> options;
  std::string when;  ///< the condition as the author wrote it; empty: always
  bool operator==(const ScriptStep&) const = default;
};

/// A button with its steps, all of them: a button can be pressed when nobody expects it.
struct ScriptButton {
  std::string button;
  Passage label;
  bool urgent = false;
  std::string when;        ///< the condition as the author wrote it; empty: only when it is pressed
  bool ends_call = false;  ///< false: the call goes on where it was
  std::vector<ScriptStep> steps;
  int line = 0;  ///< in the plan, from 1
  bool operator==(const ScriptButton&) const = default;
};

struct Script {
  std::vector<ScriptStep> steps;      ///< those of the prepared call, in the order delivered
  std::vector<ScriptButton> buttons;  ///< as written
  bool operator==(const Script&) const = default;
};

}  // namespace bedside
