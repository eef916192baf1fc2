#include "session/session.hpp"

#include <utility>

#include <fmt/format.h>

#include "session/durable_call.hpp"
#include "session/outcome.hpp"
#include "session/overview.hpp"
#include "session/screen.hpp"
#include "session/status.hpp"

namespace bedside {

struct Session::Inside {
  session::DurableCall call;
};

Session::Session(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

Reply Session::apply(const Command& command) {
  std::optional<Refusal> refused = inside_->call.carry_out(command);
  Reply reply = now();
  if (refused && reply.step) refused->step = reply.step->step;
  reply.refused = std::move(refused);
  return reply;
}

Reply Session::now() const {
  const session::CallState& state = inside_->call.state();
  return {{}, session::screen_of(state), state.over_by, inside_->call.is_durable()};
}

CallStatus Session::status() const {
  CallStatus status = session::status_of(inside_->call.state());
  status.practice = inside_->call.setting().practice;
  return status;
}

Outcome Session::outcome() const {
  Outcome outcome = session::outcome_of(inside_->call.state());
  const session::Setting& setting = inside_->call.setting();
  outcome.plan_sha256 = *setting.plan_sha256;
  outcome.call = setting.call;
  outcome.enrolment = setting.enrolment;
  outcome.as_written_arm = setting.as_written_arm;
  outcome.practice = setting.practice;
  return outcome;
}

Overview Session::overview() const {
  return session::overview_of(inside_->call.state());
}

std::vector<Event> Session::events() const {
  return inside_->call.events();
}

bool Session::has_ended() const {
  return inside_->call.record().shows_nothing();
}

void Session::keep_events(EventSink* sink) {
  inside_->call.keep_events(sink);
}

namespace session {

Session start(Live live, Setting setting) {
  return Session{std::make_unique<Session::Inside>(Session::Inside{DurableCall{std::move(live), std::move(setting)}})};
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
