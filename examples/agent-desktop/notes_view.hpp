// The nurse's own notes: Enter keeps one. Those kept are listed; what is being written stays until it is kept.
#pragma once

#include <QListWidget>
#include <functional>
#include <optional>
#include <vector>

#include "answers/text_editor.hpp"
#include "prompt_button.hpp"
#include "shown_call.hpp"

namespace agent_desktop {

class NotesView : public QWidget {
  Q_OBJECT

 public:
  explicit NotesView(ShownCall& call, QWidget* parent = nullptr);

  void show_kept();
  /// Keeps what has been written so far, such as before the call ends. Why it can't be kept, where it can't.
  std::optional<QString> keep();
  std::vector<QWidget*> fields() const { return {words_, keep_, kept_}; }
  bool has_focus() const { return words_->hasFocus(); }

 signals:
  void refused(const QString& why);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  ShownCall& call_;
  WordsField* words_;
  PromptButton* keep_;
  QListWidget* kept_;
};

}  // namespace agent_desktop
