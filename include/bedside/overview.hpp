// A live call at a glance, for screens that let the nurse choose: what is still to be told, what it waits for, and what
// can be corrected. Nothing in it says more than the identity gate lets through.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <bedside/prepared_call.hpp>
#include <bedside/step.hpp>

namespace bedside {

/// A topic or part that is still to be told, or is being told.
struct TopicToCome {
  std::string id;  ///< `walking/1`
  std::string title;
  std::string segment;
  std::vector<std::string> why;  ///< as `Step::why`
  int seconds = 0;               ///< of what is left of it
  int valence = 0;               ///< how this patient is likely to feel about it: -2 painful .. +2 delightful
  bool operator==(const TopicToCome&) const = default;
};

struct Overview {
  std::vector<TopicToCome> to_come;                        ///< in the order in which they are told, as it stands now
  std::vector<Waiting> waiting;                            ///< decided by answers that are still to come
  std::map<std::string, std::string, std::less<>> titles;  ///< of every topic of the plan
  std::vector<Step> asked;  ///< questions answered or left open, as first shown: what `correct` can change
  std::string gate;         ///< the answer that the identity gate asks for; empty in a plan without one
  std::string gate_topic;   ///< the topic that asks for it, which can't be left out; empty likewise
  std::string button;       ///< the innermost one whose steps are being shown; empty where there is none
  bool can_return = false;  ///< whether `return` is accepted: not from a button that is urgent or ends the call
};

}  // namespace bedside
