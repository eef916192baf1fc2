// Where the call is: its segments, the topic's number, the time that is left.
#pragma once

#include <QWidget>
#include <vector>

#include "live_call.hpp"
#include "plain_label.hpp"

class QHBoxLayout;

namespace agent_desktop {

class ProgressView : public QWidget {
  Q_OBJECT

 public:
  explicit ProgressView(QWidget* parent = nullptr);

  void show_step(const LiveCall& call);

 private:
  QHBoxLayout* segments_;
  std::vector<PlainLabel*> labels_;
  PlainLabel* place_;
};

}  // namespace agent_desktop
