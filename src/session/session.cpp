#include "session/session.hpp"

#include <utility>

#include <fmt/format.h>

#include "session/outcome.hpp"
#include "session/overview.hpp"
#include "session/refusal.hpp"
#include "session/screen.hpp"
#include "session/status.hpp"

namespace bedside {

struct Session::Inside {
  session::Live live;
  session::Setting setting;
  EventSink* sink = nullptr;
  bool is_durable = true;
  bool is_torn = false;  ///< a command failed half-way: only the record is sound

  /// As the events have it. Where it is torn it is made anew, or stays so if there is no memory for that.
  const session::CallState& state();
  std::vector<Event> events() const { return session::events_of(live.state()); }
  void go_on(session::Live& call) const;
  std::optional<Refusal> carry_out(const Command& command);

 private:
  class Attempt;
  void make_anew();
  bool is_kept() const;
  Refusal not_kept();
};

/// A command that is being carried out. Unless it succeeds, no trace of it is left.
class Session::Inside::Attempt {
 public:
  explicit Attempt(Inside& call) : call_(call), before_(call.live.state().record.size()) {}
  Attempt(const Attempt&) = delete;
  Attempt& operator=(const Attempt&) = delete;
  ~Attempt() {
    if (!has_failed_) return;
    call_.live.cut_record(before_);
    call_.is_torn = true;
  }
  /// Nothing is to be undone.
  void is_over() { has_failed_ = false; }

 private:
  Inside& call_;
  session::Record::Size before_;
  bool has_failed_ = true;
};

const session::CallState& Session::Inside::state() {
  if (is_torn) make_anew();
  return live.state();
}

void Session::Inside::make_anew() {
  session::Live anew = live.from_the_beginning();
  go_on(anew);
  for (const Event& event : events()) {
    anew.take(event.command);
    go_on(anew);
  }
  live = std::move(anew);
  is_torn = false;
}

void Session::Inside::go_on(session::Live& call) const {
  while (!call.go_on()) call.adopt(setting.arrange(call));
  call.finish();
}

// What can't be kept, or for which there was no memory, hasn't happened.
std::optional<Refusal> Session::Inside::carry_out(const Command& command) {
  bool kept = false;
  state();
  {
    Attempt attempt{*this};
    if (std::optional<Refusal> refused = live.take(command)) {
      attempt.is_over();
      return refused;
    }
    go_on(live);
    kept = is_kept();
    if (kept) attempt.is_over();
  }
  if (!kept) return not_kept();
  // Where nothing could be kept any more there may be room again, for all of it.
  if (!is_durable) is_durable = sink->start_over(events());
  return {};
}

/// Whether the last event outlives a crash, as far as anybody wants that.
bool Session::Inside::is_kept() const {
  if (sink == nullptr || !is_durable) return true;
  return sink->keep(session::event_of(live.state(), live.state().record.deeds().size()));
}

Refusal Session::Inside::not_kept() {
  is_durable = sink->start_over(events());
  return session::refusal::not_durable();
}

Session::Session(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Reply Session::apply(const Command& command) {
  std::optional<Refusal> refused = inside_->carry_out(command);
  Reply reply = now();
  if (refused && reply.step) refused->step = reply.step->step;
  reply.refused = std::move(refused);
  return reply;
}

Reply Session::now() const {
  const session::CallState& state = inside_->state();
  return {{}, session::screen_of(state), state.over_by, inside_->is_durable};
}

CallStatus Session::status() const {
  CallStatus status = session::status_of(inside_->state());
  status.practice = inside_->setting.practice;
  return status;
}

Outcome Session::outcome() const {
  Outcome outcome = session::outcome_of(inside_->state());
  outcome.plan_sha256 = *inside_->setting.plan_sha256;
  outcome.call = inside_->setting.call;
  outcome.as_written_arm = inside_->setting.as_written_arm;
  outcome.practice = inside_->setting.practice;
  return outcome;
}

Overview Session::overview() const {
  return session::overview_of(inside_->state());
}

std::vector<Event> Session::events() const {
  return inside_->events();
}

bool Session::has_ended() const {
  return inside_->live.state().record.shows_nothing();
}

void Session::keep_events(EventSink* sink) {
  inside_->sink = sink;
  inside_->is_durable = true;
}

namespace session {

Session start(Live live, Setting setting) {
  auto inside = std::make_unique<Session::Inside>(Session::Inside{std::move(live), std::move(setting)});
  inside->go_on(inside->live);
  return Session{std::move(inside)};
}

void replay(const std::vector<Event>& events, Session& session, diagnostics::Findings& findings) {
  using diagnostics::Code;
  for (const Event& event : events) {
    const Reply reply = session.apply(event.command);
    if (reply.refused) {
      findings.error(Code::journal_diverges, fmt::format("event {}, `{}`, is refused here: {}", event.number,
                                                         name_of(event.command), reply.refused->message));
      return;
    }
    const std::string then = reply.step ? reply.step->step : "";
    if (then == event.then) continue;
    findings.error(Code::journal_diverges,
                   fmt::format("event {} led to `{}` and leads to `{}` here", event.number,
                               event.then.empty() ? "the end" : event.then, then.empty() ? "the end" : then));
    return;
  }
}

}  // namespace session
}  // namespace bedside
