// A desktop under test: driven with the keyboard, and read from what its widgets show.
#pragma once

#include <QDialog>
#include <QStringList>
#include <QTest>
#include <memory>
#include <optional>
#include <string>

#include "call_journal.hpp"
#include "call_window.hpp"

namespace agent_desktop::tests {

class Desk {
 public:
  /// `facts`: none for practice.
  static Desk of_example(const QString& plan, const QString& facts = {});
  /// A call that is kept in this file: begun there, or gone on with.
  static Desk of_journal(const QString& path);
  static Desk of_yaml(const std::string& yaml, const std::optional<std::string>& facts_json = {});

  CallWindow& window() { return *window_; }
  ShownCall& call() { return *call_; }

  /// To whatever has the keyboard.
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
  void type(const QString& text);
  /// Types, and then Enter.
  void answer(const QString& text);
  /// Enter until a step of this title is shown, with answers that change as little as they can.
  void go_on_to(const QString& title);
  /// Gives the step shown some answer, where it asks for one.
  void answer_somehow();

  QString title() { return text_of("stepTitle"); }
  QString text() { return text_of("stepText"); }
  QString refusal() { return text_of("refusal"); }
  /// Of the label of that name that can be seen, in the dialog where one is open.
  QString text_of(const QString& name);
  /// Null when there is none that can be seen.
  const PlainLabel* label(const QString& name);
  QDialog* dialog() { return qobject_cast<QDialog*>(QApplication::activeModalWidget()); }
  bool has_ended() { return window_->centralWidget()->findChild<EndView*>()->isVisible(); }

  /// A picture of the window in the folder of the test.
  bool draw(const QString& name);

 private:
  explicit Desk(const ReadCall& read);
  explicit Desk(OpenedCall opened);
  void show(const CallToHold& call, bedside::Session session);

  std::optional<bedside::JournaledCall> kept_;
  std::unique_ptr<ShownCall> call_;
  std::unique_ptr<CallWindow> window_;
};

QString example(const QString& path);

}  // namespace agent_desktop::tests
