#include "hurry_dialog.hpp"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace agent_desktop {

HurryDialog::HurryDialog(ShownCall& call, QWidget* parent)
    : QDialog(parent),
      call_(call),
      number_(new QLineEdit),
      minutes_(new QRadioButton(tr("&minutes"))),
      seconds_(new QRadioButton(tr("&seconds"))),
      refusal_(new PlainLabel("refusal")) {
  setWindowTitle(tr("The patient must go"));
  setAttribute(Qt::WA_DeleteOnClose);
  number_->setObjectName("number");
  number_->setAccessibleName(tr("How long the patient has"));
  minutes_->setChecked(true);
  refusal_->hide();
  auto* time = new QHBoxLayout;
  for (QWidget* each : std::initializer_list<QWidget*>{number_, minutes_, seconds_}) time->addWidget(each);
  auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
  box->button(QDialogButtonBox::Ok)->setText(tr("Shorten the call"));
  box->button(QDialogButtonBox::Ok)->setObjectName("primary");
  auto* column = new QVBoxLayout(this);
  column->addWidget(new PlainLabel("stepTitle", tr("How long does the patient have?")));
  column->addWidget(
      new PlainLabel("hint", tr("What must be said is kept, with something pleasant for the end. As much "
                                "of the rest as fits comes too; what doesn't is left to the next call.")));
  column->addLayout(time);
  column->addWidget(refusal_);
  column->addWidget(box);
  connect(box, &QDialogButtonBox::accepted, this, &HurryDialog::accept);
  connect(box, &QDialogButtonBox::rejected, this, &HurryDialog::reject);
  number_->setFocus();
}

void HurryDialog::accept() {
  constexpr qlonglong longest = 24 * 60;
  bool is_number = false;
  const qlonglong number = number_->text().trimmed().toLongLong(&is_number);
  std::optional<QString> refused = tr("Please type a whole number, such as 5.");
  if (is_number && number >= 0 && number <= longest)
    refused = call_.carry_out({bedside::command::Hurry{minutes_->isChecked() ? number * 60 : number}});
  if (!refused) return QDialog::accept();
  refusal_->setText(*refused);
  refusal_->setAccessibleName(*refused);
  refusal_->show();
}

}  // namespace agent_desktop
