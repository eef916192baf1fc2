// A scale, such as 0 to 10: a button for each number, and the digits of the keyboard.
#pragma once

#include <QButtonGroup>
#include <cstdint>

#include "answers/answer_editor.hpp"

namespace agent_desktop {

class ScaleEditor : public AnswerEditor {
 public:
  explicit ScaleEditor(const bedside::StepAnswer& answer, QWidget* parent = nullptr);
  /// Whether there is room for a button for each number.
  static bool fits(const bedside::StepAnswer& answer);

  bedside::Value value() const override;
  void show_value(const bedside::Value& value) override;
  std::vector<QWidget*> fields() const override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void choose(int number);

  QButtonGroup* numbers_;
  QString digits_;  ///< typed so far
};

}  // namespace agent_desktop
