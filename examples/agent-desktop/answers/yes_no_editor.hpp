// Yes or no, by mouse, with the arrow keys, or with Y and N.
#pragma once

#include <QButtonGroup>

#include "answers/answer_editor.hpp"

namespace agent_desktop {

class YesNoEditor : public AnswerEditor {
 public:
  explicit YesNoEditor(QWidget* parent = nullptr);

  bedside::Value value() const override;
  void show_value(const bedside::Value& value) override;
  std::vector<QWidget*> fields() const override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  enum Button { no, yes };
  QButtonGroup* buttons_;
};

}  // namespace agent_desktop
