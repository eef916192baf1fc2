#include "step_view.hpp"

#include <QAccessible>
#include <QStringList>
#include <QStyle>
#include <QVBoxLayout>

#include "text.hpp"
#include "words.hpp"

namespace agent_desktop {
namespace {

/// Whether the text is meant for the patient's ears.
bool is_spoken(bedside::StepKind kind) {
  using bedside::StepKind;
  return kind != StepKind::action && kind != StepKind::cue && kind != StepKind::hand_over;
}

QString kind_in_words(const bedside::Step& step) {
  if (!is_spoken(step.kind) || step.wording == bedside::Wording::verbatim) return words_for(step.kind);
  return StepView::tr("%1, %2").arg(words_for(step.kind), words_for(step.wording));
}

/// Why it stands here, what it has from earlier calls, and what the patient would like less.
QString remarks_on(const bedside::Step& step) {
  QStringList remarks;
  if (!step.why.empty()) remarks << StepView::tr("Why here: %1").arg(words_for_why(step.why));
  if (step.carried_over) remarks << StepView::tr("Carried over from an earlier call");
  if (!step.instead_of.empty()) remarks << StepView::tr("Instead of: %1").arg(in_sentence(shown(step.instead_of)));
  return remarks.join(QStringLiteral(" · "));
}

}  // namespace

StepView::StepView(QWidget* parent)
    : QWidget(parent),
      title_(new PlainLabel("stepTitle")),
      why_(new PlainLabel("quiet")),
      looking_back_(new PlainLabel("lookingBack")),
      frame_(new QFrame),
      urgent_mark_(new PlainLabel("urgentMark")),
      verbatim_mark_(new PlainLabel("verbatimMark")),
      kind_(new PlainLabel("stepKind")),
      text_(new PlainLabel("stepText")),
      because_(new PlainLabel("quiet")) {
  looking_back_->setText(
      tr("You are looking back at an earlier step. Next goes forward again; another answer changes the one given."));
  verbatim_mark_->setText(
      tr("WORD FOR WORD. Read exactly what stands here, nothing more and nothing less. Next confirms that you did."));
  frame_->setObjectName("stepFrame");
  text_->setAlignment(Qt::AlignLeading | Qt::AlignTop);

  auto* inside = new QVBoxLayout;
  inside->setContentsMargins(20, 14, 20, 18);
  inside->setSpacing(10);
  for (PlainLabel* label : {kind_, text_, because_}) inside->addWidget(label);
  auto* framed = new QVBoxLayout(frame_);
  framed->setContentsMargins(0, 0, 0, 0);
  framed->setSpacing(0);
  framed->addWidget(urgent_mark_);
  framed->addWidget(verbatim_mark_);
  framed->addLayout(inside);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(title_);
  column->addWidget(why_);
  column->addWidget(looking_back_);
  column->addWidget(frame_);
}

void StepView::show_step(const ShownCall& call) {
  const bedside::Step& step = *call.reply().step;
  const std::optional<bedside::StepButton> button = call.open_button();
  const bool is_urgent = button && button->urgent;
  title_->show_in(step.language, shown(step.title));
  why_->show_if_any(remarks_on(step));
  looking_back_->setVisible(call.status().looking_back > 0);
  kind_->setText(kind_in_words(step));
  text_->show_in(step.language, shown(step.text));
  because_->show_if_any(step.because.empty() ? QString{} : tr("Because: %1").arg(in_sentence(shown(step.because))));
  show_marks(step, is_urgent);

  QString name = kind_->text() + ": " + text_->text();
  if (step.wording == bedside::Wording::verbatim) name = tr("Word for word. ") + name;
  if (is_urgent) name = urgent_mark_->text() + ". " + name;
  frame_->setAccessibleName(name);
  announce(is_urgent);
}

void StepView::show_marks(const bedside::Step& step, bool is_urgent) {
  const bool is_verbatim = step.wording == bedside::Wording::verbatim;
  urgent_mark_->setText(tr("URGENT: %1").arg(in_sentence(shown(step.title))));
  urgent_mark_->setVisible(is_urgent);
  verbatim_mark_->setVisible(is_verbatim);
  title_->setVisible(!is_urgent);
  frame_->setProperty("wording", shown(bedside::name_of(step.wording)));
  frame_->setProperty("urgent", is_urgent);
  frame_->style()->unpolish(frame_);
  frame_->style()->polish(frame_);
}

// An alert interrupts what a screen reader is reading; a change of name is read in its turn.
void StepView::announce(bool is_urgent) {
  QAccessibleEvent event{frame_, is_urgent ? QAccessible::Alert : QAccessible::NameChanged};
  QAccessible::updateAccessibility(&event);
  emit announced(is_urgent);
}

}  // namespace agent_desktop
