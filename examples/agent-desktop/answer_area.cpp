#include "answer_area.hpp"

#include <QAccessible>
#include <QVBoxLayout>

namespace agent_desktop {

AnswerArea::AnswerArea(QWidget* parent)
    : QWidget(parent),
      column_(new QVBoxLayout(this)),
      about_(new PlainLabel("hint")),
      refusal_(new PlainLabel("refusal")) {
  column_->setContentsMargins(0, 6, 0, 0);
  column_->addWidget(about_);
  column_->addWidget(refusal_);
  refusal_->hide();
}

void AnswerArea::show_step(const ShownCall& call, const QString& question) {
  const bedside::Step& step = *call.reply().step;
  keep_draft();
  delete editor_;
  editor_ = nullptr;
  step_ = step.step;
  looks_back_ = call.status().looking_back > 0;
  about_->setVisible(step.answer && step.answer->optional);
  about_->setText(tr("This may be left open: Next goes on without an answer."));
  if (!step.answer) return;
  editor_ = make_answer_editor(step, this);
  column_->insertWidget(1, editor_);
  editor_->show();  // at once, so that it can take the keyboard
  editor_->describe(question);
  fill_in(call);
}

void AnswerArea::keep_draft() {
  if (!editor_) return;
  const bedside::Value draft = editor_->value();
  if (draft == as_given_)
    drafts_.erase(step_);
  else
    drafts_[step_] = draft;
}

void AnswerArea::fill_in(const ShownCall& call) {
  const bedside::Values answers = call.outcome().answers;
  const auto known = answers.find(call.reply().step->answer->name);
  if (known != answers.end()) editor_->show_value(known->second);
  as_given_ = editor_->value();
  if (const auto draft = drafts_.find(step_); draft != drafts_.end()) editor_->show_value(draft->second);
}

bedside::Command AnswerArea::given() const {
  const bool is_unchanged = looks_back_ && editor_ && editor_->value() == as_given_;
  if (!editor_ || editor_->is_empty() || is_unchanged) return {bedside::command::Next{}};
  return {bedside::command::Answer{step_, editor_->value()}};
}

void AnswerArea::forget(const std::string& step) {
  drafts_.erase(step);
}

void AnswerArea::refuse(const QString& why) {
  refusal_->setText(why);
  refusal_->setAccessibleName(tr("Not done. %1").arg(why));
  refusal_->show();
  QAccessibleEvent event{refusal_, QAccessible::Alert};
  QAccessible::updateAccessibility(&event);
}

void AnswerArea::clear_refusal() {
  refusal_->clear();
  refusal_->hide();
}

std::vector<QWidget*> AnswerArea::fields() const {
  return editor_ ? editor_->fields() : std::vector<QWidget*>{};
}

void AnswerArea::take_focus() {
  if (editor_) editor_->take_focus();
}

}  // namespace agent_desktop
