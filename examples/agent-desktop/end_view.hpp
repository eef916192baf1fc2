// What came of the call, once it has ended.
#pragma once

#include <QWidget>

#include "plain_label.hpp"
#include "prompt_button.hpp"
#include "shown_call.hpp"

namespace agent_desktop {

class EndView : public QWidget {
  Q_OBJECT

 public:
  explicit EndView(QWidget* parent = nullptr);

  void show_outcome(const ShownCall& call);

 signals:
  void closed();

 private:
  PlainLabel* how_;
  PlainLabel* red_flags_;
  PlainLabel* deferred_;
  PromptButton* close_;
};

}  // namespace agent_desktop
