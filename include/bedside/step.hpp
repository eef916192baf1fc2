// One moment of the call, as an agent's screen shows it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <bedside/vocabulary.hpp>

namespace bedside {

/// Something that the patient can choose.
struct StepOption {
  std::string id;
  std::string say;  ///< what the nurse says; the id when the author gave no words
  bool recommended = false;
  std::string because;            ///< the reason of the recommendation
  bool available = true;          ///< false: shown with `unavailable` instead of hidden
  std::string unavailable;        ///< why it can't be chosen now
  bool chosen_last_time = false;  ///< in an earlier call
  bool operator==(const StepOption&) const = default;
};

/// What an `ask` or `offer` wants to know.
struct StepAnswer {
  std::string name;
  std::string type;  ///< yes_no, text, integer, number, date, scale, one_of, many_of
  std::string unit;
  bool optional = false;
  bool remember = false;
  std::optional<double> min;
  std::optional<double> max;
  bool operator==(const StepAnswer&) const = default;
};

/// A button as it stands beside every step.
struct StepButton {
  std::string button;
  std::string label;
  bool urgent = false;
  bool operator==(const StepButton&) const = default;
};

struct Step {
  std::string step;   ///< `sugar/1`, `walking/2/1`, `bridge:between/1`
  std::string topic;  ///< a topic or part of the order; of a bridge: the topic that follows
  std::string title;
  std::string segment;  ///< opening, hard part, coaching 1.., ending, closing
  StepKind kind = StepKind::say;
  std::string text;
  Wording wording = Wording::guide;
  std::string language;  ///< BCP 47
  /// Principles and hard rules that put it here; `ritual` in opening and closing, `author-order` where nothing moved
  /// it, `told`, `best-found` (see `Reason::name`), `choice` (the patient's); `bridge`, `button`, `red-flag` on those.
  std::vector<std::string> why;
  int line = 0;  ///< in the plan, from 1
  std::optional<StepAnswer> answer;
  std::vector<StepOption> options;
  std::string about;          ///< of an offer: treatment, provider, schedule, other; or empty
  std::string because;        ///< of a hand-over
  bool conditional = false;   ///< it depends on an answer still to come
  bool carried_over = false;  ///< its topic was left to this call by an earlier one
  std::string instead_of;     ///< what the patient would like less than this change; or empty
  std::vector<StepButton> buttons;
  std::size_t progress_topic = 0;  ///< place of `topic` in the order, from 1
  std::size_t progress_of = 0;     ///< topics in the order
  int seconds_left = 0;            ///< of the call, this step included; rounded up
  /// Ids of the steps that can follow, in their order; the nearest 100 where answers still to come decide about more.
  std::vector<std::string> may_be_next;
  bool operator==(const Step&) const = default;
};

}  // namespace bedside
