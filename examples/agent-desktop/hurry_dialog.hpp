// The patient must go: in how many minutes or seconds?
#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QRadioButton>

#include "live_call.hpp"
#include "plain_label.hpp"

namespace agent_desktop {

class HurryDialog : public QDialog {
  Q_OBJECT

 public:
  HurryDialog(LiveCall& call, QWidget* parent);

 protected:
  void accept() override;

 private:
  LiveCall& call_;
  QLineEdit* number_;
  QRadioButton* minutes_;
  QRadioButton* seconds_;
  PlainLabel* refusal_;
};

}  // namespace agent_desktop
