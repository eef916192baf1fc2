// A button that the plan declares: its label may be long, and wraps.
#pragma once

#include <bedside/bedside.hpp>

#include "prompt_button.hpp"

namespace agent_desktop {

class PlanButton : public PromptButton {
  Q_OBJECT

 public:
  PlanButton(const bedside::StepButton& button, const QKeySequence& key, QWidget* parent = nullptr);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
};

}  // namespace agent_desktop
