// A button whose key presses it at once. Qt's own shows itself pressed for a tenth of a second first, in which what is
// typed next would still go to the step before.
#pragma once

#include <QPushButton>

namespace agent_desktop {

class PromptButton : public QPushButton {
  Q_OBJECT

 public:
  /// Enter presses it too, when it has the keyboard.
  explicit PromptButton(const QString& label = {}, QWidget* parent = nullptr);

 protected:
  bool event(QEvent* event) override;
};

}  // namespace agent_desktop
