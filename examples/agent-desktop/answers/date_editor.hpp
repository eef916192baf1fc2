// A date, typed. Below it stands which day that is, so that a mistake shows. Forms that people read in different ways,
// such as 3/4/2026, are not taken.
#pragma once

#include <QDate>
#include <QLineEdit>

#include "answers/answer_editor.hpp"
#include "plain_label.hpp"

namespace agent_desktop {

class DateEditor : public AnswerEditor {
 public:
  explicit DateEditor(QWidget* parent = nullptr);

  bedside::Value value() const override;
  void show_value(const bedside::Value& value) override;
  std::vector<QWidget*> fields() const override { return {date_}; }

 private:
  QDate understood() const;

  QLineEdit* date_;
  PlainLabel* day_;
};

}  // namespace agent_desktop
