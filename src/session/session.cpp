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

  void go_on(session::Live& call) const {
    while (!call.go_on()) call.adopt(setting.arrange(call));
    call.finish();
  }
  static Event last_event(const session::Live& call) {
    return session::event_of(call.state(), call.state().record.deeds().size());
  }
  std::optional<Refusal> carry_out(const Command& command);
  Refusal not_kept();
};

// What can't be kept, or for which there was no memory, hasn't happened.
std::optional<Refusal> Session::Inside::carry_out(const Command& command) {
  session::Live after = live;
  if (std::optional<Refusal> refused = after.take(command)) return refused;
  go_on(after);
  if (sink != nullptr && is_durable && !sink->keep(last_event(after))) return not_kept();
  live = std::move(after);
  // Where nothing could be kept any more there may be room again, for all of it.
  if (!is_durable) is_durable = sink->start_over(session::events_of(live.state()));
  return {};
}

Refusal Session::Inside::not_kept() {
  is_durable = sink->start_over(session::events_of(live.state()));
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
  const session::CallState& state = inside_->live.state();
  return {{}, session::screen_of(state), state.over_by, inside_->is_durable};
}

CallStatus Session::status() const {
  CallStatus status = session::status_of(inside_->live.state());
  status.practice = inside_->setting.practice;
  return status;
}

Outcome Session::outcome() const {
  Outcome outcome = session::outcome_of(inside_->live.state());
  outcome.plan_sha256 = *inside_->setting.plan_sha256;
  outcome.call = inside_->setting.call;
  outcome.as_written_arm = inside_->setting.as_written_arm;
  outcome.practice = inside_->setting.practice;
  return outcome;
}

Overview Session::overview() const {
  return session::overview_of(inside_->live.state());
}

std::vector<Event> Session::events() const {
  return session::events_of(inside_->live.state());
}

bool Session::has_ended() const {
  return inside_->live.state().ending.is_over;
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
