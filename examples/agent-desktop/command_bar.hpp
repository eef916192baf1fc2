// What the nurse can do with the call itself, each with its key.
#pragma once

#include <QWidget>
#include <map>
#include <vector>

#include "shown_call.hpp"

class QPushButton;

namespace agent_desktop {

class CommandBar : public QWidget {
  Q_OBJECT

 public:
  enum class Wish { back, skip, later, another_topic, must_go, hand_over, come_back, take_back, end };
  Q_ENUM(Wish)

  explicit CommandBar(QWidget* parent = nullptr);

  /// Offers what can be done now.
  void show_step(const ShownCall& call);
  std::vector<QWidget*> fields() const;

 signals:
  void wished(agent_desktop::CommandBar::Wish wish);

 private:
  std::map<Wish, QPushButton*> buttons_;
};

}  // namespace agent_desktop
