#include "prompt_button.hpp"

#include <QShortcutEvent>

namespace agent_desktop {

PromptButton::PromptButton(const QString& label, QWidget* parent) : QPushButton(label, parent) {
  setAutoDefault(true);
}

bool PromptButton::event(QEvent* event) {
  if (event->type() != QEvent::Shortcut || static_cast<QShortcutEvent*>(event)->isAmbiguous())
    return QPushButton::event(event);
  click();
  return true;
}

}  // namespace agent_desktop
