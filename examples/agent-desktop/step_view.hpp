// The step: what the nurse says or does now, how closely she keeps to the words, and where it stands.
#pragma once

#include <QFrame>

#include "plain_label.hpp"
#include "shown_call.hpp"

namespace agent_desktop {

class StepView : public QWidget {
  Q_OBJECT

 public:
  explicit StepView(QWidget* parent = nullptr);

  /// The call has a step.
  void show_step(const ShownCall& call);
  /// What a screen reader reads out for the step.
  QString read_out() const { return frame_->accessibleName(); }

 signals:
  /// A screen reader was told. What is urgent interrupts what it is reading.
  void announced(bool is_urgent);

 private:
  void show_marks(const bedside::Step& step, bool is_urgent);
  void announce(bool is_urgent);

  PlainLabel* title_;
  PlainLabel* why_;
  PlainLabel* looking_back_;
  QFrame* frame_;
  PlainLabel* urgent_mark_;
  PlainLabel* verbatim_mark_;
  PlainLabel* kind_;
  PlainLabel* text_;
  PlainLabel* because_;
};

}  // namespace agent_desktop
