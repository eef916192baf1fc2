// A plan made ready for one patient: what applies, in which order, in which words, and why.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/arrangement.hpp>
#include <bedside/continuity.hpp>
#include <bedside/history.hpp>
#include <bedside/step.hpp>
#include <bedside/vocabulary.hpp>
#include <bedside/yardsticks.hpp>

namespace bedside {

/// A topic, or one part of a split topic (`walking/1`), that this patient gets.
struct CallTopic {
  std::string id;     ///< as in `order`
  std::string topic;  ///< without the part: `walking`
  std::string title;
  Section section = Section::body;
  int valence = 0;                ///< -2 painful .. +2 delightful
  std::int64_t milliseconds = 0;  ///< expected length
  int line = 0;                   ///< in the plan, from 1
  bool operator==(const CallTopic&) const = default;
};

/// A topic that this patient doesn't get. `because` says which condition was false, or what is missing.
struct LeftOut {
  std::string topic;
  std::string title;
  std::string because;
  bool operator==(const LeftOut&) const = default;
};

/// A topic that is decided when the answers `names` are known.
struct Waiting {
  std::string topic;
  std::string title;
  std::vector<std::string> names;
  bool operator==(const Waiting&) const = default;
};

/// An urgent button that this call can't decide: it never goes off by itself, and what it is for is not ruled out.
struct UndecidedButton {
  std::string button;
  std::string label;
  std::string because;               ///< in words, never a value
  std::vector<std::string> missing;  ///< facts not given and answers that aren't asked; none when a calculation fails
  bool operator==(const UndecidedButton&) const = default;
};

/// An urgent button that is decided when the answers `names` are known. Where something is `missing` all the same, the
/// answers may not be enough.
struct WaitingButton {
  std::string button;
  std::string label;
  std::vector<std::string> names;
  std::vector<std::string> missing;
  bool operator==(const WaitingButton&) const = default;
};

/// A stretch of the call. Segments without topics are left out, so the names are some of: opening, hard part,
/// coaching 1.., ending, closing.
struct CallSegment {
  std::string name;
  std::vector<std::string> topics;
  std::int64_t milliseconds = 0;
  bool operator==(const CallSegment&) const = default;
};

/// Plain values, independent of the plan and the facts that it was made from.
struct PreparedCall {
  std::string plan;
  std::string title;
  std::string language;
  bool as_written_arm = false;          ///< prepared without principles, as the control arm of a trial
  std::vector<Principle> principles;    ///< applied, in priority
  std::vector<CallTopic> topics;        ///< everything in `order`, in that order
  std::vector<std::string> order;       ///< opening, body, closing as delivered
  std::vector<std::string> as_written;  ///< the same as the author wrote it
  std::vector<CallSegment> segments;
  Arrangement body;                         ///< costs, moves and proof of the body alone
  std::optional<Appraisal> yardsticks;      ///< of the body; none where it is empty
  std::vector<CarriedOver> carried_over{};  ///< topics of this plan that earlier calls left, told in this one or not
  std::optional<Continuity> continuity{};   ///< of a call that belongs to a programme
  std::vector<LeftOut> left_out;
  std::vector<Waiting> waiting;
  std::vector<UndecidedButton> undecided_buttons;
  std::vector<WaitingButton> waiting_buttons;
  std::vector<Step> steps;

  /// The topic with this id; null when it isn't in `order`.
  const CallTopic* find(std::string_view id) const {
    for (const CallTopic& topic : topics)
      if (topic.id == id) return &topic;
    return nullptr;
  }
};

}  // namespace bedside
