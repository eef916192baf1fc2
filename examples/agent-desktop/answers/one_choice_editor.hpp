// One of several choices: of a question, or of an offer with its recommendation. Digits choose.
#pragma once

#include <QButtonGroup>
#include <vector>

#include "answers/answer_editor.hpp"
#include "answers/option_card.hpp"

namespace agent_desktop {

class OneChoiceEditor : public AnswerEditor {
 public:
  explicit OneChoiceEditor(const bedside::Step& step, QWidget* parent = nullptr);

  bedside::Value value() const override;
  void show_value(const bedside::Value& value) override;
  std::vector<QWidget*> fields() const override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QButtonGroup* group_;
  std::vector<OptionCard*> cards_;
};

}  // namespace agent_desktop
