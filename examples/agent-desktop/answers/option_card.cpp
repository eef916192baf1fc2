#include "answers/option_card.hpp"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

#include "plain_label.hpp"
#include "text.hpp"

namespace agent_desktop {
namespace {

constexpr int last_digit = 9;

QString recommendation_of(const bedside::StepOption& option) {
  if (!option.recommended) return {};
  if (option.because.empty()) return OptionCard::tr("Recommended");
  return OptionCard::tr("Recommended: %1").arg(in_sentence(shown(option.because)));
}

/// What was chosen last time, the recommendation, or why it can't be chosen; empty for an ordinary choice.
QString remark_on(const bedside::StepOption& option) {
  if (!option.available) return OptionCard::tr("Not now: %1").arg(shown(option.unavailable));
  const QString recommendation = recommendation_of(option);
  if (!option.chosen_last_time) return recommendation;
  return recommendation.isEmpty() ? OptionCard::tr("Chosen last time")
                                  : OptionCard::tr("Chosen last time. %1").arg(recommendation);
}

}  // namespace

OptionCard::OptionCard(const bedside::StepOption& option, const std::string& language, int number,
                       QAbstractButton* mark, QWidget* parent)
    : QFrame(parent), id_(option.id), mark_(mark) {
  setObjectName("optionCard");
  const QString remark = remark_on(option);
  mark_->setParent(this);
  mark_->setText(number <= last_digit ? QString::number(number) : QString{});
  mark_->setAccessibleName(remark.isEmpty() ? shown(option.say) : shown(option.say) + ". " + remark);
  mark_->installEventFilter(this);
  connect(mark_, &QAbstractButton::toggled, this, [this](bool is_chosen) { show_whether("chosen", is_chosen); });

  auto* words = new QVBoxLayout;
  auto* say = new PlainLabel("optionText", {}, this);
  say->show_in(language, shown(option.say));
  words->addWidget(say);
  auto* note = new PlainLabel(option.available ? "recommendation" : "unavailable", {}, this);
  note->show_if_any(remark);
  words->addWidget(note);
  auto* row = new QHBoxLayout(this);
  row->addWidget(mark_, 0, Qt::AlignTop);
  row->addLayout(words, 1);
  mark_->setEnabled(option.available);
  show_whether("offered", option.available);
}

void OptionCard::choose() {
  if (!mark_->isEnabled()) return;
  mark_->setFocus();
  mark_->click();
}

bool OptionCard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
    show_whether("focused", event->type() == QEvent::FocusIn);
  return QFrame::eventFilter(watched, event);
}

void OptionCard::mousePressEvent(QMouseEvent*) {
  choose();
}

void OptionCard::show_whether(const char* property, bool is_so) {
  setProperty(property, is_so);
  style()->unpolish(this);
  style()->polish(this);
}

}  // namespace agent_desktop
