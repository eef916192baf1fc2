// A topic of the call and the steps that it takes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <bedside/vocabulary.hpp>

#include "plan/field.hpp"

namespace bedside::plan {

struct Step {
  StepKind kind = StepKind::say;  ///< never a bridge
  Text text;                      ///< of `do`: the id of the action; of `hand_over`: where to
  Wording wording = Wording::guide;
  std::optional<Answer> answer;  ///< of ask and offer
  std::string about;             ///< of offer: treatment, provider, schedule, other; or empty
  Text because;                  ///< of hand_over
  std::optional<When> when;
  SourceRange range;
};

/// How a topic feels for some patients; without `when`, for all that are left.
struct Feeling {
  int valence = 0;  ///< -2..+2
  std::optional<When> when;
  SourceRange range;
};

/// Another topic's id, where this one names it.
struct TopicReference {
  std::string id;
  SourceRange range;
};

/// A step of a ladder of changes: `food/low-fat-swap`.
struct Rung {
  std::string ladder;
  std::string id;
  SourceRange range;
};

struct Topic {
  std::string id;
  Text title;
  Section section = Section::body;
  std::vector<Feeling> feels;  ///< first match wins; none: neutral
  std::optional<When> when;
  std::vector<TopicReference> after;
  std::optional<TopicReference> directly_after;
  std::optional<TopicReference> resolves;
  std::optional<Rung> rung;
  std::optional<When> reached_when;          ///< of the rung, once the topic is told; none: being told is enough
  std::string instead_of;                    ///< what the patient would like less than the rung; or empty
  bool split = false;                        ///< written with `parts`
  std::vector<std::vector<Step>> parts;      ///< one, unless split
  std::optional<std::int64_t> milliseconds;  ///< `minutes`, when the author gave them
  bool gate = false;
  bool mandatory = false;
  SourceRange range;        ///< of the id
  SourceRange feels_range;  ///< of the value of `feels`
};

/// Always one press away, at any step.
struct Button {
  std::string id;
  Text label;
  bool urgent = false;
  std::optional<When> when;
  std::vector<Step> steps;
  bool ends_call = false;  ///< `then: end`
  SourceRange range;       ///< of the id

  /// Before its steps are through.
  bool can_be_left() const { return !urgent && !ends_call; }
};

}  // namespace bedside::plan
