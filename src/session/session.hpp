// How a live call becomes the session that an application holds.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <bedside/session.hpp>

#include "diagnostics/findings.hpp"
#include "session/live.hpp"

namespace bedside::session {

/// What a session is given by those who put the stages together.
struct Setting {
  std::function<void(Live&)> provide;        ///< what the call waits for, when it doesn't go on by itself
  const std::string* plan_sha256 = nullptr;  ///< lives as long as `provide`
  std::string call;
  Enrolment enrolment;
  bool as_written_arm = false;
  bool practice = false;
};

Session start(Live live, Setting setting);

/// Carries the events out, one after another, and holds each against what it says came next.
void replay(const std::vector<Event>& events, Session& session, diagnostics::Findings& findings);

}  // namespace bedside::session
