// What makes one call of a programme the next of its kind: which call it is, how far the patient has come, and what
// earlier calls left. Continuity of care, as far as a call can have it (Haggerty and others, BMJ 2003).
//
// Plain values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <bedside/history.hpp>

namespace bedside {

/// How far the patient has come on a ladder, before a call.
struct LadderState {
  std::string ladder;
  std::vector<std::string> reached;  ///< rungs, in the order of the ladder
  std::string next;                  ///< the rung that comes next; empty when all are reached
  bool is_begun = false;             ///< `next` was spoken of in an earlier call, or put off, and isn't reached
  bool in_this_call = false;         ///< this call speaks of `next`
  bool operator==(const LadderState&) const = default;
};

struct Continuity {
  std::string programme;               ///< its id
  std::string call;                    ///< the id of the call in it
  std::size_t number = 0;              ///< of the call in the programme, from 1; 0 of one that is only held if needed
  std::size_t of = 0;                  ///< calls with a number
  std::size_t time = 1;                ///< the first, second .. time that this call is held
  std::size_t times = 1;               ///< that it is held
  bool is_last = false;                ///< of the programme
  std::string trial;                   ///< its name; empty where there is none
  std::string arm;                     ///< of the trial, that this patient is in
  std::vector<std::string> recalled;   ///< names of facts that earlier calls told
  std::vector<LadderState> ladders;    ///< in the order of the programme
  std::vector<CarriedOver> elsewhere;  ///< topics still owed that the plan of this call doesn't have
  /// What stays the same: of the last call that was held, where the programme says so; empty otherwise.
  std::string same_nurse;
  std::optional<Timestamp> same_time;
  bool operator==(const Continuity&) const = default;
};

}  // namespace bedside
