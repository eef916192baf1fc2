// A call plan as its author wrote it: the vocabulary of the plan language as values. Immutable once it is loaded.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/vocabulary.hpp>

#include "plan/speaking.hpp"
#include "plan/topic.hpp"

namespace bedside::plan {

/// What makes a reordered call sound natural, and the question that `agenda_choice` asks; each may be empty.
struct Bridges {
  Text into_hard;
  Text out_of_hard;
  Text between;
  Text into_ending;
  Text which_next;
};

/// How the answer is called that says what comes next, and the bridge that asks for it.
inline constexpr std::string_view which_next = "which_next";

struct Plan {
  std::string id;
  std::string title;
  std::string language;
  std::vector<Fact> facts;
  std::vector<Principle> principles{all_principles.begin(), all_principles.end()};
  int segments = 3;
  Bridges bridges;
  /// Whether the patient is asked what comes next where several topics may as well.
  bool agenda_choice = false;
  Speaking speaking;
  /// All topics as written: opening, then body, then closing.
  std::vector<Topic> topics;
  std::vector<Button> buttons;
  /// What problems of the whole call are shown at: the key `topics`, else the first key of the plan.
  SourceRange body_range;
  /// Facts and answers that could not be read, by name: that has been reported, and their uses need no further word.
  std::set<std::string, std::less<>> unread;
  /// Whether topics were written that could not be read: nobody knows what they declare.
  bool topics_unread = false;
};

}  // namespace bedside::plan
