// The patient must go: in how many minutes or seconds?
#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QRadioButton>

#include "plain_label.hpp"
#include "shown_call.hpp"

namespace agent_desktop {

class HurryDialog : public QDialog {
  Q_OBJECT

 public:
  HurryDialog(ShownCall& call, QWidget* parent);

 protected:
  void accept() override;

 private:
  ShownCall& call_;
  QLineEdit* number_;
  QRadioButton* minutes_;
  QRadioButton* seconds_;
  PlainLabel* refusal_;
};

}  // namespace agent_desktop
