#include "plan_button.hpp"

#include <QHBoxLayout>

#include "plain_label.hpp"
#include "text.hpp"

namespace agent_desktop {

PlanButton::PlanButton(const bedside::StepButton& button, const QKeySequence& key, QWidget* parent)
    : PromptButton({}, parent) {
  setObjectName("planButton");
  setProperty("urgent", button.urgent);
  setShortcut(key);
  setAccessibleName(button.urgent ? tr("Urgent: %1").arg(shown(button.label)) : shown(button.label));
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 8, 12, 8);
  auto* name_of_key = new PlainLabel("buttonKey", key.toString(QKeySequence::NativeText), this);
  name_of_key->setWordWrap(false);
  auto* label = new PlainLabel("buttonLabel", shown(button.label), this);
  for (PlainLabel* each : {name_of_key, label}) each->setAttribute(Qt::WA_TransparentForMouseEvents);
  row->addWidget(name_of_key, 0, Qt::AlignTop);
  row->addWidget(label, 1);
}

QSize PlanButton::sizeHint() const {
  const int wide = layout()->sizeHint().width();
  return {wide, layout()->heightForWidth(wide)};
}

QSize PlanButton::minimumSizeHint() const {
  return layout()->minimumSize();
}

int PlanButton::heightForWidth(int width) const {
  return layout()->heightForWidth(width);
}

}  // namespace agent_desktop
