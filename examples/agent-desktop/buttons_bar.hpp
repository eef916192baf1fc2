// The buttons of the plan, always in sight: the urgent ones first and in red, each on a key of its own.
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "plain_label.hpp"
#include "plan_button.hpp"
#include "shown_call.hpp"

class QVBoxLayout;

namespace agent_desktop {

class ButtonsBar : public QWidget {
  Q_OBJECT

 public:
  explicit ButtonsBar(QWidget* parent = nullptr);

  void show_step(const ShownCall& call);
  std::vector<QWidget*> fields() const { return {buttons_.begin(), buttons_.end()}; }

 signals:
  void pressed(const std::string& button);

 private:
  void build(const std::vector<bedside::StepButton>& wanted);

  QVBoxLayout* column_;
  PlainLabel* raised_;
  std::vector<bedside::StepButton> built_;
  std::vector<PlanButton*> buttons_;
};

}  // namespace agent_desktop
