// Where the step shown is answered, with what was refused and why beside it. What was typed and not yet given as the
// answer is kept while another step is shown, and is there again when its step comes back.
#pragma once

#include <QWidget>
#include <map>
#include <string>
#include <vector>

#include "answers/answer_editor.hpp"
#include "plain_label.hpp"
#include "shown_call.hpp"

class QVBoxLayout;

namespace agent_desktop {

class AnswerArea : public QWidget {
  Q_OBJECT

 public:
  explicit AnswerArea(QWidget* parent = nullptr);

  /// `question` is what a screen reader says beside the fields.
  void show_step(const ShownCall& call, const QString& question);
  /// What the nurse has given now: an answer, or that she goes on without one.
  bedside::Command given() const;
  /// The answer was taken: nothing of it is a draft any more.
  void forget(const std::string& step);

  void refuse(const QString& why);
  void clear_refusal();
  const PlainLabel* refusal() const { return refusal_; }

  bool has_question() const { return editor_ != nullptr; }
  std::vector<QWidget*> fields() const;
  void take_focus();

 private:
  void keep_draft();
  void fill_in(const ShownCall& call);

  QVBoxLayout* column_;
  PlainLabel* about_;
  PlainLabel* refusal_;
  AnswerEditor* editor_ = nullptr;
  std::string step_;
  bool looks_back_ = false;
  bedside::Value as_given_;  ///< what the editor held when the step came up
  std::map<std::string, bedside::Value> drafts_;
};

}  // namespace agent_desktop
