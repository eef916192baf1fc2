// Some of several choices. Digits choose, and take back.
#pragma once

#include <QCheckBox>
#include <vector>

#include "answers/answer_editor.hpp"
#include "answers/option_card.hpp"

namespace agent_desktop {

class ManyChoicesEditor : public AnswerEditor {
 public:
  explicit ManyChoicesEditor(const bedside::Step& step, QWidget* parent = nullptr);

  /// Of none of them, `none of these` makes an answer; without it nothing has been answered.
  bedside::Value value() const override;
  void show_value(const bedside::Value& value) override;
  std::vector<QWidget*> fields() const override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  std::vector<OptionCard*> cards_;
  QCheckBox* none_;
};

}  // namespace agent_desktop
