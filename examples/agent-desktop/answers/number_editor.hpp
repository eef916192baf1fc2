// A number with its unit. A line to type in rather than a spin box: nothing is answered until something was typed, and
// a turn of the mouse wheel changes nothing.
#pragma once

#include <QLineEdit>

#include "answers/answer_editor.hpp"

namespace agent_desktop {

class NumberEditor : public AnswerEditor {
 public:
  explicit NumberEditor(const bedside::StepAnswer& answer, QWidget* parent = nullptr);

  bedside::Value value() const override;
  void show_value(const bedside::Value& value) override;
  std::vector<QWidget*> fields() const override { return {number_}; }

 private:
  QLineEdit* number_;
};

}  // namespace agent_desktop
