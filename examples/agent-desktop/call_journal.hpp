// A call that is kept in a file: begun there, or gone on with after a crash.
#pragma once

#include <QString>
#include <memory>
#include <optional>

#include <bedside/bedside.hpp>

#include "call_files.hpp"

namespace agent_desktop {

/// The journal outlives the session, which writes into it before it says that anything was done.
struct CallInJournal {
  CallToHold call;
  std::unique_ptr<bedside::Journal> journal;
  bedside::Session session;
};

struct OpenedCall {
  std::unique_ptr<CallInJournal> kept;
  QString problems;  ///< for people; warnings may stand beside a call
};

/// Whether there is a call in the file to go on with.
bool was_begun_in(const QString& path);

/// A new call in a new file.
OpenedCall begin_in(const QString& path, const CallToHold& call);

/// The call that the file keeps, with the plan and the facts that it was begun with. `expected`: refused when it is of
/// another plan, or of another patient.
OpenedCall go_on_from(const QString& path, const std::optional<CallToHold>& expected);

}  // namespace agent_desktop
