// Where the call is: its segments, the topic's number, the time that is left.
#pragma once

#include <QWidget>
#include <vector>

#include "plain_label.hpp"
#include "shown_call.hpp"

class QHBoxLayout;

namespace agent_desktop {

class ProgressView : public QWidget {
  Q_OBJECT

 public:
  explicit ProgressView(QWidget* parent = nullptr);

  void show_step(const ShownCall& call);

 private:
  QHBoxLayout* segments_;
  std::vector<PlainLabel*> labels_;
  PlainLabel* place_;
};

}  // namespace agent_desktop
