#include "answers/yes_no_editor.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace agent_desktop {

YesNoEditor::YesNoEditor(QWidget* parent) : AnswerEditor(parent), buttons_(new QButtonGroup(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  const auto add = [&](Button which, const QString& label, const QString& name) {
    auto* button = new QPushButton(label, this);
    button->setObjectName("choice");
    button->setCheckable(true);
    button->setAccessibleName(name);
    buttons_->addButton(button, which);
    row->addWidget(button);
  };
  add(yes, tr("Yes  (Y)"), tr("Yes"));
  add(no, tr("No  (N)"), tr("No"));
  row->addStretch();
}

bedside::Value YesNoEditor::value() const {
  if (buttons_->checkedId() < 0) return {};
  return {buttons_->checkedId() == yes};
}

void YesNoEditor::show_value(const bedside::Value& value) {
  if (const bool* known = value.as<bool>()) buttons_->button(*known ? yes : no)->setChecked(true);
}

std::vector<QWidget*> YesNoEditor::fields() const {
  return {buttons_->button(yes), buttons_->button(no)};
}

void YesNoEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Y && event->key() != Qt::Key_N) return AnswerEditor::keyPressEvent(event);
  QAbstractButton* chosen = buttons_->button(event->key() == Qt::Key_Y ? yes : no);
  chosen->setFocus();
  chosen->setChecked(true);
}

}  // namespace agent_desktop
