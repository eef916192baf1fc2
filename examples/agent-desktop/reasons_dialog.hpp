// Asks for a reason from the list that the command takes, with words where the nurse adds some, and carries the
// command out. What is refused leaves the dialog as it is, with the refusal in words.
#pragma once

#include <QButtonGroup>
#include <QDialog>
#include <QLineEdit>
#include <functional>
#include <optional>
#include <vector>

#include <bedside/bedside.hpp>

#include "plain_label.hpp"

class QVBoxLayout;

namespace agent_desktop {

class ReasonsDialog : public QDialog {
  Q_OBJECT

 public:
  /// Why it was refused, in words.
  using Attempt = std::function<std::optional<QString>(const bedside::BecauseOf&)>;

  /// `what` names the deed on its button: `Skip`. `kind` is a command whose reasons are listed.
  ReasonsDialog(const QString& what, const QString& question, const bedside::Command& kind, Attempt attempt,
                QWidget* parent);

  /// Something else to say, before the reasons.
  void ask_for(const QString& label, QWidget* field);
  /// The reason chosen; none yet.
  std::optional<bedside::Because> chosen() const;

 signals:
  void chose();

 protected:
  void accept() override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QVBoxLayout* column_;
  int fields_ = 0;
  std::vector<bedside::Because> reasons_;
  QButtonGroup* buttons_;
  QLineEdit* words_;
  PlainLabel* refusal_;
  Attempt attempt_;
};

}  // namespace agent_desktop
