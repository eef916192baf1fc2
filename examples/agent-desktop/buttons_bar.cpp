#include "buttons_bar.hpp"

#include <QStringList>
#include <QVBoxLayout>

#include "text.hpp"
#include "words.hpp"

namespace agent_desktop {
namespace {

constexpr int keys = 12;  // F1 to F12

QString raised_in_words(const ShownCall& call) {
  QStringList labels;
  for (const bedside::StepButton& button : call.raised_buttons()) labels.push_back(shown(button.label));
  return labels.isEmpty() ? QString{} : ButtonsBar::tr("Raised: %1").arg(labels.join("; "));
}

}  // namespace

ButtonsBar::ButtonsBar(QWidget* parent)
    : QWidget(parent), column_(new QVBoxLayout(this)), raised_(new PlainLabel("raised")) {
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(6);
  column_->addWidget(new PlainLabel("heading", tr("At any time")));
  column_->addWidget(raised_);
  raised_->hide();
}

void ButtonsBar::show_step(const ShownCall& call) {
  std::vector<bedside::StepButton> wanted;
  for (const bool urgent : {true, false})
    for (const bedside::StepButton& each : call.reply().step->buttons)
      if (each.urgent == urgent) wanted.push_back(each);
  if (wanted != built_) build(wanted);
  const QString raised = raised_in_words(call);
  raised_->show_if_any(raised.isEmpty() ? words_for(call.status().red_flags) : raised);
}

void ButtonsBar::build(const std::vector<bedside::StepButton>& wanted) {
  for (PlanButton* old : buttons_) {
    old->hide();  // it may be the one that is being pressed
    old->deleteLater();
  }
  buttons_.clear();
  built_ = wanted;
  for (const bedside::StepButton& each : wanted) {
    const int number = static_cast<int>(buttons_.size());
    auto* button = new PlanButton(each, number < keys ? QKeySequence(Qt::Key_F1 + number) : QKeySequence{}, this);
    connect(button, &QPushButton::clicked, this, [this, id = each.button] { emit pressed(id); });
    column_->insertWidget(number + 1, button);
    buttons_.push_back(button);
  }
}

}  // namespace agent_desktop
