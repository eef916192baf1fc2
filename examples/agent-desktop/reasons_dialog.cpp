#include "reasons_dialog.hpp"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <utility>

#include "text.hpp"
#include "words.hpp"

namespace agent_desktop {

ReasonsDialog::ReasonsDialog(const QString& what, const QString& question, const bedside::Command& kind,
                             Attempt attempt, QWidget* parent)
    : QDialog(parent),
      column_(new QVBoxLayout(this)),
      reasons_(bedside::reasons_of(kind)),
      buttons_(new QButtonGroup(this)),
      words_(new QLineEdit),
      refusal_(new PlainLabel("refusal")),
      attempt_(std::move(attempt)) {
  constexpr int narrowest = 520;
  setWindowTitle(what);
  setMinimumWidth(narrowest);
  setAttribute(Qt::WA_DeleteOnClose);
  column_->addWidget(new PlainLabel("stepTitle", question));
  column_->addWidget(new PlainLabel("heading", tr("Why?")));
  for (const bedside::Because because : reasons_) {
    const int number = static_cast<int>(buttons_->buttons().size()) + 1;
    auto* button = new QRadioButton(QString("%1  %2").arg(number).arg(words_for(because)));
    button->setAccessibleName(words_for(because));
    buttons_->addButton(button, number - 1);
    column_->addWidget(button);
  }
  auto* label = new PlainLabel("heading", tr("In &words, if you like"));
  label->setBuddy(words_);
  words_->setObjectName("reasonWords");
  words_->setAccessibleName(tr("The reason in words"));
  column_->addWidget(label);
  column_->addWidget(words_);
  column_->addWidget(refusal_);
  refusal_->hide();
  auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  box->button(QDialogButtonBox::Ok)->setText(what);
  box->button(QDialogButtonBox::Ok)->setObjectName("primary");
  column_->addWidget(box);
  connect(box, &QDialogButtonBox::accepted, this, &ReasonsDialog::accept);
  connect(box, &QDialogButtonBox::rejected, this, &ReasonsDialog::reject);
  connect(buttons_, &QButtonGroup::idToggled, this, [this] { emit chose(); });
  buttons_->buttons().first()->setFocus();
}

void ReasonsDialog::ask_for(const QString& label, QWidget* field) {
  auto* heading = new PlainLabel("heading", label);
  heading->setBuddy(field);
  column_->insertWidget(++fields_, heading);
  column_->insertWidget(++fields_, field);
  QWidget* before = nullptr;
  for (QAbstractButton* button : buttons_->buttons()) {
    setTabOrder(before ? before : field, button);
    before = button;
  }
  if (fields_ == 2) field->setFocus();
}

std::optional<bedside::Because> ReasonsDialog::chosen() const {
  if (buttons_->checkedId() < 0) return {};
  return reasons_[static_cast<std::size_t>(buttons_->checkedId())];
}

void ReasonsDialog::accept() {
  const std::optional<bedside::Because> because = chosen();
  const std::optional<QString> refused =
      because ? attempt_({*because, typed(words_->text())}) : std::optional{tr("Please choose a reason.")};
  if (!refused) return QDialog::accept();
  refusal_->setText(*refused);
  refusal_->setAccessibleName(*refused);
  refusal_->show();
}

// Digits choose, where they aren't typed into something.
void ReasonsDialog::keyPressEvent(QKeyEvent* event) {
  const int number = event->key() - Qt::Key_0;
  QAbstractButton* button = number >= 1 && number <= 9 ? buttons_->button(number - 1) : nullptr;
  if (!button) return QDialog::keyPressEvent(event);
  button->setFocus();
  button->setChecked(true);
}

}  // namespace agent_desktop
