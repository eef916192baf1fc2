// One thing that the patient can choose: what the nurse says, whether it is recommended and why, or why it can't be
// chosen now. The whole card can be clicked.
#pragma once

#include <QAbstractButton>
#include <QFrame>
#include <string>

#include <bedside/bedside.hpp>

namespace agent_desktop {

class OptionCard : public QFrame {
 public:
  /// `mark` is a radio button or a check box, which the card takes over; `number` is its key, from 1.
  OptionCard(const bedside::StepOption& option, const std::string& language, int number, QAbstractButton* mark,
             QWidget* parent = nullptr);

  const std::string& id() const { return id_; }
  QAbstractButton* mark() const { return mark_; }
  /// By its key.
  void choose();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  void show_whether(const char* property, bool is_so);

  std::string id_;
  QAbstractButton* mark_;
};

}  // namespace agent_desktop
