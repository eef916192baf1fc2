#include "call_window.hpp"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMessageBox>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "appearance.hpp"
#include "command_dialogs.hpp"
#include "hurry_dialog.hpp"
#include "text.hpp"

namespace agent_desktop {

CallWindow::CallWindow(ShownCall& call, bool kept, QWidget* parent)
    : QMainWindow(parent),
      call_(call),
      kept_(kept),
      text_size_(appearance::usual_text_size),
      practice_(new PlainLabel("practice", tr("PRACTICE: the plan's example patient, nobody is on the line"))),
      not_durable_(new PlainLabel("notDurable", tr("What you do now is not written down any more. Please take notes on "
                                                   "paper and tell your supervisor."))),
      progress_(new ProgressView),
      pages_(new QStackedWidget),
      scroll_(new QScrollArea),
      step_(new StepView),
      answers_(new AnswerArea),
      next_(new PromptButton),
      commands_(new CommandBar),
      buttons_(new ButtonsBar),
      curve_(new FeelingCurve),
      rearranged_(new RearrangementView),
      notes_(new NotesView(call)),
      end_(new EndView) {
  constexpr QSize usual{1240, 860};
  auto* table = new QWidget;
  table->setObjectName("table");
  auto* middle = new QHBoxLayout;
  middle->setSpacing(14);
  middle->addWidget(make_sheet(), 1);
  middle->addWidget(make_side());
  auto* column = new QVBoxLayout;
  column->setContentsMargins(16, 12, 16, 14);
  column->setSpacing(10);
  column->addWidget(make_top());
  column->addWidget(progress_);
  column->addLayout(middle, 1);
  column->addWidget(commands_);
  table->setLayout(column);
  pages_->addWidget(table);
  pages_->addWidget(end_);
  setCentralWidget(pages_);
  setWindowTitle(call.title());
  setStyleSheet(appearance::style_sheet(text_size_));
  resize(usual);
  connect_parts();
  show_call();
}

QWidget* CallWindow::make_top() {
  auto* top = new QWidget;
  auto* row = new QHBoxLayout(top);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(new PlainLabel("callTitle", call_.title()), 1);
  practice_->setWordWrap(false);
  for (PlainLabel* label : {practice_, not_durable_}) {
    label->hide();
    row->addWidget(label);
  }
  return top;
}

QWidget* CallWindow::make_sheet() {
  auto* paper = new QWidget;
  paper->setObjectName("paper");
  auto* text = new QVBoxLayout(paper);
  text->setContentsMargins(20, 16, 20, 12);
  text->addWidget(step_);
  text->addWidget(answers_);
  text->addStretch();
  scroll_->setWidget(paper);
  scroll_->setWidgetResizable(true);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

  next_->setObjectName("next");
  auto* sheet = new QFrame;
  sheet->setObjectName("sheet");
  auto* column = new QVBoxLayout(sheet);
  column->setContentsMargins(2, 2, 2, 14);
  column->addWidget(scroll_, 1);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(18, 0, 18, 0);
  row->addWidget(next_);
  row->addStretch();
  column->addLayout(row);
  return sheet;
}

QWidget* CallWindow::make_side() {
  constexpr int width = 370;
  auto* side = new QWidget;
  side->setFixedWidth(width);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  column->addWidget(buttons_);
  column->addWidget(make_below_buttons(), 1);
  return side;
}

/// What can be scrolled where the window is low. The buttons can't: they are always in sight.
QWidget* CallWindow::make_below_buttons() {
  auto* below = new QWidget;
  below->setObjectName("below");
  auto* column = new QVBoxLayout(below);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  column->addStretch();
  column->addWidget(new PlainLabel("heading", tr("How the call is likely to feel")));
  column->addWidget(curve_);
  column->addWidget(notes_);
  column->addWidget(rearranged_);
  auto* scroll = new QScrollArea;
  scroll->setWidget(below);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  return scroll;
}

void CallWindow::connect_parts() {
  connect(&call_, &ShownCall::changed, this, &CallWindow::show_call);
  connect(next_, &QPushButton::clicked, this, &CallWindow::go_on);
  connect(commands_, &CommandBar::wished, this, &CallWindow::fulfil);
  connect(buttons_, &ButtonsBar::pressed, this,
          [this](const std::string& button) { report(call_.carry_out({bedside::command::Press{button}})); });
  connect(notes_, &NotesView::refused, this, [this](const QString& why) { report(why); });
  connect(end_, &EndView::closed, this, &CallWindow::close);
  const auto on_key = [this](QKeySequence::StandardKey key, int points) {
    connect(new QShortcut(key, this), &QShortcut::activated, this, [this, points] { change_text_size(points); });
  };
  on_key(QKeySequence::ZoomIn, +1);
  on_key(QKeySequence::ZoomOut, -1);
}

void CallWindow::show_call() {
  practice_->setVisible(call_.status().practice);
  not_durable_->setVisible(!call_.reply().durable);
  answers_->clear_refusal();
  notes_->show_kept();
  pages_->setCurrentIndex(call_.has_ended() ? 1 : 0);
  if (call_.has_ended())
    end_->show_outcome(call_);
  else
    show_step();
}

void CallWindow::show_step() {
  show_surroundings();
  const std::string step = call_.reply().step->step + "@" + std::to_string(call_.status().looking_back);
  if (step == shown_step_) return;
  shown_step_ = step;
  step_->show_step(call_);
  answers_->show_step(call_, step_->read_out());
  name_next();
  order_tabs();
  scroll_->verticalScrollBar()->setValue(0);
  if (answers_->has_question())
    answers_->take_focus();
  else
    next_->setFocus();
}

void CallWindow::show_surroundings() {
  progress_->show_step(call_);
  commands_->show_step(call_);
  buttons_->show_step(call_);
  curve_->show_step(call_);
  rearranged_->show_step(call_);
}

void CallWindow::name_next() {
  const bool is_verbatim = call_.reply().step->wording == bedside::Wording::verbatim;
  if (call_.status().looking_back > 0)
    next_->setText(tr("&Next: forward again"));
  else if (answers_->has_question())
    next_->setText(tr("&Next: take this answer"));
  else
    next_->setText(is_verbatim ? tr("&Next: I have read it out") : tr("&Next"));
  next_->setAccessibleDescription(step_->read_out());
}

// The answer first, then what goes on, then what departs.
void CallWindow::order_tabs() {
  std::vector<QWidget*> order = answers_->fields();
  order.push_back(next_);
  for (const std::vector<QWidget*>& more : {commands_->fields(), buttons_->fields(), notes_->fields()})
    order.insert(order.end(), more.begin(), more.end());
  for (std::size_t i = 1; i < order.size(); ++i) setTabOrder(order[i - 1], order[i]);
}

/// What is written and not kept yet would be lost with the end of the call.
bool CallWindow::keep_note() {
  const std::optional<QString> refused = notes_->keep();
  report(refused);
  return !refused;
}

void CallWindow::go_on() {
  if (call_.has_ended()) return;
  const bool may_end = call_.reply().step->may_be_next.empty();
  if (may_end && !keep_note()) return;
  const bedside::Command given = answers_->given();
  const std::string step = call_.reply().step->step;
  const std::optional<QString> refused = call_.carry_out(given);
  if (!refused && std::holds_alternative<bedside::command::Answer>(given.what)) answers_->forget(step);
  report(refused);
}

void CallWindow::fulfil(CommandBar::Wish wish) {
  using Wish = CommandBar::Wish;
  const bool ends = wish == Wish::end || wish == Wish::hand_over;
  if (ends && !keep_note()) return;
  switch (wish) {
    case Wish::back:
      return report(call_.carry_out({bedside::command::Back{}}));
    case Wish::skip:
      return skip_dialog(call_, this)->open();
    case Wish::later:
      return later_dialog(call_, this)->open();
    case Wish::another_topic:
      return another_topic_dialog(call_, this)->open();
    case Wish::must_go:
      return (new HurryDialog(call_, this))->open();
    case Wish::hand_over:
      return hand_over_dialog(call_, this)->open();
    case Wish::come_back:
      return report(call_.carry_out({bedside::command::Return{}}));
    case Wish::take_back:
      return take_back_dialog(call_, this)->open();
    case Wish::end:
      return end_dialog(call_, this)->open();
  }
}

void CallWindow::report(const std::optional<QString>& refused) {
  if (!refused) return;
  not_durable_->setVisible(!call_.reply().durable);
  answers_->refuse(*refused);
  scroll_->ensureWidgetVisible(answers_);
}

void CallWindow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return go_on();
    case Qt::Key_PageUp:
      return scroll_text(-1);
    case Qt::Key_PageDown:
      return scroll_text(+1);
    default:
      QMainWindow::keyPressEvent(event);
  }
}

void CallWindow::scroll_text(int direction) {
  QScrollBar* bar = scroll_->verticalScrollBar();
  bar->setValue(bar->value() + direction * bar->pageStep());
}

void CallWindow::change_text_size(int points) {
  text_size_ = std::clamp(text_size_ + points, appearance::smallest_text_size, appearance::largest_text_size);
  setStyleSheet(appearance::style_sheet(text_size_));
}

void CallWindow::closeEvent(QCloseEvent* event) {
  if (call_.has_ended()) return event->accept();
  keep_note();
  QMessageBox question{QMessageBox::Question, tr("The call has not ended"),
                       kept_ ? tr("The call has not ended. It can be gone on with later. Close the window?")
                             : tr("The call has not ended, and nothing of it is kept. Close the window?"),
                       QMessageBox::Close | QMessageBox::Cancel, this};
  question.setTextFormat(Qt::PlainText);
  question.setDefaultButton(QMessageBox::Cancel);
  event->setAccepted(question.exec() == QMessageBox::Close);
}

}  // namespace agent_desktop
