#include "session/durable_call.hpp"

#include <utility>

#include "session/outcome.hpp"
#include "session/refusal.hpp"

namespace bedside::session {

/// A command that is being carried out. Unless it succeeds, no trace of it is left.
class DurableCall::Attempt {
 public:
  explicit Attempt(DurableCall& call) : call_(call), before_(call.record().size()) {}
  Attempt(const Attempt&) = delete;
  Attempt& operator=(const Attempt&) = delete;
  ~Attempt() {
    if (!has_failed_) return;
    call_.live_.cut_record(before_);
    call_.is_torn_ = true;
  }
  /// Nothing is to be undone.
  void is_over() { has_failed_ = false; }

 private:
  DurableCall& call_;
  Record::Size before_;
  bool has_failed_ = true;
};

DurableCall::DurableCall(Live live, Setting setting) : live_(std::move(live)), setting_(std::move(setting)) {
  go_on(live_);
}

const CallState& DurableCall::state() {
  if (is_torn_) make_anew();
  return live_.state();
}

void DurableCall::keep_events(EventSink* sink) {
  sink_ = sink;
  is_durable_ = true;
}

std::vector<Event> DurableCall::events() const {
  return events_of(live_.state());
}

void DurableCall::make_anew() {
  Live anew = live_.from_the_beginning();
  go_on(anew);
  for (const Event& event : events()) {
    anew.take(event.command);
    go_on(anew);
  }
  live_ = std::move(anew);
  is_torn_ = false;
}

void DurableCall::go_on(Live& call) const {
  while (!call.go_on()) setting_.provide(call);
  call.finish();
}

// What can't be kept, or for which there was no memory, hasn't happened.
std::optional<Refusal> DurableCall::carry_out(const Command& command) {
  bool kept = false;
  state();
  {
    Attempt attempt{*this};
    if (std::optional<Refusal> refused = live_.take(command)) {
      attempt.is_over();
      return refused;
    }
    go_on(live_);
    kept = is_kept();
    if (kept) attempt.is_over();
  }
  if (!kept) return not_kept();
  // Where nothing could be kept any more there may be room again, for all of it.
  if (!is_durable_) is_durable_ = sink_->start_over(events());
  return {};
}

/// Whether the last event outlives a crash, as far as anybody wants that.
bool DurableCall::is_kept() const {
  if (sink_ == nullptr || !is_durable_) return true;
  return sink_->keep(event_of(live_.state(), record().deeds().size()));
}

Refusal DurableCall::not_kept() {
  is_durable_ = sink_->start_over(events());
  return refusal::not_durable();
}

}  // namespace bedside::session
