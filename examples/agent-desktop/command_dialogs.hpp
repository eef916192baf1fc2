// The dialogs of the commands that take a reason. Each carries its command out by itself and is deleted when it closes.
#pragma once

#include "reasons_dialog.hpp"
#include "shown_call.hpp"

namespace agent_desktop {

/// Of the topic shown.
ReasonsDialog* skip_dialog(ShownCall& call, QWidget* parent);
ReasonsDialog* later_dialog(ShownCall& call, QWidget* parent);
/// Lists the topics that are to come, and those that were left out or put off, which can be taken up again.
ReasonsDialog* another_topic_dialog(ShownCall& call, QWidget* parent);
ReasonsDialog* hand_over_dialog(ShownCall& call, QWidget* parent);
/// Of the button that is open, and of every urgent one that was raised.
ReasonsDialog* take_back_dialog(ShownCall& call, QWidget* parent);
/// With the time to call back, where that is the reason.
ReasonsDialog* end_dialog(ShownCall& call, QWidget* parent);

}  // namespace agent_desktop
