// A session of the C interface: the live call, who keeps its events, and whose turn it is.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/journal.hpp>
#include <bedside/session.hpp>

#include "c_api/misuse.hpp"

namespace bedside::c_api {

/// Hands events to the host as lines of JSON. Nothing that its callback throws gets past here.
class CallbackSink final : public EventSink {
 public:
  CallbackSink() = default;
  CallbackSink(bedside_keep callback, void* context) : callback_(callback), context_(context) {}

  bool keep(const Event& event) override;
  bool start_over(const std::vector<Event>& events) override;
  bool is_there() const { return callback_ != nullptr; }
  /// Whether the callback threw since this was asked last.
  bool has_thrown();

 private:
  bool call(const char* event, std::size_t length);

  bedside_keep callback_ = nullptr;
  void* context_ = nullptr;
  bool has_thrown_ = false;
};

/// Everything but `Turn` is for whoever has the turn.
class HostedCall {
 public:
  /// With its journal, or null.
  HostedCall(Session session, std::unique_ptr<Journal> journal);

  /// What `bedside drive` replies to the line.
  Answer apply(std::string_view command);
  Answer now() const;
  Answer outcome() const;
  Answer events() const;
  /// In the place of the journal, which takes nothing more.
  void keep_events(bedside_keep keep, void* context);

 private:
  friend class Turn;

  std::atomic<bool> is_busy_ = false;
  Session session_;
  std::unique_ptr<Journal> journal_;
  CallbackSink callback_;
};

/// The turn of one thread with a call, if nobody else has it. Of no call it is always there.
class Turn {
 public:
  explicit Turn(HostedCall* call);
  ~Turn();
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  explicit operator bool() const { return is_ours_; }

 private:
  HostedCall* call_;
  bool is_ours_;
};

}  // namespace bedside::c_api
