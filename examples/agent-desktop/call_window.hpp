// The window of one call: puts the parts together, carries out what they ask for, and shows what the call says.
#pragma once

#include <QMainWindow>
#include <QScrollArea>
#include <QStackedWidget>

#include "answer_area.hpp"
#include "buttons_bar.hpp"
#include "command_bar.hpp"
#include "end_view.hpp"
#include "feeling_curve.hpp"
#include "notes_view.hpp"
#include "progress_view.hpp"
#include "prompt_button.hpp"
#include "rearrangement_view.hpp"
#include "shown_call.hpp"
#include "step_view.hpp"

namespace agent_desktop {

class CallWindow : public QMainWindow {
  Q_OBJECT

 public:
  /// `kept`: a call that is left open can be gone on with later.
  CallWindow(ShownCall& call, bool kept, QWidget* parent = nullptr);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  QWidget* make_top();
  QWidget* make_sheet();
  QWidget* make_side();
  QWidget* make_below_buttons();
  void connect_parts();

  void show_call();
  void show_step();
  void show_surroundings();
  void order_tabs();
  void name_next();
  void scroll_text(int direction);
  void change_text_size(int points);

  void go_on();
  bool keep_note();
  void fulfil(CommandBar::Wish wish);
  void report(const std::optional<QString>& refused);

  ShownCall& call_;
  bool kept_;
  int text_size_;
  std::string shown_step_;  ///< and how far it is looked back at, so that the keyboard stays where it is otherwise
  PlainLabel* practice_;
  PlainLabel* not_durable_;
  ProgressView* progress_;
  QStackedWidget* pages_;
  QScrollArea* scroll_;
  StepView* step_;
  AnswerArea* answers_;
  PromptButton* next_;
  CommandBar* commands_;
  ButtonsBar* buttons_;
  FeelingCurve* curve_;
  RearrangementView* rearranged_;
  NotesView* notes_;
  EndView* end_;
};

}  // namespace agent_desktop
