// What the last change moved in the call, and why: said quietly, and left to stand until something else moves.
#pragma once

#include <QWidget>

#include "plain_label.hpp"
#include "shown_call.hpp"

namespace agent_desktop {

class RearrangementView : public QWidget {
  Q_OBJECT

 public:
  explicit RearrangementView(QWidget* parent = nullptr);

  void show_step(const ShownCall& call);

 private:
  PlainLabel* words_;
};

}  // namespace agent_desktop
