// Watches a live call from outside: what its replies say, held against the text of the plan and the facts alone.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <bedside/bedside.hpp>

#include "session/plan_text.hpp"

namespace texts {

class Watch {
 public:
  /// The session is at its first step. The others outlive this.
  Watch(const bedside::CallPlan& plan, const bedside::Facts& facts, const PlanText& text,
        const bedside::Session& session);
  void after(const bedside::Command& command, const bedside::Reply& reply, const bedside::Session& session);
  /// Of a call that has come to its end by itself or by a command: what follows from its events alone.
  void at_end(const bedside::Session& session);
  /// What was promised and isn't so; each once.
  const std::set<std::string>& broken() const { return broken_; }

 private:
  /// All that is looked at, taken once after each command.
  struct Standing {
    bedside::Reply reply;
    bedside::CallStatus status;
    bedside::Outcome outcome;
    std::string whole;
    std::map<std::string, bedside::TopicState> states;
  };

  const bedside::CallPlan* plan_;
  const bedside::Facts* facts_;
  const PlanText* text_;
  std::set<std::string> broken_{};
  Standing now_{};
  Standing before_{};
  std::vector<std::string> told_{};      ///< `whole` after each event, the first step first
  std::map<std::string, int> counts_{};  ///< accepted commands, by name
  std::set<std::string> owed_{};         ///< urgent buttons that went off and were not shown yet
  std::set<std::string> true_{};         ///< urgent buttons whose condition holds
  std::set<std::string> once_done_{};
  std::map<std::string, std::string> glued_next_{};  ///< to come directly after a topic that has just been told
  bool corrected_ = false;

  void require(bool holds, const std::string& promise) {
    if (!holds) broken_.insert(promise);
  }
  /// How many topics wait for an answer.
  static std::ptrdiff_t waiting(const Standing& standing);
  static Standing taken(const bedside::Session& session);
  static bool gate_passed(const PlanText& text, const Standing& standing);
  bool gate_passed() const { return gate_passed(*text_, now_); }
  bool departed(std::string_view what) const;
  void check_accepted(const bedside::Command& command, const bedside::Reply& reply, const bedside::Session& session);
  void check_foretold(const bedside::Command& command);
  void check_standing(const bedside::Session& session);
  void check_step(const bedside::Step& step);
  void check_topics();
  void check_outcome();
  void check_ended();
  void check_counts();
  void check_private(const bedside::Session& session);
  void note_red_flags(const bedside::Command* command);
  void check_red_flags();
  void check_order();
  std::vector<std::string> delivered_before() const;
  void check_new(const std::string& entry);
  void note_glue(const bedside::Command& command);
};

/// The topic of an entry of the order: `walking` of `walking/2`.
std::string topic_of(const std::string& entry);

}  // namespace texts
