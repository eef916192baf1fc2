#include "end_view.hpp"

#include <QAccessible>
#include <QStringList>
#include <QVBoxLayout>

#include "text.hpp"
#include "words.hpp"

namespace agent_desktop {
namespace {

/// Titles are known to those who may know them: of a person who wasn't confirmed nothing is shown.
QString deferred_in_words(const ShownCall& call) {
  QStringList lines;
  if (call.may_show_the_course())
    for (const bedside::Deferral& each : call.outcome().deferred)
      lines.push_back(
          EndView::tr("• %1. %2").arg(in_sentence(call.title_of(each.topic)), words_for_reason(each.because)));
  if (lines.isEmpty()) return {};
  return EndView::tr("Left to the next call:") + '\n' + lines.join('\n');
}

}  // namespace

EndView::EndView(QWidget* parent)
    : QWidget(parent),
      how_(new PlainLabel("stepText")),
      red_flags_(new PlainLabel("raised")),
      deferred_(new PlainLabel("deferred")),
      close_(new PromptButton(tr("&Close"))) {
  setObjectName("sheet");
  setAttribute(Qt::WA_StyledBackground);
  close_->setObjectName("primary");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(28, 24, 28, 24);
  column->setSpacing(14);
  column->addWidget(new PlainLabel("stepTitle", tr("The call has ended")));
  for (PlainLabel* label : {how_, red_flags_, deferred_}) column->addWidget(label);
  column->addStretch();
  column->addWidget(close_, 0, Qt::AlignLeft);
  connect(close_, &QPushButton::clicked, this, &EndView::closed);
}

void EndView::show_outcome(const ShownCall& call) {
  const bedside::Outcome outcome = call.outcome();
  how_->setText(outcome.disposition ? words_for(*outcome.disposition) : QString{});
  red_flags_->show_if_any(words_for(outcome.red_flags));
  deferred_->show_if_any(deferred_in_words(call));
  setAccessibleName(tr("The call has ended. %1 %2").arg(how_->text(), red_flags_->text()));
  QAccessibleEvent event{this, QAccessible::Alert};
  QAccessible::updateAccessibility(&event);
  close_->setFocus();
}

}  // namespace agent_desktop
