// A call that is kept in a file: begun there, or gone on with after a crash.
#pragma once

#include <QString>
#include <optional>

#include <bedside/bedside.hpp>

#include "call_files.hpp"

namespace agent_desktop {

struct OpenedCall {
  std::optional<bedside::JournaledCall> kept;
  QString problems;  ///< for people; warnings may stand beside a call
};

/// What a call was begun with.
CallToHold call_in(const bedside::JournaledCall& kept);

/// Whether there is a call in the file to go on with.
bool was_begun_in(const QString& path);

/// A new call in a new file.
OpenedCall begin_in(const QString& path, const CallToHold& call);

/// The call that the file keeps, with the plan and the facts that it was begun with. `expected`: refused when it is of
/// another plan, or of another patient.
OpenedCall go_on_from(const QString& path, const std::optional<CallToHold>& expected);

}  // namespace agent_desktop
