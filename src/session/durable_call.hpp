// A live call and who keeps its events: a command is carried out, kept and acknowledged wholly, or leaves no trace.
#pragma once

#include <optional>
#include <vector>

#include <bedside/session.hpp>

#include "session/live.hpp"
#include "session/session.hpp"

namespace bedside::session {

class DurableCall {
 public:
  /// At its first step; kept by nobody yet.
  DurableCall(Live live, Setting setting);

  /// As the events have it. Where a command failed half-way it is made anew, or stays so if there is no memory for
  /// that.
  const CallState& state();
  std::optional<Refusal> carry_out(const Command& command);
  void keep_events(EventSink* sink);

  std::vector<Event> events() const;
  /// Sound also where a command failed half-way.
  const Record& record() const { return live_.state().record; }
  const Setting& setting() const { return setting_; }
  bool is_durable() const { return is_durable_; }

 private:
  class Attempt;

  Live live_;
  Setting setting_;
  EventSink* sink_ = nullptr;
  bool is_durable_ = true;
  bool is_torn_ = false;  ///< a command failed half-way: only the record is sound

  void go_on(Live& call) const;
  void make_anew();
  bool is_kept() const;
  Refusal not_kept();
};

}  // namespace bedside::session
